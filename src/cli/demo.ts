import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Command } from './command.js';
import { shownOn } from './progress.js';
import { chaptersOf, replayDossier } from './replay/replay-dossier.js';
import { type HouseService, networksOf, startHouse, stayUp, whereToLook } from './start.js';

/** What the demonstration remembers from its first start; written when the round is complete. */
const Remembered = z.object({
  slug: z.string(),
  logins: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
});

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'examples', 'niro');

/** `demo`: the service with a complete example round. */
export const demo: Command = {
  words: ['demo'],
  summary: 'Starts the service with an example: at the first start the round in examples/niro is played.',
  arguments: [],
  options: [],
  environment: [{ name: 'PORT, DATA_DIR, DATABASE_URL, REDIS_URL, …', help: 'see docs/operators/settings.md' }],
  run: async () => {
    const house = await startHouse();
    const up = stayUp(house);
    const remembered = await Promise.race([exampleOf(house), up]);
    // Stopped while the example was being played: the next start plays it anew.
    if (typeof remembered === 'number') process.exit(remembered);
    const logins = remembered.logins.map(({ role, email, password }) => `  ${role.padEnd(30)} ${email.padEnd(58)} ${password}\n`);
    process.stdout.write(
      `${whereToLook(house)}\nLogins of the network ${remembered.slug} (e-mail, password):\n${logins.join('')}\nCtrl-C stops it; the data stays in ${house.dataDir}.\n`,
    );
    return up;
  },
};

async function exampleOf(house: HouseService): Promise<z.infer<typeof Remembered>> {
  try {
    return (await rememberedBy(house)) ?? (await playExample(house));
  } catch (error) {
    await house.service.stop();
    throw error;
  }
}

function memoryOf({ dataDir }: HouseService): string {
  return join(dataDir, 'demo.json');
}

/** The example of an earlier start, if the service still has it. */
async function rememberedBy(house: HouseService): Promise<z.infer<typeof Remembered> | undefined> {
  if (!existsSync(memoryOf(house))) return undefined;
  const remembered = Remembered.parse(JSON.parse(readFileSync(memoryOf(house), 'utf8')));
  return (await networksOf(house.operator)).includes(remembered.slug) ? remembered : undefined;
}

async function playExample(house: HouseService): Promise<z.infer<typeof Remembered>> {
  const { service, operatorToken, mailDir, dataDir } = house;
  if (mailDir === undefined) throw new Error('The demonstration reads its invitations from the file transport: start it without SMTP_URL.');
  process.stderr.write(`Playing the example round, with its deadlines a few seconds ahead; this happens once.\n`);
  const results = join(dataDir, 'demo-results');
  const { slug, logins } = await replayDossier(EXAMPLE, results, {
    url: service.url,
    operatorToken,
    mailDir,
    progress: shownOn(process.stderr, chaptersOf(EXAMPLE)),
  });
  const remembered = { slug, logins: [...logins] };
  writeFileSync(memoryOf(house), `${JSON.stringify(remembered, null, 2)}\n`, { mode: 0o600 });
  return remembered;
}
