/** Whom a statement is addressed to. */
export interface Recipient {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 */
  readonly country: string;
}

/** A line of a statement: what an agreement year comes to. Decimals. */
export interface StatementYear {
  readonly year: number;
  /** `YYYY-MM-DD`, both inclusive */
  readonly from: string;
  readonly until: string;
  readonly turnover: string;
  readonly tierBonus: string;
  readonly turnoverBonus: string;
  /** by earlier runs */
  readonly settled: string;
  readonly difference: string;
}

/** All that a bonus statement says: to a party what it gets, to the supplier what it owes. Domain §14; decision 13. */
export interface Statement {
  readonly to: 'party' | 'supplier';
  readonly network: string;
  readonly supplier: string;
  readonly recipient: Recipient;
  readonly agreement: string;
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly releasedOn: string;
  readonly currency: string;
  readonly years: readonly StatementYear[];
  readonly difference: string;
  /** 0 or below: what the party owes, or the credit that the supplier has, from earlier runs */
  readonly before: string;
  /** what the party is paid, or the supplier owes */
  readonly due: string;
  /** 0 or below, for the runs after */
  readonly after: string;
}
