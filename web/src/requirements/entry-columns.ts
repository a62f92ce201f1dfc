import type { Api } from '../api/api';

/** A field of a requirement line. */
export type Field = Exclude<Api<'Fault'>['field'], ''>;

/** The table's columns, each with the width it takes on the screen. */
export const ENTRY_COLUMNS: readonly { readonly field: Field; readonly width: number; readonly isNumber?: true }[] = [
  { field: 'item', width: 130 },
  { field: 'description', width: 210 },
  { field: 'quantity', width: 110, isNumber: true },
  { field: 'unit', width: 80 },
  { field: 'price', width: 100, isNumber: true },
  { field: 'price_unit', width: 100, isNumber: true },
  { field: 'currency', width: 80 },
  { field: 'supplier', width: 150 },
  { field: 'site', width: 130 },
  { field: 'from', width: 110 },
  { field: 'to', width: 110 },
  { field: 'kind', width: 120 },
];

/** Where a field stands in the table. */
export const columnOf = (field: Field): number => ENTRY_COLUMNS.findIndex((column) => column.field === field);

/** Names that the service knows in any language; they head what it is sent. */
export const HEADERS: readonly string[] = [
  'Item',
  'Description',
  'Quantity',
  'Unit',
  'Price',
  'Price per',
  'Currency',
  'Supplier',
  'Site',
  'From',
  'To',
  'Type',
];
