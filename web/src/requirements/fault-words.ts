import type { TFunction } from 'i18next';
import type { Api } from '../api/api';
import type { ExportTable } from '../parts/exports/csv';

export type Fault = Api<'Fault'>;
export type Correction = Api<'Corrections'>['corrections'][number];

/** A cell of a file: its row and field. */
export const cellOf = ({ row, field }: Pick<Fault, 'row' | 'field'>): string => `${row} ${field}`;

/** Corrections in the order of the file. */
export const correctionsOf = (written: ReadonlyMap<string, Correction>): Correction[] => [...written.values()].sort((a, b) => a.row - b.row);

type Words = TFunction<'requirements'>;

/** What stands above a list of faults. */
export const headsOf = (t: Words): string[] => [t('faults.row'), t('faults.column'), t('faults.value'), t('faults.reason')];

/** A fault as the list of a file says it. */
export const rowOf = (t: Words, { row, column, field, value, reason, suggestion }: Fault): string[] => [
  row.toString(),
  `${column ?? ''} ${t(`field.${field}`)}`.trim(),
  value,
  `${t(`reason.${reason}`)}. ${suggestion}`,
];

/** The faults of a file as they are exported. */
export const faultTable = (t: Words, faults: readonly Fault[]): ExportTable => ({
  columns: headsOf(t).map((title, at) => ({ title, kind: at === 0 ? 'decimal' : 'text' })),
  rows: faults.map((fault) => rowOf(t, fault)),
});
