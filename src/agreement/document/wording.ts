import type { PanelRule, PanelTies } from '../panel/panel.js';

/** What the sentences of a document need to know of its edition, already written in the document's language. */
export interface Facts {
  readonly number: string;
  readonly edition: number;
  readonly title: string;
  readonly issuedOn: string;
  readonly acceptBy: string | null;
  readonly network: string;
  readonly supplier: string;
  readonly currency: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly renewalMonths: number;
  readonly noticeMonths: number;
  readonly paymentDays: number;
  readonly openToCustomers: boolean;
  readonly customerFee: string | null;
  /** What customers pay beyond the price sheet; null: nothing. */
  readonly surcharge: { readonly percent: string; readonly goesTo: 'network' | 'supplier' } | null;
  readonly lateSignUps: boolean;
  readonly germanPrevails: boolean;
  readonly documentHash: string;
}

/** What the clause of price adjustment needs to know, already written in the document's language. */
export interface AdjustmentFacts {
  /** e.g. `0,30 + 0,50 × STEEL + 0,20 × POWER`, each index as its ratio. */
  readonly formula: string;
  readonly baseMonth: string;
  /** Percents; null: none agreed. */
  readonly threshold: string | null;
  readonly capUp: string | null;
  readonly capDown: string | null;
  readonly noticeDays: number;
  readonly everyMonths: number;
  readonly waits: boolean;
  readonly decimals: number;
}

/** What the clause on a lot of several suppliers needs to know, already written in the document's language. */
export interface PanelFacts {
  /** e.g. `lot 3` */
  readonly lot: string;
  readonly suppliers: number;
  readonly rank: number;
  readonly share: string;
  readonly answerHours: number;
  readonly leastPriceWeight: number;
  readonly tiesBy: PanelTies;
}

/** What the steps of a calculation sheet say, already written in the document's language. */
export interface CalculationFacts {
  readonly computed: string;
  readonly inForce: string;
  readonly factor: string;
  readonly percent: string;
  readonly isCapped: boolean;
  readonly decimals: number;
}

/** A document's fixed words in one language: labels, and the sentences of its clauses. */
export interface Wording {
  readonly document: string;
  readonly documentTitle: (facts: Facts) => string;
  readonly editionOf: (facts: Facts) => string;
  readonly page: (page: number, of: number) => string;
  readonly hashLabel: string;
  /** In place of the hash of what is not issued yet, and above each of its pages. */
  readonly noHash: string;
  readonly draft: string;
  readonly clause: (number: number) => string;
  readonly annex: (number: number) => string;
  readonly continued: string;

  readonly between: string;
  readonly and: string;
  readonly network: string;
  readonly networkRole: string;
  readonly supplier: string;
  readonly supplierRole: string;
  readonly vatId: string;
  readonly atAGlance: string;
  readonly glance: Readonly<
    Record<'subject' | 'lots' | 'term' | 'renewal' | 'obligation' | 'payment' | 'bonus' | 'surcharge' | 'signUp' | 'notice' | 'replaces', string>
  >;
  readonly glanceLots: (lots: number, positions: number) => string;
  readonly glanceTerm: (facts: Facts) => string;
  readonly glanceRenewal: (facts: Facts) => string;
  readonly noObligation: string;
  readonly glancePayment: (facts: Facts) => string;
  readonly glanceBonus: (first: string | null) => string;
  readonly glanceSurcharge: (surcharge: NonNullable<Facts['surcharge']>) => string;
  readonly glanceSignUp: (facts: Facts) => string;
  readonly glanceNotice: (facts: Facts) => string;
  readonly glanceReplaces: (facts: Facts) => string;

  readonly subject: { readonly title: string; readonly text: (facts: Facts) => readonly string[] };
  readonly lotTable: Readonly<Record<'lot' | 'category' | 'region' | 'positions' | 'tiers' | 'discount', string>>;
  readonly lotWord: (count: number) => string;
  readonly tierModes: Readonly<Record<'all_units' | 'incremental', string>>;
  readonly term: { readonly title: string; readonly text: (facts: Facts) => readonly string[] };
  readonly quantities: { readonly title: string; readonly text: (withMaximum: boolean) => readonly string[] };
  readonly prices: {
    readonly title: string;
    readonly text: (facts: Facts) => readonly string[];
    /** What customers pay beyond the price sheet, and whose income that is. Decision 19. */
    readonly surcharge: (surcharge: NonNullable<Facts['surcharge']>) => string;
    readonly modes: Readonly<Record<'all_units' | 'incremental', string>>;
  };
  readonly adjustment: {
    readonly title: string;
    readonly none: string;
    readonly text: (facts: AdjustmentFacts) => readonly string[];
    readonly adjusted: string;
  };
  readonly calculation: {
    readonly title: string;
    readonly intro: (month: string) => string;
    readonly revision: (number: number) => string;
    readonly fixedShare: string;
    readonly computedFactor: string;
    readonly steps: (facts: CalculationFacts) => readonly string[];
    readonly prices: string;
    readonly columns: Readonly<Record<'index' | 'weight' | 'then' | 'now' | 'ratio' | 'part' | 'item' | 'from', string>> &
      Readonly<Record<'base' | 'before' | 'after', (currency: string) => string>>;
  };
  readonly bonus: { readonly title: string; readonly none: string; readonly text: readonly string[]; readonly after: string };
  readonly thresholdTable: { readonly from: (currency: string) => string; readonly percent: string };
  readonly rebates: { readonly title: string; readonly spend: string; readonly package: (percent: string, lots: string) => string };
  readonly delivery: { readonly title: string; readonly standard: string; readonly within: (days: number, lots: string) => string };
  readonly payment: {
    readonly title: string;
    readonly standard: (facts: Facts) => string;
    readonly debtor: string;
    readonly discount: (percent: string, days: number | null, lots: string) => string;
    readonly within: (days: number, lots: string) => string;
  };
  readonly callOffs: {
    readonly title: string;
    readonly text: readonly string[];
    /** For a lot with several suppliers, by the rule; `lots` in words. */
    readonly panel: Readonly<Record<PanelRule, (facts: PanelFacts) => string>>;
  };
  readonly signUp: { readonly title: string; readonly text: (facts: Facts) => readonly string[] };
  readonly leaving: { readonly title: string; readonly text: (facts: Facts) => readonly string[] };
  readonly editions: { readonly title: string; readonly text: (facts: Facts) => readonly string[] };
  readonly signatures: {
    readonly title: string;
    readonly text: (facts: Facts) => string;
    readonly lines: readonly string[];
  };
  readonly priceSheet: {
    readonly title: string;
    readonly text: (facts: Facts) => string;
    readonly lot: (number: number, category: string, region: string) => string;
    readonly columns: Readonly<Record<'position' | 'item' | 'unit' | 'estimated' | 'from', string>>;
    readonly price: (currency: string) => string;
    readonly customerPrice: (currency: string) => string;
    readonly maximum: (quantity: string) => string;
    readonly withheld: string;
    readonly regions: (regions: string) => string;
    readonly withheldNote: string;
  };
  readonly declaration: {
    readonly title: string;
    readonly intro: string;
    readonly text: (facts: Facts) => string;
    readonly fields: readonly string[];
    readonly committed: string;
    readonly note: string;
  };
}
