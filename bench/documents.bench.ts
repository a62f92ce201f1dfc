import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { renderConfirmation, type Confirmation, sharedPriceSheet } from '../src/agreement/document/confirmation.js';
import type { EditionContent } from '../src/agreement/content.js';
import { renderStatement } from '../src/settlement/statement/statement-document.js';
import type { Statement } from '../src/settlement/statement/statement.js';
import { type BenchServers, conclude, inTurn, mustHold, type Slice } from './bench.js';

const PARTIES = 400;
const POSITIONS = 200;
const ROUNDS = 2;
/** So many of the 400 in a slice of the limit, which takes long; rates are compared. */
const OF_LIMIT = 20;
const HASH = 'c0ffee'.padEnd(64, '0');
const ISSUED = Date.UTC(2027, 2, 28);

const require = createRequire(import.meta.url);
const [REGULAR, STRONG] = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${file}`),
);

const CONTENT: EditionContent = {
  format: 'poolround.edition.1',
  number: 'RV-2027-001',
  edition: 1,
  title: 'Round 2027',
  issuedOn: '2027-03-28',
  acceptBy: null,
  prevailing: 'de',
  network: { name: 'Netzwerk', country: 'DE' },
  supplier: { name: 'Schweißtechnik GmbH', street: 'Industriestraße 12', postcode: '59423', city: 'Unna', country: 'DE', vatId: null },
  terms: {
    termFrom: '2027-04-01',
    termTo: '2029-03-31',
    openToCustomers: true,
    customerFee: null,
    lateSignUps: true,
    turnoverBonus: [{ from: '100000', percent: '1' }],
    deliveryTerms: null,
    paymentTerms: null,
    paymentDays: 30,
    noticeMonths: 3,
    renewalMonths: 0,
  },
  priceSheet: {
    currency: 'EUR',
    spendRebates: [],
    packages: [],
    lots: [
      {
        lotId: 'lot',
        number: 1,
        category: 'WELD',
        categoryDe: 'Schweißzusätze',
        categoryEn: 'Welding consumables',
        region: '58',
        title: 'WELD 58',
        tierMode: 'all_units',
        cashDiscountPercent: null,
        cashDiscountDays: null,
        paymentDays: null,
        deliveryDays: null,
        positions: Array.from({ length: POSITIONS }, (_, index) => ({
          positionId: `p${index}`,
          item: `W-${1000 + index}`,
          gtin: null,
          nameDe: `Drahtelektrode Größe ${index + 1}`,
          nameEn: `Wire electrode size ${index + 1}`,
          unit: 'KGM',
          regions: ['58'],
          estimated: String(4000 + index * 7),
          maximum: null,
          tiers: [{ from: '0', unitPrice: `${(index % 40) + 2}.5806` }],
        })),
      },
    ],
  },
};

const confirmationOf = (party: number): Confirmation => ({
  agreement: CONTENT.number,
  edition: 1,
  documentHash: HASH,
  network: CONTENT.network.name,
  supplier: CONTENT.supplier.name,
  party: `M${String(party).padStart(3, '0')}`,
  partyName: `Maschinenbau Müller ${party} GmbH`,
  effectiveFrom: '2027-04-01',
  person: 'Jana Müller',
  declaredAt: '2027-03-29 10:15',
});

const statementOf = (party: number): Statement => ({
  to: 'party',
  network: CONTENT.network.name,
  supplier: CONTENT.supplier.name,
  recipient: { code: `M${party}`, name: `Maschinenbau Müller ${party} GmbH`, street: 'Werkstraße 1', postcode: '59423', city: 'Unna', country: 'DE' },
  agreement: CONTENT.number,
  number: 1,
  releasedOn: '2028-05-04',
  currency: 'EUR',
  years: [
    {
      year: 1,
      from: '2027-04-01',
      until: '2028-03-31',
      turnover: `${9000 + party}.50`,
      tierBonus: '499.50',
      turnoverBonus: '94.90',
      settled: '0.00',
      difference: '594.40',
    },
  ],
  difference: '594.40',
  before: '0.00',
  due: '594.40',
  after: '0.00',
});

/** The subject: the prices drawn once, then for each party its confirmation with them behind it, and its bonus statement. */
async function shared(): Promise<Slice> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const prices = await sharedPriceSheet(CONTENT, HASH, ISSUED, 'de');
  for (let party = 1; party <= PARTIES; party += 1) {
    const confirmation = await renderConfirmation(confirmationOf(party), prices, 'de');
    const statement = await renderStatement(statementOf(party), 'de');
    mustHold(confirmation.length > 20_000 && statement.length > 5000, 'documents with their pages');
  }
  return sliceOf(PARTIES * 2, started, cpu);
}

/** The limit: plain pdfkit writing the same words in the same fonts each time, without structure for screen readers. */
async function plain(): Promise<Slice> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let party = 1; party <= OF_LIMIT; party += 1) {
    const { agreement, partyName, network, supplier, person, declaredAt } = confirmationOf(party);
    await plainDocument(
      [network, 'Bestätigung des Beitritts', `${partyName} – ${agreement} – ${supplier}`, partyName, person, declaredAt, HASH],
      true,
    );
    const { recipient, years, due } = statementOf(party);
    const amounts = years.flatMap((year) => Object.values(year).map(String));
    await plainDocument([network, ...Object.values(recipient), 'Bonusabrechnung', agreement, supplier, ...amounts, `Sie erhalten ${due} EUR`], false);
  }
  return sliceOf(OF_LIMIT * 2, started, cpu);
}

function plainDocument(lines: readonly string[], withPrices: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 64, ...(REGULAR === undefined ? {} : { font: REGULAR }) });
    let bytes = 0;
    pdf.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    pdf.on('end', () => resolve(bytes));
    pdf.on('error', reject);
    for (const line of lines) pdf.fontSize(10).text(line).moveDown(0.5);
    if (withPrices) plainPrices(pdf);
    pdf.end();
  });
}

function plainPrices(pdf: PDFKit.PDFDocument): void {
  const places = [64, 96, 280, 334, 408, 468];
  let y = 800;
  for (const [index, position] of (CONTENT.priceSheet.lots[0]?.positions ?? []).entries()) {
    if (y > 730) {
      pdf.addPage();
      y = 78;
      pdf.font(STRONG ?? 'Helvetica').fontSize(8.5);
      for (const [at, title] of ['Position', 'Artikel', 'Einheit', 'Menge', 'ab', 'Preis EUR'].entries())
        pdf.text(title, places[at] ?? 0, y, { lineBreak: false });
      pdf.font(REGULAR ?? 'Helvetica');
      y += 18;
    }
    const [tier] = position.tiers;
    const cells = [`1.${index + 1}`, position.nameDe, 'kg', position.estimated ?? '', tier?.from ?? '', tier?.unitPrice ?? ''];
    pdf.fontSize(9);
    for (const [at, text] of cells.entries()) pdf.text(text, places[at] ?? 0, y, { lineBreak: false });
    pdf.fontSize(7.5).text(position.item, places[1] ?? 0, y + 12, { lineBreak: false });
    y += 27;
    pdf.lineWidth(0.5).moveTo(64, y).lineTo(539, y).stroke();
  }
}

function sliceOf(operations: number, started: number, before: NodeJS.CpuUsage): Slice {
  const { user, system } = process.cpuUsage(before);
  return { operations, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Confirmations and bonus statements for 400 parties of an agreement with 200 price lines, against plain pdfkit writing the same pages each time. */
export async function run(_servers: BenchServers): Promise<void> {
  const twice = await Promise.all(
    [1, 2].map(async () => renderConfirmation(confirmationOf(7), await sharedPriceSheet(CONTENT, HASH, ISSUED, 'de'), 'de')),
  );
  mustHold(twice[0]?.equals(twice[1] ?? Buffer.alloc(0)) === true, 'the same confirmation gives the same bytes');
  const ratio = await inTurn(ROUNDS, 'rate', shared, plain);
  conclude('documents', ratio, '>=1');
}
