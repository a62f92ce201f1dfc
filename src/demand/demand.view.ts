import type { z } from 'zod';
import { isoOf, type Instant } from '../values/instant.js';
import { lettersOf } from './reading/column-letters.js';
import { actionsOn, type DemandFile } from './file/demand-file.js';
import type { RecordedCheck } from './file/demand-checks.js';
import type { ChecksView, FaultView, ImportAnswer, ImportView, RequirementView, SubmissionView } from './demand.schema.js';
import { inLanguage } from '../german/german.js';
import type { Language } from '../platform/language.js';
import type { Fault } from './reading/fault.js';
import type { Imported } from './file/import-demand.service.js';
import type { Requirement } from './requirements.js';
import type { Submission } from './submissions.js';

const isoIn = (at: Instant | undefined): string | null => (at === undefined ? null : isoOf(at));
/** A count of lines, far below what a number holds exactly. */
const counted = (text: string): number => Number.parseInt(text, 10);

/** A demand file as the API shows it; only its own member may act on it. */
export function importView(file: DemandFile, isOwn: boolean): z.infer<typeof ImportView> {
  return {
    id: file.id,
    membership: file.membership,
    fileName: file.fileName,
    contentHash: file.contentHash,
    sizeBytes: counted(file.sizeBytes),
    state: file.state,
    lines: counted(file.lines),
    faults: counted(file.faults),
    replacedFileId: file.replacedFileId ?? null,
    receivedAt: isoOf(file.receivedAt),
    committedAt: isoIn(file.committedAt),
    version: file.version,
    checks: file.checks,
    columns: file.columns.map(({ column, ...named }) => ({ ...named, column: lettersOf(column), sample: [...named.sample] })),
    allowedActions: isOwn ? actionsOn(file) : [],
  };
}

/** What became of a file that was just sent or committed. */
export function importAnswer({ file, outcome }: Imported): z.infer<typeof ImportAnswer> {
  return { ...importView(file, true), state: outcome === 'unchanged' ? 'unchanged' : file.state, outcome };
}

/** How a file was checked, as the API shows it. */
export function checksView(checks: readonly RecordedCheck[]): z.infer<typeof ChecksView> {
  return { items: checks.map((check) => ({ ...check, lines: counted(check.lines), faults: counted(check.faults) })) };
}

/** A faulty cell, its column named as a spreadsheet does, what to write instead in the language that was asked for. */
export function faultView(fault: Fault, language: Language | undefined): z.infer<typeof FaultView> {
  return {
    row: fault.row,
    column: fault.column === undefined ? null : lettersOf(fault.column),
    field: fault.field,
    reason: fault.reason,
    value: fault.value,
    suggestion: inLanguage(language, fault.suggestion),
  };
}

/** A requirement as the API shows it: what is not there is null. */
export function requirementView(requirement: Requirement): z.infer<typeof RequirementView> {
  return {
    ...requirement,
    fileId: requirement.fileId ?? null,
    row: requirement.row ?? null,
    site: requirement.site ?? null,
    price: requirement.price ?? null,
    priceUnit: requirement.priceUnit ?? null,
    currency: requirement.currency ?? null,
    mostItWouldPay: requirement.mostItWouldPay ?? null,
    supplier: requirement.supplier ?? null,
    description: requirement.description ?? null,
    from: requirement.from ?? null,
    to: requirement.to ?? null,
    confirmedAt: isoIn(requirement.confirmedAt),
    withdrawnAt: isoIn(requirement.withdrawnAt),
  };
}

/** Whether a member has sent its requirements, declined, or not answered yet. */
export function submissionView({ state, statedAt, lines }: Submission): z.infer<typeof SubmissionView> {
  return { state, statedAt: isoIn(statedAt), lines: counted(lines) };
}
