import { DomainError } from '../../values/domain-error.js';
import { openTable, type DemandSource } from '../../demand/reading/demand-table.js';
import { isRequirementLine } from '../../demand/reading/header.js';
import type { MostBytes } from '../../demand/file/spool.js';
import { isTable } from '../../demand/reading/table.js';
import type { ReadFile } from './order-file.js';
import { AS_KNOWN, ORDER_FIELDS } from './order-header.js';
import type { FileRow } from './order-line.js';

/** An export of orders is held in memory while it is checked, so it is no greater than this. */
export const MOST_ORDER_BYTES: MostBytes = { csv: 8_388_608, workbook: 4_194_304 };
/** So many orders in one file. */
const MOST_ORDERS = 10_000;

/** Reads an order file's rows. @throws DomainError `import.unreadable_workbook`, `import.line_too_long`, `order_file.too_many_lines` */
export async function readOrderFile(source: DemandSource): Promise<ReadFile> {
  const table = await openTable({ ...source, mapping: AS_KNOWN }, ORDER_FIELDS);
  if (!isTable(table)) return { columns: undefined, rows: [] };
  const rows: FileRow[] = [];
  await table.pass(
    (row, cells) => {
      if (isRequirementLine(cells)) rows.push({ row, cells });
    },
    async () => rows.length <= MOST_ORDERS,
  );
  if (rows.length <= MOST_ORDERS) return { columns: table.columns, rows };
  throw new DomainError('too_large', 'order_file.too_many_lines', `The file has more than ${MOST_ORDERS} orders. Split it, and send the parts.`);
}
