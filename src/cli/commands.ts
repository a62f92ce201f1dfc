import { auditVerify } from './audit-verify.js';
import { bidHandIn } from './bid-hand-in.js';
import { bidSeal } from './bid-seal.js';
import { bidVerify } from './bid-verify.js';
import type { Command } from './command.js';
import { demo } from './demo.js';
import { networkCreate } from './network-create.js';
import { ocdsExport } from './ocds-export.js';
import { ocdsImport } from './ocds-import.js';
import { roundReplay } from './round-replay.js';
import { start } from './start.js';

/** Every command of the command line, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  start,
  demo,
  networkCreate,
  roundReplay,
  auditVerify,
  bidSeal,
  bidHandIn,
  bidVerify,
  ocdsExport,
  ocdsImport,
];
