import { type Command, EXIT, type Given, UsageError } from './command.js';
import { operatorTokenHere, settingsHere } from './environment.js';
import { throwAway } from './installation.js';
import { cleaningUp } from './interruption.js';
import { shownOn, silent } from './progress.js';
import { type ReplayOptions, chaptersOf, replayDossier } from './replay/replay-dossier.js';

/** `round replay DIR --out OUT`: plays a dossier through the HTTP API. */
export const roundReplay: Command = {
  words: ['round', 'replay'],
  summary: 'Plays a dossier, a whole purchasing round on paper, through the HTTP API and writes what came out.',
  arguments: [{ name: 'DIR', help: 'the folder of the dossier' }],
  options: [
    { name: 'out', value: 'OUT', help: 'the folder for the result files (needed)' },
    { name: 'url', value: 'URL', help: 'a running service; without it, one with throw-away data is started' },
    { name: 'mail', value: 'DIR', help: "the folder of the running service's e-mails (default: MAIL_DIR, or mail/ in its data folder)" },
    { name: 'lead', value: 'SECONDS', help: 'how far ahead deadlines are set (default 8)' },
    { name: 'quiet', help: 'shows no progress' },
  ],
  environment: [
    { name: 'POOLROUND_OPERATOR_TOKEN', help: "with --url: the operator's token (default: from secrets.json in DATA_DIR)" },
    { name: 'DATABASE_URL, REDIS_URL', help: 'without --url: servers for the throw-away service (default: embedded ones)' },
  ],
  run: async (given) => {
    const folder = given.argument('DIR');
    const out = given.option('out');
    if (out === undefined) throw new UsageError('--out OUT is missing: the folder for the result files');
    const common = { ...leadOf(given), progress: given.isOn('quiet') ? silent : shownOn(process.stderr, chaptersOf(folder)) };
    const url = given.option('url');
    if (url === undefined) await againstThrowAway(folder, out, common);
    else await replayDossier(folder, out, { ...common, url: url.replace(/\/+$/, ''), ...runningService(given) });
    process.stdout.write(`The results are in ${out}.\n`);
    return EXIT.done;
  },
};

function leadOf(given: Given): Pick<ReplayOptions, 'leadMs'> {
  const text = given.option('lead');
  if (text === undefined) return {};
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--lead wants whole seconds, not “${text}”`);
  return { leadMs: Number.parseInt(text, 10) * 1000 };
}

function runningService(given: Given): { operatorToken: string; mailDir: string } {
  const settings = settingsHere();
  const operatorToken = operatorTokenHere(settings);
  if (operatorToken === undefined)
    throw new UsageError("The operator's token is not known: set POOLROUND_OPERATOR_TOKEN, or DATA_DIR to the service's data folder");
  return { operatorToken, mailDir: given.option('mail') ?? settings.MAIL_DIR };
}

async function againstThrowAway(folder: string, out: string, common: Pick<ReplayOptions, 'leadMs' | 'progress'>): Promise<void> {
  const { service, operatorToken, mailDir, remove } = await throwAway();
  await cleaningUp(remove, async () => {
    process.stderr.write('Starting a service with throw-away data …\n');
    await service.start();
    try {
      await replayDossier(folder, out, { ...common, url: service.url, operatorToken, mailDir });
    } catch (error) {
      process.stderr.write(`\nThe service said last:\n${service.lastWords}\n`);
      throw error;
    }
  });
}
