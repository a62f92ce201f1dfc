import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { type Instant, instant, isoOf } from '../values/instant.js';
import { invariant, present } from '../values/invariant.js';
import type { EditionContent } from './content.js';
import type { Language } from './document/figures.js';
import type { Edition, EditionState, Signature } from './edition.js';

/** An edition with its place and its content. */
export interface StoredEdition {
  readonly id: string;
  readonly agreementId: string;
  readonly content: EditionContent;
  readonly edition: Edition;
}

interface EditionRow {
  id: string;
  agreement_id: string;
  number: number;
  state: EditionState;
  content: EditionContent;
  document_hash: string | null;
  issued_at: string | null;
  signed_by_supplier_at: string | null;
  signed_by_supplier: string | null;
  signed_by_network_at: string | null;
  signed_by_network: string | null;
  opened_at: string | null;
  superseded_at: string | null;
}

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text as ${column}`;
const COLUMNS = `id, agreement_id, number, state, content, document_hash, ${micros('issued_at')}, ${micros('signed_by_supplier_at')}, signed_by_supplier,
  ${micros('signed_by_network_at')}, signed_by_network, ${micros('opened_at')}, ${micros('superseded_at')}`;

function at(text: string | null): Instant {
  return instant(BigInt(present(text, 'the time of what the edition’s state says')));
}

function signature(when: string | null, personId: string | null): Signature {
  return { at: at(when), personId: present(personId, 'the person who signed') };
}

function toEdition(row: EditionRow): Edition {
  const { state, number } = row;
  if (state === 'drafted') return { state, number };
  const issued = { number, issuedAt: at(row.issued_at), documentHash: present(row.document_hash, 'the hash of an issued edition') };
  const bySupplier = () => signature(row.signed_by_supplier_at, row.signed_by_supplier);
  const byNetwork = () => signature(row.signed_by_network_at, row.signed_by_network);
  switch (state) {
    case 'issued':
      return { state, ...issued };
    case 'signed_by_supplier':
      return { state, ...issued, supplier: bySupplier() };
    case 'signed_by_network':
      return { state, ...issued, network: byNetwork() };
    case 'open':
      return { state, ...issued, supplier: bySupplier(), network: byNetwork(), openedAt: at(row.opened_at) };
    case 'superseded':
      return {
        state,
        ...issued,
        ...(row.signed_by_supplier_at === null ? {} : { supplier: bySupplier() }),
        ...(row.signed_by_network_at === null ? {} : { network: byNetwork() }),
        ...(row.opened_at === null ? {} : { openedAt: at(row.opened_at) }),
        supersededAt: at(row.superseded_at),
      };
  }
}

function toStored(row: EditionRow): StoredEdition {
  return { id: row.id, agreementId: row.agreement_id, content: row.content, edition: toEdition(row) };
}

function columnsOf(edition: Edition): readonly (string | number | null)[] {
  const iso = (when: Instant | undefined) => (when === undefined ? null : isoOf(when));
  const issued = edition.state === 'drafted' ? undefined : edition;
  const supplier = 'supplier' in edition ? edition.supplier : undefined;
  const network = 'network' in edition ? edition.network : undefined;
  return [
    edition.number,
    edition.state,
    issued?.documentHash ?? null,
    iso(issued?.issuedAt),
    iso(supplier?.at),
    supplier?.personId ?? null,
    iso(network?.at),
    network?.personId ?? null,
    iso('openedAt' in edition ? edition.openedAt : undefined),
    iso('supersededAt' in edition ? edition.supersededAt : undefined),
  ];
}

/** The numbered editions of agreements, and the documents made of them. */
@Injectable()
export class Editions {
  constructor(private readonly work: UnitOfWork) {}

  /** An agreement's editions, the latest first. */
  async of(agreementId: string): Promise<StoredEdition[]> {
    const rows = await this.work.query<EditionRow>(
      `select ${COLUMNS} from edition where network_id = app_network() and agreement_id = $1 order by number desc`,
      [agreementId],
    );
    return rows.map(toStored);
  }

  /** The latest visible edition of each of these agreements, without its content. */
  async latestOf(agreementIds: readonly string[]): Promise<ReadonlyMap<string, Edition>> {
    const rows = await this.work.query<EditionRow>(
      `select distinct on (agreement_id) ${COLUMNS.replace('content,', `'{}'::jsonb as content,`)} from edition
       where network_id = app_network() and agreement_id = any ($1::uuid[]) order by agreement_id, number desc`,
      [agreementIds],
    );
    return new Map(rows.map((row) => [row.agreement_id, toEdition(row)]));
  }

  /** @throws DomainError `edition.missing` */
  async find(agreementId: string, number: number): Promise<StoredEdition> {
    const row = await this.work.one<EditionRow>(
      `select ${COLUMNS} from edition where network_id = app_network() and agreement_id = $1 and number = $2`,
      [agreementId, number],
    );
    if (!row) throw missing('edition');
    return toStored(row);
  }

  /** The edition with this id, or undefined. */
  async byId(id: string): Promise<StoredEdition | undefined> {
    const row = await this.work.one<EditionRow>(`select ${COLUMNS} from edition where network_id = app_network() and id = $1`, [id]);
    return row && toStored(row);
  }

  /** The edition in force, if there is one. */
  async inForce(agreementId: string): Promise<StoredEdition | undefined> {
    const row = await this.work.one<EditionRow>(
      `select ${COLUMNS} from edition where network_id = app_network() and agreement_id = $1 and state = 'open'`,
      [agreementId],
    );
    return row && toStored(row);
  }

  async add(agreementId: string, content: EditionContent, edition: Edition): Promise<StoredEdition> {
    const id = newId<'edition'>();
    await this.work.query(
      `insert into edition (network_id, id, agreement_id, content, accept_by, number, state, document_hash, issued_at, signed_by_supplier_at,
         signed_by_supplier, signed_by_network_at, signed_by_network, opened_at, superseded_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, agreementId, JSON.stringify(content), content.acceptBy, ...columnsOf(edition)],
    );
    return { id, agreementId, content, edition };
  }

  /** Writes an edition's state, and its content while that may still change (the table refuses it afterwards). */
  async record({ id, content, edition }: StoredEdition): Promise<void> {
    const changed = await this.work.touch(
      `update edition set content = $2, number = $3, state = $4, document_hash = $5, issued_at = $6, signed_by_supplier_at = $7,
         signed_by_supplier = $8, signed_by_network_at = $9, signed_by_network = $10, opened_at = $11, superseded_at = $12
       where network_id = app_network() and id = $1`,
      [id, JSON.stringify(content), ...columnsOf(edition)],
    );
    invariant(changed === 1, 'an edition that was read is there');
  }

  /** Keeps a rendered document; a second rendering of the same edition changes nothing. */
  async keepDocument(editionId: string, language: Language, pdf: Buffer): Promise<void> {
    await this.work.query(
      `insert into edition_document (network_id, edition_id, language, pdf) values (app_network(), $1, $2, $3) on conflict do nothing`,
      [editionId, language, pdf],
    );
  }

  /** The rendered document, or undefined while the job has not made it. */
  async document(editionId: string, language: Language): Promise<Buffer | undefined> {
    const row = await this.work.one<{ pdf: Buffer }>(
      `select pdf from edition_document where network_id = app_network() and edition_id = $1 and language = $2`,
      [editionId, language],
    );
    return row?.pdf;
  }
}
