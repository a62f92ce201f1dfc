// The order of the test files, the same on every machine. Those that take longest, mostly waiting for deadlines, come first,
// so that none of them runs alone at the end; the rounds that are copies of the played one come when it has been played.
import { statSync } from 'node:fs';

const FIRST = [
  'dossiers',
  'faults/kills',
  'portal/every-page',
  'faults/restarted-database',
  'faults/lost-queue',
  'faults/refused',
  'agreement/agreement',
];
const rankOf = (path) => FIRST.findIndex((name) => path.endsWith(`test/${name}.test.ts`)) >>> 0;

export default class Sequence {
  sort(tests) {
    const known = [...tests].map((test) => ({ test, rank: rankOf(test.path), bytes: statSync(test.path).size }));
    return known.sort((one, other) => one.rank - other.rank || other.bytes - one.bytes).map(({ test }) => test);
  }
  /** For `--onlyFailures`, which needs results of earlier runs; none are kept. */
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
