import { Injectable } from '@nestjs/common';
import { type Known, type KnownItem, regionOf } from '../../demand/reading/known.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import type { Agreed } from '../agreed.js';
import type { StandingOrder } from './order-file.js';
import type { Orderer, OrderLine } from './order-line.js';

/** A file that was taken over. */
export interface CommittedFile {
  readonly id: string;
  readonly fileName: string;
  /** ISO 8601, UTC */
  readonly committedAt: string;
  readonly lines: number;
  /** how many of its lines were new */
  readonly placed: number;
}

/** Whose order file, under which agreement. */
export interface OrderPlace {
  readonly agreed: Agreed;
  readonly membershipId: string;
  readonly code: string;
}

const FILE = `id, file_name as "fileName", to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "committedAt", lines, placed`;

/** Order files, and what their lines refer to; a few statements whatever the number of lines. */
@Injectable()
export class OrderFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** The file of these bytes, if the party has committed it already. */
  byHash(agreementId: string, membershipId: string, hash: Buffer): Promise<CommittedFile | undefined> {
    return this.work.one(
      `select ${FILE} from call_off_file where network_id = app_network() and agreement_id = $1 and membership_id = $2 and hash = $3`,
      [agreementId, membershipId, hash],
    );
  }

  /** The files last committed, at most 50; row-level security decides whose. */
  list(agreementId: string): Promise<CommittedFile[]> {
    return this.work.query(`select ${FILE} from call_off_file where network_id = app_network() and agreement_id = $1 order by id desc limit 50`, [
      agreementId,
    ]);
  }

  /** Who orders, and what its file may refer to. */
  async orderer({ agreed, membershipId, code }: OrderPlace): Promise<Orderer> {
    const own = await this.work.one<{ postcode: string; country: string; currency: string; sites: { id: string; name: string; postcode: string }[] }>(
      `select o.postcode, o.country, n.currency, coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'postcode', s.postcode) order by s.name)
           from delivery_site s where s.network_id = m.network_id and s.membership_id = m.id), '[]') as sites
       from membership m join organisation o on o.id = m.organisation_id join network n on n.id = m.network_id
       where m.network_id = app_network() and m.id = $1`,
      [membershipId],
    );
    const { postcode, country, currency, sites } = present(own, 'the membership at work');
    const known: Known = {
      items: await this.items(agreed),
      sites: sites.map((site) => ({ id: site.id, name: site.name, region: regionOf(site.postcode) })),
      ownRegion: regionOf(postcode),
      currency,
    };
    return { code, country, known, inPanels: await this.inPanels(agreed.id) };
  }

  /** The party's orders of these numbers that are recorded already, and its open requests that may become such. */
  standing({ agreed, membershipId }: OrderPlace, references: readonly string[]): Promise<StandingOrder[]> {
    return this.work.query(
      `select reference, position_id as "positionId", ordered_on::text as date, region, quantity::text, cancelled_at is not null as "isCancelled", false as "isRequested"
       from call_off where network_id = app_network() and agreement_id = $1 and membership_id = $2 and reference = any ($3)
       union all select r.reference, r.position_id, r.ordered_on::text, r.region, r.quantity::text, false, true from call_off_request r
       where r.network_id = app_network() and r.round_id = $4 and r.membership_id = $2 and r.reference = any ($3) and r.closed_at is null
         and not exists (select from call_off o where o.network_id = r.network_id and o.agreement_id = $1 and o.membership_id = $2 and o.reference = r.reference)`,
      [agreed.id, membershipId, references, agreed.roundId],
    );
  }

  /** Records orders with an entry in the log for each, in one statement. */
  async place({ agreed, membershipId, code }: OrderPlace, lines: readonly OrderLine[]): Promise<void> {
    await this.work.query(
      `with placed as (insert into call_off (network_id, id, agreement_id, supplier_id, membership_id, party_code, position_id, item_id, region, reference, ordered_on, quantity)
         select app_network(), l.id, $1, $2, $3, $4, l.position_id, l.item_id, l.region, l.reference, l.ordered_on, l.quantity
         from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::date[], $11::numeric[]) as l(id, position_id, item_id, region, reference, ordered_on, quantity)
         returning id, position_id, quantity)
       insert into audit_entry (network_id, kind, subject_id, membership_id, body)
         select app_network(), 'call_off.accepted', id, $3, jsonb_build_object('agreementId', $1::uuid, 'positionId', position_id, 'quantity', trim_scale(quantity)::text)
         from placed order by id`,
      [
        agreed.id,
        agreed.supplierId,
        membershipId,
        code,
        lines.map(() => newId<'call-off'>()),
        lines.map(({ position }) => position.id),
        lines.map(({ position }) => position.itemId),
        lines.map(({ region }) => region),
        lines.map(({ reference }) => reference),
        lines.map(({ date }) => date),
        lines.map(({ quantity }) => quantity),
      ],
    );
  }

  async add(
    { agreed, membershipId }: OrderPlace,
    file: Pick<CommittedFile, 'id' | 'fileName' | 'lines' | 'placed'>,
    hash: Buffer,
    by: string,
  ): Promise<void> {
    await this.work.query(
      `insert into call_off_file (network_id, id, agreement_id, membership_id, file_name, hash, lines, placed, committed_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [file.id, agreed.id, membershipId, file.fileName, hash, file.lines, file.placed, by],
    );
  }

  private async inPanels(agreementId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ id: string }>(
      `select l.id from panel_seat s join panel p on p.network_id = s.network_id and p.id = s.panel_id
         join lot_position l on l.network_id = p.network_id and l.lot_id = p.lot_id where s.network_id = app_network() and s.agreement_id = $1`,
      [agreementId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private items({ id, editions }: Agreed): Promise<KnownItem[]> {
    const ids = [...new Set(editions.flatMap(({ positions }) => positions.map(({ itemId }) => itemId)))];
    return this.work.query(
      `select i.id, i.category_id as "categoryId", i.code, i.gtin, i.name_de as "nameDe", i.name_en as "nameEn", s.number as "alsoCalled", i.base_unit as "baseUnit", true as "isInRound",
         coalesce(p.all_of_it, '[]') as packagings
       from item i left join (select item_id, jsonb_agg(jsonb_build_object('name', name, 'baseQuantity', base_quantity::text) order by name) as all_of_it
         from packaging where network_id = app_network() group by item_id) p on p.item_id = i.id
         left join supplier_item s on s.network_id = i.network_id and s.agreement_id = $2 and s.item = i.code
       where i.network_id = app_network() and i.id = any ($1) order by i.code`,
      [ids, id],
    );
  }
}
