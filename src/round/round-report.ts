import { Injectable } from '@nestjs/common';
import { invariant } from '../values/invariant.js';
import type { Phase } from './phase.js';

/** A value of a report: what JSON knows, decimals and money as strings. */
export type ReportValue = string | number | boolean | null | readonly ReportValue[] | { readonly [name: string]: ReportValue };

/** What a later room adds to a round's report, read within the running transaction of the office. */
export type ReportSection = (roundId: string) => Promise<ReportValue>;

/** What a later room knows of each member's participation: by membership id, named values. */
export type ParticipationColumns = (roundId: string) => Promise<ReadonlyMap<string, { readonly [name: string]: ReportValue }>>;

/** A round's report. */
export interface Report {
  readonly phase: Phase;
  /** fixed when the round was concluded; until then it is a preview */
  readonly isFinal: boolean;
  readonly participation: { readonly members: number; readonly voters: number; readonly mandates: number };
  readonly sections: { readonly [name: string]: ReportValue };
}

/**
 * Where later rooms put what a round's report says of their part: participation (demand), volumes (pooling), award,
 * savings. So the round reports all of it and imports none of it.
 */
@Injectable()
export class RoundReports {
  private readonly sections = new Map<string, ReportSection>();
  private readonly columns: ParticipationColumns[] = [];

  /** Adds a section; called once, in a module's `onModuleInit`. */
  section(name: string, read: ReportSection): void {
    invariant(!this.sections.has(name), `two sections of the report called ${name}`);
    this.sections.set(name, read);
  }

  /** Adds columns to the list of participation; called once, in a module's `onModuleInit`. */
  participation(read: ParticipationColumns): void {
    this.columns.push(read);
  }

  /** All sections of a round, by name. */
  async read(roundId: string): Promise<{ readonly [name: string]: ReportValue }> {
    const report: Record<string, ReportValue> = {};
    for (const [name, read] of this.sections) report[name] = await read(roundId);
    return report;
  }

  /** What all later rooms know of each membership's participation. */
  async participationOf(roundId: string): Promise<ReadonlyMap<string, { readonly [name: string]: ReportValue }>> {
    const known = new Map<string, { readonly [name: string]: ReportValue }>();
    for (const read of this.columns) for (const [id, values] of await read(roundId)) known.set(id, { ...known.get(id), ...values });
    return known;
  }
}
