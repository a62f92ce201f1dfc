import { createHash } from 'node:crypto';
import { invariant } from '../../values/invariant.js';
import { Money } from '../../values/money.js';

/** An account in a credit transfer. */
export interface TransferAccount {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** One payment of a credit transfer. */
export interface Transfer {
  readonly to: TransferAccount;
  readonly amount: Money;
  /** Tells this payment from all others, at most 35 characters of SEPA's set. */
  readonly endToEndId: string;
  /** What the payee reads. */
  readonly purpose: string;
}

/** An order to a bank to pay. */
export interface CreditTransfer {
  /** Tells this file from all others, at most 35 characters: a bank refuses it a second time. */
  readonly messageId: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  /** `YYYY-MM-DD` */
  readonly executesOn: string;
  readonly from: TransferAccount;
  readonly transfers: readonly Transfer[];
}

const MOST_OF_AN_ID = 35;
const MOST_OF_A_NAME = 70;
const MOST_OF_A_PURPOSE = 140;
const TRANSCRIBED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '&': '+',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '„': "'",
  '“': "'",
  '”': "'",
};

/** A text in the characters that every bank in SEPA takes: a–z A–Z 0–9 / - ? : ( ) . , ' + and space (EPC217-08). Others become a point. */
export function sepaText(text: string, most: number): string {
  const latin = [...text.normalize('NFC')]
    .map((character) => TRANSCRIBED[character] ?? character.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .join('');
  const allowed = latin.replaceAll(/[^a-zA-Z0-9/\-?:().,'+ ]/g, '.').replaceAll(/ +/g, ' ');
  return allowed.slice(0, most).trim() || '.';
}

/** An identification of at most 35 characters: neither begins nor ends with “/”, nor has two of them; a longer one ends with its hash. */
export function sepaId(text: string): string {
  const id = sepaText(text, 200).replaceAll(/[/ ]+/g, '-');
  if (id.length <= MOST_OF_AN_ID) return id;
  return `${id.slice(0, MOST_OF_AN_ID - 9)}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/**
 * A SEPA credit transfer as an ISO 20022 message pain.001.001.09, to be handed to a bank. The same order gives the same bytes.
 * @throws InvariantBroken where nothing is paid, or not in euros
 */
export function creditTransferFile(order: CreditTransfer): string {
  const { transfers } = order;
  invariant(
    transfers.length > 0 && transfers.every(({ amount }) => amount.currency === 'EUR' && amount.minor > 0n),
    'a SEPA payment is above 0, in euros',
  );
  const sums = `<NbOfTxs>${transfers.length}</NbOfTxs><CtrlSum>${Money.sum(
    transfers.map(({ amount }) => amount),
    'EUR',
  ).toString()}</CtrlSum>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>',
    `<GrpHdr><MsgId>${written(order.messageId)}</MsgId><CreDtTm>${order.madeAt.slice(0, 19)}Z</CreDtTm>${sums}<InitgPty>${named(order.from)}</InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${written(order.messageId)}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${sums}`,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${order.executesOn}</Dt></ReqdExctnDt>`,
    `<Dbtr>${named(order.from)}</Dbtr><DbtrAcct>${account(order.from)}</DbtrAcct><DbtrAgt>${bankOf(order.from)}</DbtrAgt><ChrgBr>SLEV</ChrgBr>`,
    ...transfers.map(transferXml),
    '</PmtInf></CstmrCdtTrfInitn></Document>',
    '',
  ].join('\n');
}

function transferXml({ to, amount, endToEndId, purpose }: Transfer): string {
  return [
    `<CdtTrfTxInf><PmtId><EndToEndId>${written(endToEndId)}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">${amount.toString()}</InstdAmt></Amt>`,
    to.bic === null ? '' : `<CdtrAgt>${bankOf(to)}</CdtrAgt>`,
    `<Cdtr>${named(to)}</Cdtr><CdtrAcct>${account(to)}</CdtrAcct><RmtInf><Ustrd>${written(sepaText(purpose, MOST_OF_A_PURPOSE))}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join('');
}

function named({ holder }: TransferAccount): string {
  return `<Nm>${written(sepaText(holder, MOST_OF_A_NAME))}</Nm>`;
}

function account({ iban }: TransferAccount): string {
  return `<Id><IBAN>${iban}</IBAN></Id>`;
}

/** Banks find the BIC by the IBAN; where the message must name a bank, it says that none is given. */
function bankOf({ bic }: TransferAccount): string {
  return `<FinInstnId>${bic === null ? '<Othr><Id>NOTPROVIDED</Id></Othr>' : `<BICFI>${bic}</BICFI>`}</FinInstnId>`;
}

/** None of SEPA's characters is markup; this keeps it so. */
function written(text: string): string {
  invariant(!/[<>&]/.test(text), 'no markup in a SEPA text');
  return text;
}
