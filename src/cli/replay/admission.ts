import { z } from 'zod';
import { type ApiClient, ApiProblem } from '../api-client.js';
import { inParallel } from '../in-parallel.js';
import type { Chapter } from '../progress.js';
import type { CatalogueLine, Dossier, Member, Partner } from './dossier.js';
import type { Logins } from './logins.js';
import { AT_ONCE, type Party, type Play } from './play.js';

const Made = z.object({ id: z.string() });
const Membership = z.object({ id: z.string(), status: z.enum(['admitted', 'conflict', 'waiting']) });

/** The people of the network itself, whom the dossier does not name. */
export interface OfficePeople {
  readonly office: ApiClient;
  readonly deputy: ApiClient;
  readonly auditor: ApiClient;
  readonly network: string;
  readonly slug: string;
}

/** The addresses of the people of a network's own office. */
export function officeEmails(slug: string): { office: string; deputy: string; auditor: string } {
  return { office: `office@${slug}.example`, deputy: `deputy@${slug}.example`, auditor: `auditor@${slug}.example` };
}

/**
 * Founds the dossier's network and lets its office in: two people and an auditor, both named by the first one before the
 * second has accepted (decision 3).
 * @param operator whoever runs the installation
 */
export async function foundNetwork(operator: ApiClient, dossier: Dossier, logins: Logins): Promise<OfficePeople> {
  const { id, slug } = await foundedUnderFreeName(operator, dossier);
  const emails = officeEmails(slug);
  const network = `/api/v1/networks/${id}`;
  const office = (await logins.of(emails.office)).actingFor('office');
  await office.post(`${network}/office-people`, { name: 'Deputy of the office', email: emails.deputy, role: 'office' }, z.unknown());
  await office.post(`${network}/office-people`, { name: 'Auditor', email: emails.auditor, role: 'auditor' }, z.unknown());
  const [deputy, auditor] = await Promise.all([logins.of(emails.deputy), logins.of(emails.auditor)]);
  return { network, slug, office, deputy: deputy.actingFor('office'), auditor: auditor.actingFor('auditor') };
}

/** A dossier can be played again on the same service: then its network gets a number. */
async function foundedUnderFreeName(operator: ApiClient, dossier: Dossier): Promise<{ id: string; slug: string }> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? dossier.network.slug : `${dossier.network.slug}-${number}`;
    const office = { name: 'Office', email: officeEmails(slug).office };
    try {
      const { id } = await operator.post(
        '/api/v1/networks',
        { ...dossier.network, locale: localeOf(dossier), slug, standstillDays: 0, office },
        Made,
      );
      return { id, slug };
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 409)) throw error;
    }
  }
}

/** The service speaks German and English. */
function localeOf({ network }: Dossier): string {
  return network.locale.startsWith('de') ? 'de' : 'en';
}

/** Everybody applies, in the order of application; then each contact person sets a password and signs in. */
export async function admit(play: Play): Promise<void> {
  const { members, sites, customers, suppliers } = play.dossier;
  const chapter = play.progress.chapter('Admission', 2 * (members.length + customers.length + suppliers.length));
  // The order of applications decides who is admitted.
  for (const member of members) await apply(play, chapter, applicationOf(member), member);
  for (const customer of customers) await apply(play, chapter, partnerApplication('customer', customer), customer);
  for (const supplier of suppliers) await apply(play, chapter, partnerApplication('supplier', supplier), supplier);
  await inParallel(sites, AT_ONCE, ({ member, site, postcode, city }) => {
    const party = play.parties.get(member);
    if (!party) throw new Error(`sites.csv names the member “${member}”, which members.csv does not.`);
    return play.office.post(`${play.network}/memberships/${party.membershipId}/sites`, { name: site, postcode, city }, z.unknown());
  });
  await inParallel([...play.parties.values()], AT_ONCE, async (party) => {
    await play.logins.of(party.email);
    chapter.step();
  });
  for (const { id } of members) play.results.add('admission', { id, outcome: play.parties.get(id)?.outcome ?? '' });
  chapter.done(`${members.length} members, ${customers.length} customers, ${suppliers.length} suppliers`);
}

async function apply(play: Play, chapter: Chapter, application: object, partner: Partner): Promise<void> {
  const { id, status } = await play.office.post(`${play.network}/memberships`, application, Membership);
  const party: Party = { code: partner.id, membershipId: id, email: partner.contact_email, outcome: status };
  play.parties.set(partner.id, party);
  chapter.step();
}

function organisationOf({ name, street, postcode, city, country, vat_id }: Partner): object {
  return { name, street, postcode, city, country, ...(vat_id === '' ? {} : { vatId: vat_id }) };
}

function applicationOf(member: Member): object {
  const { id, nace, cleared_nace, markets, annual_fee, contact_name, contact_email } = member;
  return {
    kind: 'member',
    code: id,
    organisation: organisationOf(member),
    naceClasses: nace,
    clearedNace: cleared_nace,
    markets,
    annualFee: annual_fee === '' ? '0' : annual_fee,
    contact: { name: contact_name, email: contact_email, roles: ['buyer', 'signatory'] },
  };
}

function partnerApplication(kind: 'customer' | 'supplier', partner: Partner): object {
  const roles = kind === 'supplier' ? ['bidder', 'signatory'] : ['buyer', 'signatory'];
  return {
    kind,
    code: partner.id,
    organisation: organisationOf(partner),
    contact: { name: partner.contact_name, email: partner.contact_email, roles },
  };
}

/** The network's catalogue, as the office enters it. */
export async function enterCatalogue(play: Pick<Play, 'dossier' | 'office' | 'network'>): Promise<void> {
  const lines = play.dossier.catalogue;
  const categories = new Map(lines.map((line) => [line.category, { code: line.category, nameDe: line.category_de, nameEn: line.category_en }]));
  await play.office.put(`${play.network}/catalogue`, { categories: [...categories.values()], items: lines.map(itemOf) }, z.unknown());
}

function itemOf(line: CatalogueLine): object {
  const packagings = line.packagings.map((packaging) => {
    const [name = '', baseQuantity = ''] = packaging.split('=');
    return { name, baseQuantity };
  });
  return {
    code: line.item,
    category: line.category,
    ...(line.gtin === '' ? {} : { gtin: line.gtin }),
    nameDe: line.name_de,
    nameEn: line.name_en,
    baseUnit: line.base_unit,
    packagings,
  };
}
