import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ApiClient } from './api-client.js';
import { type Command, EXIT, UsageError } from './command.js';
import { operatorTokenHere, settingsHere } from './environment.js';

/** `network create FILE`: founds a network on a running service. */
export const networkCreate: Command = {
  words: ['network', 'create'],
  summary: 'Founds a network on a running service and has its first office person invited.',
  arguments: [{ name: 'FILE', help: 'the network as JSON, as POST /api/v1/networks takes it' }],
  options: [{ name: 'url', value: 'URL', help: 'the service (default: http://127.0.0.1:PORT)' }],
  environment: [{ name: 'POOLROUND_OPERATOR_TOKEN', help: "the operator's token (default: from secrets.json in DATA_DIR)" }],
  run: async (given) => {
    const settings = settingsHere();
    const token = operatorTokenHere(settings);
    if (token === undefined)
      throw new UsageError("The operator's token is not known: set POOLROUND_OPERATOR_TOKEN, or DATA_DIR to the service's data folder");
    const url = (given.option('url') ?? `http://127.0.0.1:${settings.PORT}`).replace(/\/+$/, '');
    const operator = new ApiClient({ url, headers: { authorization: `Bearer ${token}` }, patience: 5000 });
    const { id, slug } = await operator.post('/api/v1/networks', jsonIn(given.argument('FILE')), z.object({ id: z.string(), slug: z.string() }));
    process.stdout.write(`The network ${slug} is founded: ${url}/api/v1/networks/${id}\n`);
    return EXIT.done;
  },
};

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
