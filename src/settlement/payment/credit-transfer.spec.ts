import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../values/money.js';
import { type CreditTransfer, creditTransferFile, sepaId, sepaText, type Transfer } from './credit-transfer.js';

const transfer = (over: Partial<Transfer> = {}): Transfer => ({
  to: { holder: 'Müller & Söhne GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  amount: Money.parse('594.50', 'EUR'),
  endToEndId: 'RV-2027-001-B1-M001',
  purpose: 'Bonus RV-2027-001, Abrechnung 1',
  ...over,
});
const order = (over: Partial<CreditTransfer> = {}): CreditTransfer => ({
  messageId: '019f00000000700080000000000000ab-1',
  madeAt: '2028-05-04T08:15:30.123456Z',
  executesOn: '2028-05-08',
  from: { holder: 'Netzwerk NIRO e. V.', iban: 'AT611904300234573201', bic: null },
  transfers: [
    transfer(),
    transfer({ to: { holder: 'Żółć S.A.', iban: 'PL61109010140000071219812874', bic: null }, amount: Money.parse('95.10', 'EUR') }),
  ],
  ...over,
});

describe('a SEPA credit transfer (ISO 20022 pain.001.001.09)', () => {
  const xml = creditTransferFile(order());

  test('has the message’s elements in their order', () => {
    const names = (within: string): string[] =>
      [...(new RegExp(`<${within}>(.*?)</${within}>`, 's').exec(xml)?.[1] ?? '').matchAll(/<(\w+)/g)].map(([, name]) => name ?? '');
    expect(names('GrpHdr')).toEqual(['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty', 'Nm']);
    expect(names('PmtInf').slice(0, 22)).toEqual(
      ['PmtInfId', 'PmtMtd', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'SvcLvl', 'Cd', 'ReqdExctnDt', 'Dt', 'Dbtr', 'Nm'].concat([
        'DbtrAcct',
        'Id',
        'IBAN',
        'DbtrAgt',
        'FinInstnId',
        'Othr',
        'Id',
        'ChrgBr',
        'CdtTrfTxInf',
        'PmtId',
      ]),
    );
    expect(names('CdtTrfTxInf')).toEqual([
      'PmtId',
      'EndToEndId',
      'Amt',
      'InstdAmt',
      'CdtrAgt',
      'FinInstnId',
      'BICFI',
      'Cdtr',
      'Nm',
      'CdtrAcct',
      'Id',
      'IBAN',
      'RmtInf',
      'Ustrd',
    ]);
  });

  test('says twice how many payments there are and what they come to', () => {
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs><CtrlSum>689\.60<\/CtrlSum>/g)).toHaveLength(2);
    expect([...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => amount)).toEqual(['594.50', '95.10']);
  });

  test('names no bank where none is given', () => {
    expect(xml).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>');
    expect(xml.match(/<CdtrAgt>/g)).toHaveLength(1);
  });

  test('writes names in the characters that every bank takes', () => {
    expect(xml).toContain('<Nm>Mueller + Soehne GmbH</Nm>');
    expect(xml).toContain('<Nm>Zolc S.A.</Nm>');
    expect(sepaText('Δοκιμή <b>', 70)).toBe('...... .b.');
  });

  test('the same order gives the same bytes', () => {
    expect(creditTransferFile(order())).toBe(xml);
  });

  test('an identification keeps to 35 characters, and different ones stay different', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(sepaId(text)).toMatch(/^[a-zA-Z0-9\-?:().,'+]{1,35}$/);
      }),
    );
    const long = `RV-2027-001-B1-${'M'.repeat(30)}`;
    expect(sepaId(`${long}1`)).not.toBe(sepaId(`${long}2`));
  });
});
