import { z } from 'zod';
import { Secrets } from '../platform/secrets.js';
import { ApiClient } from './api-client.js';
import { type Command, EXIT } from './command.js';
import { environment, settingsHere } from './environment.js';
import { FIRST_NETWORK_VARIABLES, foundFirstNetwork } from './first-network.js';
import { untilStopped } from './interruption.js';
import { ServiceProcess, freePort } from './service-process.js';

/** A service running on this machine's own data. */
export interface HouseService {
  readonly service: ServiceProcess;
  readonly operator: ApiClient;
  readonly operatorToken: string;
  readonly dataDir: string;
  /** Undefined when e-mails leave by SMTP. */
  readonly mailDir: string | undefined;
}

/** Starts the service on the installation's own data and waits until it is ready. */
export async function startHouse(): Promise<HouseService> {
  const settings = settingsHere();
  const { operatorToken } = Secrets.read(settings);
  const service = new ServiceProcess({ LOG_LEVEL: environment('LOG_LEVEL') ?? 'warn', HOST: settings.HOST }, await freePort(settings.PORT), 'output');
  process.stderr.write('Starting the service …\n');
  await service.start();
  const operator = new ApiClient({ url: service.url, headers: { authorization: `Bearer ${operatorToken}` } });
  return { service, operator, operatorToken, dataDir: settings.DATA_DIR, mailDir: settings.SMTP_URL === undefined ? settings.MAIL_DIR : undefined };
}

/** Stays up until somebody stops it, or the service ends by itself. */
export async function stayUp({ service }: HouseService): Promise<typeof EXIT.done | typeof EXIT.failed> {
  const why = await Promise.race([untilStopped().then(() => 'stopped' as const), service.ended().then(() => 'ended' as const)]);
  if (why === 'ended') return EXIT.failed;
  process.stderr.write('\nStopping …\n');
  await service.stop();
  return EXIT.done;
}

/** The slugs of the networks that the service has. */
export async function networksOf(operator: ApiClient): Promise<string[]> {
  const { items } = await operator.get('/api/v1/installation/networks', z.object({ items: z.array(z.object({ slug: z.string() })) }));
  return items.map(({ slug }) => slug);
}

/** Where to look first. */
export function whereToLook({ service }: HouseService): string {
  return `\nPoolround is up at ${service.url}\n  API documentation  ${service.url}/api/docs\n  OpenAPI document   ${service.url}/api/openapi.json\n`;
}

/** `start`: the service, and at the first start the first network. */
export const start: Command = {
  words: ['start'],
  summary: 'Starts the service; at the first start it asks for the first network and its office login.',
  arguments: [],
  options: [],
  environment: [
    ...FIRST_NETWORK_VARIABLES,
    { name: 'POOLROUND_OFFICE_PASSWORD', help: 'the first password (usually a random one, shown once)' },
    { name: 'PORT, DATA_DIR, DATABASE_URL, REDIS_URL, …', help: 'see docs/operators/settings.md' },
  ],
  run: async () => {
    const house = await startHouse();
    const up = stayUp(house);
    const told = await Promise.race([firstNetwork(house), up]);
    // Stopped while it was asking.
    if (typeof told === 'number') process.exit(told);
    process.stdout.write(`${told}${whereToLook(house)}Ctrl-C stops it.\n`);
    return up;
  },
};

/** Founds the first network if there is none. @returns what to tell about it */
async function firstNetwork(house: HouseService): Promise<string> {
  try {
    return (await networksOf(house.operator)).length === 0 ? await founding(house) : '';
  } catch (error) {
    await house.service.stop();
    throw error;
  }
}

async function founding({ operator, mailDir }: HouseService): Promise<string> {
  const login = await foundFirstNetwork(operator, mailDir);
  if (login === undefined)
    return 'There is no network yet: set POOLROUND_NETWORK and POOLROUND_OFFICE_EMAIL and start again, or start it in a terminal.\n';
  if (login === 'invited') return 'The invitation to the office login is on its way by e-mail.\n';
  return `\nThe office login, shown only now:\n  ${login.email}  ${login.password}\n`;
}
