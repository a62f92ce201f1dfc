import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import { closeIfDue, receptionOf, type Stage, withDeadline } from './stage.js';

// Any interleaving of bid, replacement, withdrawal, extension, kill and deadline, with each bid stored some time after it
// arrived, against a list of what the suppliers were told. Domain §8.2, §8.3.

const SUPPLIERS = ['A', 'B', 'C'] as const;
type Supplier = (typeof SUPPLIERS)[number];

/** Something of a supplier whose last byte has come and that is not stored yet. */
interface UnderWay {
  readonly supplier: Supplier;
  readonly kind: 'bid' | 'withdrawal';
  readonly receivedAt: Instant;
}

/** What the outside remembers. */
interface Model {
  readonly told: { readonly what: UnderWay; readonly outcome: 'accepted' | 'late' | 'refused' }[];
  /** When the deadline passed, from which it may never move again. */
  passedAt: Instant | undefined;
}

/** The stage, the clock, and what is under way. */
class Real {
  now = instant(0n);
  stage: Stage = { state: 'open', deadline: instant(100n) };
  readonly underWay: UnderWay[] = [];
  readonly standing = new Map<Supplier, Instant>();
}

type Command = fc.Command<Model, Real>;
const always = () => true;

/** The clock goes on; nothing else happens by itself. */
class Wait implements Command {
  constructor(private readonly micros: number | 'deadline') {}
  check = always;
  run(model: Model, real: Real): void {
    if (this.micros !== 'deadline') real.now = instant(real.now + BigInt(this.micros));
    else if ('deadline' in real.stage && real.stage.deadline > real.now) real.now = real.stage.deadline;
    if ('deadline' in real.stage && real.now >= real.stage.deadline) model.passedAt ??= real.stage.deadline;
  }
  toString = () => `wait ${this.micros}`;
}

/** A bid, a replacement or a withdrawal has come to its last byte. */
class Arrive implements Command {
  constructor(
    private readonly supplier: Supplier,
    private readonly kind: UnderWay['kind'],
  ) {}
  check = always;
  run(_model: Model, real: Real): void {
    real.underWay.push({ supplier: this.supplier, kind: this.kind, receivedAt: real.now });
  }
  toString = () => `${this.kind} of ${this.supplier} arrives`;
}

/** One of those under way is decided, in whatever order. */
class Store implements Command {
  constructor(private readonly which: number) {}
  check = always;
  run(model: Model, real: Real): void {
    const [what] = real.underWay.splice(this.which % Math.max(1, real.underWay.length), 1);
    if (!what) return;
    const { outcome } = receptionOf(real.stage, what.receivedAt);
    model.told.push({ what, outcome });
    if (outcome !== 'accepted') return;
    if (what.kind === 'bid') real.standing.set(what.supplier, what.receivedAt);
    else real.standing.delete(what.supplier);
  }
  toString = () => `store ${this.which}`;
}

/** The service dies: nobody whose bid was under way is told anything. */
class Kill implements Command {
  check = always;
  run(_model: Model, real: Real): void {
    real.underWay.length = 0;
  }
  toString = () => 'kill';
}

class Extend implements Command {
  constructor(private readonly by: number) {}
  check = always;
  run(model: Model, real: Real): void {
    const before = real.stage;
    const wanted = instant(('deadline' in before ? before.deadline : 0n) + BigInt(this.by));
    try {
      real.stage = withDeadline(before, wanted, real.now);
      expect(model.passedAt).toBeUndefined();
      expect(this.by).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(real.stage).toBe(before);
      expect(model.passedAt !== undefined || this.by <= 0).toBe(true);
    }
  }
  toString = () => `extend by ${this.by}`;
}

/** The alarm, early, at the deadline or long after it. */
class Close implements Command {
  check = always;
  run(model: Model, real: Real): void {
    real.stage = closeIfDue(real.stage, real.now);
    if (real.stage.state === 'closed') expect(real.stage.closedAt).toBeGreaterThanOrEqual(real.stage.deadline);
    expect(real.stage.state !== 'open').toBe(model.passedAt !== undefined);
  }
  toString = () => 'alarm';
}

/** Two have released: who is still under way is not waited for any more. */
class BeginOpening implements Command {
  check = always;
  run(_model: Model, real: Real): void {
    if (real.stage.state === 'closed') real.stage = { ...real.stage, openingBegan: true };
  }
  toString = () => 'opening begins';
}

const commands = fc.commands<Model, Real>(
  [
    fc.integer({ min: 0, max: 60 }).map((micros) => new Wait(micros)),
    fc.tuple(fc.constantFrom(...SUPPLIERS), fc.constantFrom('bid', 'bid', 'withdrawal')).map(([supplier, kind]) => new Arrive(supplier, kind)),
    fc.nat(5).map((which) => new Store(which)),
    fc.nat(5).map((which) => new Store(which)),
    fc.constant(new Wait('deadline')),
    fc.constant(new Kill()),
    fc.integer({ min: -20, max: 80 }).map((by) => new Extend(by)),
    fc.constant(new Close()),
    fc.constant(new BeginOpening()),
  ],
  { maxCommands: 60 },
);

test('whatever comes in whatever order, what arrived before the deadline counts, what arrived at or after it is late, and a passed deadline stays', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const [model, real]: [Model, Real] = [{ told: [], passedAt: undefined }, new Real()];
      fc.modelRun(() => ({ model, real }), all);
      const last = 'deadline' in real.stage ? real.stage.deadline : real.now;
      for (const { what, outcome } of model.told) {
        if (outcome === 'accepted') expect(what.receivedAt).toBeLessThan(last);
        else if (outcome === 'late') expect(what.receivedAt).toBeGreaterThanOrEqual(last);
        else expect(real.stage).toMatchObject({ state: 'closed', openingBegan: true });
      }
      for (const supplier of SUPPLIERS) expect(real.standing.get(supplier)).toBe(standsByWhatWasTold(model, supplier));
      if (model.passedAt !== undefined) expect(last).toBe(model.passedAt);
    }),
    { numRuns: 500 },
  );
});

/** By the order in which the supplier was told: its last accepted bid, unless a withdrawal was accepted after it. */
function standsByWhatWasTold({ told }: Model, supplier: Supplier): Instant | undefined {
  const last = told.findLast(({ what, outcome }) => what.supplier === supplier && outcome === 'accepted')?.what;
  return last?.kind === 'bid' ? last.receivedAt : undefined;
}
