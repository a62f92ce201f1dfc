import { Injectable } from '@nestjs/common';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import { type AgreedPosition, AgreedPositions, POSITION_SORTS } from '../agreed-positions.js';
import { dayIn } from '../../values/network-day.js';
import { ownPrice } from '../own-price.js';
import type { BasketLine, FormField } from './basket.js';
import { orderMessage } from './cxml.js';
import { ociFields } from './oci.js';
import { MOST_LINES, newSecret, secretHash } from './punch-out.js';
import { type PunchOutSession, PunchOutSessions } from './punch-out-sessions.js';

/** What goes into a basket. */
export interface WantedLine {
  readonly rowId: string;
  /** > 0, at most three decimals */
  readonly quantity: string;
}

/** A basket on its way back to the ERP. */
export interface ReturnedBasket {
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly locale: 'de' | 'en';
}

/** Shopping for an ERP: a membership's own prices, quantities, and the basket that goes back. It orders nothing. Domain §13. */
@Injectable()
export class Shop {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: PunchOutSessions,
    private readonly positions: AgreedPositions,
  ) {}

  /** Begins to shop with the token of an address, which works once. @throws DomainError `punch_out_session.missing` */
  async begin(networkId: string, startToken: string): Promise<{ readonly token: string; readonly session: PunchOutSession }> {
    const token = newSecret();
    const session = await this.work.asService(networkId, async () => {
      await this.sessions.begin(secretHash(startToken), secretHash(token));
      return this.sessions.find(secretHash(token));
    });
    return { token, session };
  }

  /**
   * What the membership has signed up to and may order, by its own editions, so nothing that goes through a panel of suppliers; one row more than `page.limit` when there is a next page.
   * @throws DomainError `punch_out_session.missing`, `page.cursor`
   */
  async list(networkId: string, token: string, words: readonly string[], page: PageQuery): Promise<AgreedPosition[]> {
    const session = await this.found(networkId, token);
    const keyset = keysetOf('item', POSITION_SORTS, 's.row_id', afterOf(page.cursor, 2), 10);
    return this.read(session, { words }, keyset, page.limit);
  }

  /**
   * Fills the basket, instead of what was in it, and prices each line for its own quantity.
   * @throws DomainError `punch_out_session.missing`, `punch_out.position`, `punch_out.several_agreements`
   */
  async fill(
    networkId: string,
    token: string,
    wanted: readonly WantedLine[],
  ): Promise<{ readonly lines: readonly BasketLine[]; readonly total: Money }> {
    const session = await this.found(networkId, token);
    const lines = await this.priced(session, wanted);
    await this.work.asService(networkId, () => this.sessions.fill(session.id, wanted));
    return { lines, total: totalOf(lines) };
  }

  /**
   * Gives the basket back as the form that the shopper's browser posts to the ERP, once.
   * @throws DomainError `punch_out_session.missing`, `punch_out.position`
   */
  async giveBack(networkId: string, token: string): Promise<ReturnedBasket> {
    const session = await this.found(networkId, token);
    const lines = await this.priced(session, session.basket ?? []);
    await this.work.asService(networkId, () => this.sessions.end(session.id));
    return { action: session.returnTo, fields: fieldsOf(session, lines), locale: session.locale };
  }

  private found(networkId: string, token: string): Promise<PunchOutSession> {
    return this.work.asService(networkId, () => this.sessions.find(secretHash(token)));
  }

  private async priced(session: PunchOutSession, wanted: readonly WantedLine[]): Promise<BasketLine[]> {
    if (wanted.length === 0) return [];
    const keyset = keysetOf('item', POSITION_SORTS, 's.row_id', undefined, 10);
    const rowIds = wanted.map(({ rowId }) => rowId);
    const positions = new Map((await this.read(session, { words: [], rowIds }, keyset, MOST_LINES)).map((position) => [position.rowId, position]));
    const classes = await this.classes(session, [...positions.values()]);
    const lines = wanted.map(({ rowId, quantity }, at) => {
      const position = positions.get(rowId);
      if (!position)
        throw new DomainError('conflict', 'punch_out.position', 'Your company cannot order this item any more. Take it out of the basket.', [
          { pointer: `/lines/${at}/rowId`, detail: 'no item that can be ordered' },
        ]);
      return lineOf(position, Decimal.parse(quantity), session.locale, classes.get(position.item));
    });
    if (new Set(lines.map(({ agreement }) => agreement)).size > 1)
      throw new DomainError(
        'conflict',
        'punch_out.several_agreements',
        'A basket is of one framework agreement, since your ERP orders it from one supplier. Give the others back in a basket of their own.',
      );
    return lines;
  }

  private read(
    session: PunchOutSession,
    filter: { readonly words: readonly string[]; readonly rowIds?: readonly string[] },
    keyset: ReturnType<typeof keysetOf>,
    limit: number,
  ): Promise<AgreedPosition[]> {
    return this.work.as(session.scope, async () => {
      const today = dayIn(session.timeZone, await this.work.now());
      return this.positions.list({ ...filter, only: 'ordered_directly' }, session.membershipId, today, keyset, limit);
    });
  }

  private async classes(session: PunchOutSession, positions: readonly AgreedPosition[]): Promise<ReadonlyMap<string, Classes>> {
    const rows = await this.work.as(session.scope, () =>
      this.work.query<Classes & { code: string }>(`select code, eclass, unspsc from item where network_id = app_network() and code = any ($1)`, [
        positions.map(({ item }) => item),
      ]),
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

interface Classes {
  readonly eclass: string | null;
  readonly unspsc: string | null;
}

function lineOf(position: AgreedPosition, quantity: Decimal, locale: 'de' | 'en', classes: Classes | undefined): BasketLine {
  const { rowId, agreement, supplierName, item, gtin, supplierNumber, nameDe, nameEn, category, regions, unit, price } = position;
  const { unitPrice, cost } = ownPrice(price, quantity);
  const name = locale === 'de' ? nameDe : nameEn;
  const { eclass, unspsc } = classes ?? { eclass: null, unspsc: null };
  const { currency } = price;
  return {
    rowId,
    agreement,
    supplierName,
    item,
    gtin,
    supplierNumber,
    name,
    category,
    eclass,
    unspsc,
    regions,
    unit,
    quantity,
    unitPrice: unitPrice.rounded(6),
    cost,
    currency,
  };
}

function totalOf(lines: readonly BasketLine[]): Money {
  const currency = lines[0]?.currency ?? 'EUR';
  return Money.sum(
    lines.map(({ cost }) => cost),
    currency,
  );
}

function fieldsOf({ protocol, buyerCookie, networkSlug, login }: PunchOutSession, lines: readonly BasketLine[]): FormField[] {
  if (protocol === 'oci') return ociFields(lines);
  const stamp = { payloadId: `${newSecret()}@${networkSlug}`, timestamp: new Date().toISOString() };
  return [{ name: 'cXML-urlencoded', value: orderMessage(lines, buyerCookie ?? '', networkSlug, login, totalOf(lines), stamp) }];
}
