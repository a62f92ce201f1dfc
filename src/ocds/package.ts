import { exactJson } from '../values/exact-json.js';
import type { Reader } from './bids.js';
import type { RoundFacts } from './facts.js';
import { releasesOf } from './release.js';

/** The extensions of OCDS that releases use. */
const EXTENSIONS = ['lots', 'bid', 'techniques'].map(
  (name) => `https://raw.githubusercontent.com/open-contracting-extensions/ocds_${name}_extension/master/extension.json`,
);

/** A round's releases as an OCDS release package, a release at a time: amounts leave with all their digits. */
export function* packageOf(facts: RoundFacts, reader: Reader, publishedDate: string, prefix?: string): Generator<string> {
  const head = exactJson({
    uri: `urn:uuid:${facts.round.id}`,
    version: '1.1',
    extensions: EXTENSIONS,
    publishedDate,
    publisher: { name: facts.network.name },
  });
  yield `${head.slice(0, -1)},"releases":[`;
  for (const [index, release] of releasesOf(facts, reader, prefix).entries()) yield `${index === 0 ? '' : ','}\n${exactJson(release)}`;
  yield '\n]}\n';
}
