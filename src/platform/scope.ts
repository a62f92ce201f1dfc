/** For whom a transaction works; row-level security sees exactly this. */
export interface Scope {
  readonly networkId?: string | undefined;
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly side: string;
}

/** What runs statements inside the running transaction. */
export interface Statements {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  one<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row | undefined>;
}
