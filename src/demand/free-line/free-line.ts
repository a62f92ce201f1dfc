import { assertPhase, type Phase } from '../../round/phase.js';
import type { Round } from '../../round/round.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';
import { currencyNamed } from '../../values/iso-4217.js';
import { unitKey } from '../../values/unit-spelling.js';
import { type KnownItem, unitFor } from '../reading/known.js';

/** The way of a line that its member states in words: the office finds its item or asks, the member confirms. Domain §5. */
export const FREE_LINE_STATES = ['stated', 'asked', 'matched', 'confirmed', 'withdrawn'] as const;
export type FreeLineState = (typeof FREE_LINE_STATES)[number];

interface ActionRule {
  readonly by: 'office' | 'member';
  readonly from: readonly FreeLineState[];
  readonly to: FreeLineState;
}

const OPEN = ['stated', 'asked', 'matched'] as const;

/** Who may do what with a free line, and what it is then. Domain §5. */
export const FREE_LINE_ACTIONS = {
  match: { by: 'office', from: OPEN, to: 'matched' },
  ask: { by: 'office', from: OPEN, to: 'asked' },
  answer: { by: 'member', from: ['asked', 'matched'], to: 'stated' },
  confirm: { by: 'member', from: ['matched'], to: 'confirmed' },
  withdraw: { by: 'member', from: OPEN, to: 'withdrawn' },
} as const satisfies Record<string, ActionRule>;

export type FreeLineAction = keyof typeof FREE_LINE_ACTIONS;

// Object.keys forgets the names' type; they are those of the table above.
export const FREE_LINE_ACTION_NAMES = Object.keys(FREE_LINE_ACTIONS) as readonly FreeLineAction[];

/** Where a line's round stands. */
export type Stage = Pick<Round, 'phase' | 'totalsPublishedAt'>;

/** Free lines are cleared up while requirements are collected, and while they are pooled, until totals are published. Domain §5, §6.3. */
export function isClearing({ phase, totalsPublishedAt }: Stage): boolean {
  return phase === 'collecting' || (phase === 'pooling' && totalsPublishedAt === undefined);
}

/** What a side may do with a free line now. */
export function freeLineActions(state: FreeLineState, side: string, stage: Stage): FreeLineAction[] {
  if (!isClearing(stage)) return [];
  return FREE_LINE_ACTION_NAMES.filter((name) => {
    const rule: ActionRule = FREE_LINE_ACTIONS[name];
    return rule.by === side && rule.from.includes(state);
  });
}

const CLEARING_PHASES: readonly Phase[] = ['collecting', 'pooling'];

/** @throws DomainError `round.phase`, `totals.published` when free lines are no longer cleared up */
export function assertClearing(stage: Stage): void {
  assertPhase(stage.phase, ...CLEARING_PHASES);
  if (isClearing(stage)) return;
  throw new DomainError(
    'conflict',
    'totals.published',
    'The totals are published: what was not confirmed by then is not pooled in this round. Nothing was changed.',
  );
}

/** What a free line is after an action. @throws DomainError `free_line.state` when the action does not fit what it is */
export function after(action: FreeLineAction, state: FreeLineState): FreeLineState {
  const rule: ActionRule = FREE_LINE_ACTIONS[action];
  if (rule.from.includes(state)) return rule.to;
  throw new DomainError('conflict', 'free_line.state', `The line is ${state}; it can be ${rule.to} only from ${rule.from.join(' or ')}.`, [], {
    state,
  });
}

const MOST_WORDS = 50;

/** @throws DomainError `free_line.words` when so much was asked and answered that a call would do better */
export function assertSpeakable(dialogue: readonly unknown[]): void {
  if (dialogue.length < MOST_WORDS) return;
  throw new DomainError('conflict', 'free_line.words', `${MOST_WORDS} questions and answers stand here already. Talk about this line otherwise.`);
}

/** A line in its member's words. Numbers are plain decimals, dates ISO texts. */
export interface FreeStatement {
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly kind: 'firm' | 'forecast';
  readonly site?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly price?: string | undefined;
  readonly priceUnit?: string | undefined;
  readonly currency?: string | undefined;
  readonly mostItWouldPay?: string | undefined;
  readonly supplier?: string | undefined;
}

const POSITIVE = ['quantity', 'price', 'priceUnit', 'mostItWouldPay'] as const;

/**
 * Checks what can be checked before there is an item. Any unit will do: the office says what it holds. Domain §5.
 * @throws DomainError `free_line.invalid` with every faulty value
 */
export function assertStatable(stated: FreeStatement, isKnownSite: (name: string) => boolean): void {
  const errors: ErrorDetail[] = POSITIVE.flatMap((name) => {
    const value = stated[name];
    return value === undefined || Decimal.parse(value).isPositive ? [] : [{ pointer: `/${name}`, detail: 'must be greater than 0' }];
  });
  const { site, from, to, currency } = stated;
  if (site !== undefined && !isKnownSite(site)) errors.push({ pointer: '/site', detail: `“${site}” is none of your delivery sites` });
  if (currency !== undefined && currencyNamed(currency) === undefined)
    errors.push({ pointer: '/currency', detail: `“${currency}” is no ISO 4217 code` });
  if (from !== undefined && to !== undefined && to < from) errors.push({ pointer: '/to', detail: 'the end lies before the start' });
  if (errors.length === 0) return;
  throw new DomainError('invalid', 'free_line.invalid', `${errors.length} value(s) of the line cannot be accepted; nothing was changed.`, errors);
}

/** What the office takes a free line for: so much of an item. */
export interface Match {
  readonly item: KnownItem;
  readonly quantity: string;
  readonly unit: string;
}

/**
 * States that a line can be that of an item: this round asks for it, and its unit can be counted in the item's. Domain §5, §6.1.
 * @throws DomainError `free_line.category`, `free_line.unit`
 */
export function assertMatch({ item, quantity, unit }: Match): void {
  if (!item.isInRound)
    throw new DomainError('invalid', 'free_line.category', `This round does not ask for the category of ${item.code}. Choose another item.`, [
      { pointer: '/item', detail: 'its category is not in the round' },
    ]);
  const found = unitFor(item, unit);
  if (typeof found !== 'string') return;
  const known = [item.baseUnit, ...item.packagings.map(({ name }) => name)].join(', ');
  throw new DomainError(
    'invalid',
    'free_line.unit',
    `${item.code} is counted in ${known}, the line says ${quantity} ${unit}. Say how much that is, or ask the member.`,
    [{ pointer: '/unit', detail: `a unit of ${item.code}, e.g. ${item.baseUnit}`, code: found }],
  );
}

/**
 * Whether prices that the member stated for its own unit still say what they said when the line is counted in the unit of
 * the match: a price of a roll is none of a metre. Domain §17.
 */
export function keepsPrices(statedUnit: string, { item, unit }: Pick<Match, 'item' | 'unit'>): boolean {
  if (unitKey(statedUnit) === unitKey(unit)) return true;
  const [stated, matched] = [unitFor(item, statedUnit), unitFor(item, unit)];
  return typeof stated !== 'string' && typeof matched !== 'string' && stated.code === matched.code;
}
