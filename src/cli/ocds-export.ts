import { writeFileSync } from 'node:fs';
import { type Command, EXIT, UsageError } from './command.js';
import { environment, settingsHere } from './environment.js';

/** `ocds export NETWORK ROUND --out FILE`: a round as OCDS releases. */
export const ocdsExport: Command = {
  words: ['ocds', 'export'],
  summary: 'Saves a round as OCDS 1.1 releases, as whoever the token is of may read them.',
  arguments: [
    { name: 'NETWORK', help: "the network's id" },
    { name: 'ROUND', help: "the round's id" },
  ],
  options: [
    { name: 'out', value: 'FILE', help: 'where to save it (needed)' },
    { name: 'prefix', value: 'PREFIX', help: 'the OCID prefix that the publisher has registered, e.g. ocds-213czf' },
    { name: 'url', value: 'URL', help: 'the service (default: http://127.0.0.1:PORT)' },
  ],
  environment: [{ name: 'POOLROUND_TOKEN', help: 'an API token of an office person or auditor (POST /api/v1/tokens)' }],
  run: async (given) => {
    const out = given.option('out');
    if (out === undefined) throw new UsageError('--out FILE is missing: where to save the releases');
    const token = environment('POOLROUND_TOKEN');
    if (token === undefined) throw new UsageError('POOLROUND_TOKEN is missing: an API token of an office person or auditor');
    const url = (given.option('url') ?? `http://127.0.0.1:${settingsHere().PORT}`).replace(/\/+$/, '');
    const prefix = given.option('prefix');
    const query = prefix === undefined ? '' : `?prefix=${encodeURIComponent(prefix)}`;
    const path = [given.argument('NETWORK'), given.argument('ROUND')].map((id) => encodeURIComponent(id));
    const response = await fetch(`${url}/api/v1/networks/${path[0]}/rounds/${path[1]}/ocds${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    // As bytes: read as JSON and written again, its amounts would have gone through floats.
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) {
      process.stderr.write(`The service refused with ${response.status}: ${bytes.toString('utf8')}\n`);
      return EXIT.failed;
    }
    writeFileSync(out, bytes);
    process.stdout.write(`The releases are in ${out}.\n`);
    return EXIT.done;
  },
};
