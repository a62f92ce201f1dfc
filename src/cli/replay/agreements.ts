import { z } from 'zod';
import { inParallel } from '../in-parallel.js';
import { until } from './deadline.js';
import { AT_ONCE, type Play, actingFor, partyOf, phaseOf } from './play.js';

const Agreement = z.object({ id: z.string(), supplier: z.string() });
const Edition = z.object({ number: z.int(), documentHash: z.string() });

/**
 * Terms are set, the first editions issued, signed by supplier and network.
 * @param winners the suppliers that have won something; each gets an agreement
 * @returns agreement ids by supplier
 */
export async function conclude(play: Play, winners: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const { membersOnly, turnoverBonus } = play.dossier.agreements;
  await until('The standstill has not ended', async () => (await phaseOf(play)) === 'sign_up');
  let agreements: z.infer<typeof Agreement>[] = [];
  await until('The agreements have not been drafted', async () => {
    agreements = await play.office.all(`${play.round}/agreements`, Agreement);
    return agreements.length === winners.size;
  });
  const chapter = play.progress.chapter('Framework agreements', agreements.length);
  await inParallel(agreements, AT_ONCE, async ({ id, supplier }) => {
    const path = `${play.network}/agreements/${id}`;
    await play.office.patch(path, { openToCustomers: !membersOnly.includes(supplier), turnoverBonus: turnoverBonus[supplier] ?? [] }, z.unknown());
    const { number, documentHash } = await play.office.post(`${path}/editions`, {}, Edition);
    const signature = { documentHash };
    const signatory = await actingFor(play, partyOf(play, supplier));
    await signatory.post(`${path}/editions/${number}/signatures`, signature, z.unknown());
    await play.office.post(`${path}/editions/${number}/signatures`, signature, z.unknown());
    chapter.step();
  });
  chapter.done(`${agreements.length} agreements issued and signed`);
  return new Map(agreements.map(({ id, supplier }) => [supplier, id]));
}
