import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertCatalogue, type Item } from '../../catalogue/catalogue.js';
import { Items } from '../../catalogue/items.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { after, assertClearing, assertMatch, assertSpeakable, type FreeLineAction } from './free-line.js';
import { type FreeLine, FreeLines } from './free-lines.js';
import { KnownIndex } from '../reading/known.js';
import { KnownThings } from '../reading/known-things.js';

/** What the office takes a line for: an item of the catalogue by its code, or a new one; quantity and unit where they are to be others. */
export interface WantedMatch {
  readonly item: string | Item;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
}

/** The office finds the item of a line that a member stated in words, or asks the member. Domain §5. */
@Injectable()
export class MatchFreeLine {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly things: KnownThings,
    private readonly lines: FreeLines,
    private readonly items: Items,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes a line for so much of an item; nothing counts before the member has confirmed it.
   * @throws DomainError `free_line.missing`, `free_line.state`, `free_line.item`, `free_line.category`, `free_line.unit`, `catalogue.invalid`, `version.stale`, `round.phase`, `totals.published`
   */
  match(by: Mandate, roundId: string, id: string, seen: number | undefined, wanted: WantedMatch): Promise<FreeLine> {
    return this.change(by, roundId, id, seen, 'match', async (line) => {
      const code = typeof wanted.item === 'string' ? wanted.item : await this.add(by, wanted.item);
      const item = new KnownIndex(await this.things.of(roundId, line.membershipId)).item(code);
      if (!item)
        throw new DomainError('invalid', 'free_line.item', `“${code}” is no item of the catalogue. Choose one, or make a new one.`, [
          { pointer: '/item', detail: 'the code of an item' },
        ]);
      const match = { item, quantity: wanted.quantity ?? line.quantity, unit: wanted.unit ?? line.unit };
      assertMatch(match);
      await this.lines.recordMatch(id, match);
      return this.recorded(by, 'free_line.matched', line, { item: item.id });
    });
  }

  /** @throws DomainError `free_line.missing`, `free_line.state`, `free_line.words`, `version.stale`, `round.phase`, `totals.published` */
  ask(by: Mandate, roundId: string, id: string, seen: number | undefined, question: string): Promise<FreeLine> {
    return this.change(by, roundId, id, seen, 'ask', async (line) => {
      assertSpeakable(line.dialogue);
      await this.lines.recordWord(id, 'asked', 'office', question);
      return this.recorded(by, 'free_line.asked', line, {});
    });
  }

  private change(
    by: Mandate,
    roundId: string,
    id: string,
    seen: number | undefined,
    action: FreeLineAction,
    change: (line: FreeLine) => Promise<FreeLine>,
  ): Promise<FreeLine> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      const line = await this.lines.lock(roundId, id);
      assertClearing(round);
      assertVersion(seen, line.version);
      after(action, line.state);
      await this.tellMember(round, line);
      return change(line);
    });
  }

  /** A code that is taken would change somebody else's item. @throws DomainError `catalogue.invalid` */
  private async add(by: Mandate, item: Item): Promise<string> {
    const present = await this.items.lockPresent();
    if (present.baseUnits.has(item.code))
      throw new DomainError(
        'invalid',
        'catalogue.invalid',
        `There is an item “${item.code}” already. Match the line to it, or choose another code.`,
        [{ pointer: '/newItem/code', detail: 'is taken' }],
      );
    try {
      assertCatalogue({ categories: [], items: [item] }, present);
    } catch (error) {
      throw error instanceof DomainError ? asOfLine(error) : error;
    }
    const items = await this.items.recordItems([item]);
    await this.audit.record('catalogue.recorded', null, {
      categories: { added: 0, changed: 0, unchanged: 0 },
      items,
      by: this.audit.pseudonym(by.personId),
    });
    return item.code;
  }

  /** Once, not for every line, while something waits for the member. */
  private async tellMember(round: Round, { membershipId }: FreeLine): Promise<void> {
    if ((await this.lines.count(round.id, membershipId, ['asked', 'matched'])) > 0) return;
    const told = { memberships: [membershipId], roles: ['buyer'] } as const;
    await this.notices.tell(told, 'free_line.to_confirm', { round: round.title, roundId: round.id }, round.id);
  }

  private async recorded(by: Mandate, kind: string, { id, roundId, membershipId }: FreeLine, body: { item?: string }): Promise<FreeLine> {
    await this.audit.record(kind, id, { roundId, ...body, by: this.audit.pseudonym(by.personId) }, { membershipId });
    return this.lines.find(roundId, id);
  }
}

/** Where a catalogue's first item is at fault, the line's new item is. */
function asOfLine({ kind, code, message, errors }: DomainError): DomainError {
  const moved = errors.map((error) => ({ ...error, pointer: error.pointer.replace('/items/0', '/newItem') }));
  return new DomainError(kind, code, message, moved);
}
