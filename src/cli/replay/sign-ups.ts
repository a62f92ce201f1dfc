import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import { grouped, inParallel } from '../in-parallel.js';
import { NearDeadline } from './deadline.js';
import { AT_ONCE, type Play, actingFor, partyOf, phaseOf } from './play.js';

/** Members and customers sign up to the agreements, each declaring the date from which it counts; the deadline ends the round. */
export async function signUp(play: Play): Promise<void> {
  const { signUps } = play.dossier;
  const chapter = play.progress.chapter('Sign-ups', signUps.length);
  const setDeadline = (deadline: string): Promise<unknown> => play.office.put(`${play.round}/sign-up`, { deadline }, z.unknown());
  const deadline = await NearDeadline.set({ play, pieces: signUps.length, set: setDeadline, move: setDeadline });
  const outcomes = new Map<object, string>();
  await inParallel([...grouped(signUps, (line) => line.party).values()], AT_ONCE, async (lines) => {
    for (const line of lines) {
      outcomes.set(line, await deadline.beforeIt(() => outcomeOf(play, line)));
      chapter.step();
    }
  });
  for (const line of signUps) play.results.add('signups', { party: line.party, supplier: line.supplier, outcome: outcomes.get(line) ?? '' });
  await deadline.untilClosed(chapter, 'sign-up', async () => (await phaseOf(play)) === 'concluded');
  const signed = [...outcomes.values()].filter((outcome) => outcome === 'signed').length;
  chapter.done(`${signed} signed, ${signUps.length - signed} refused`);
}

async function outcomeOf(play: Play, { party, kind, supplier, date }: Play['dossier']['signUps'][number]): Promise<string> {
  const client = await actingFor(play, partyOf(play, party));
  const refused = await refusalOf(client.post(`${play.round}/sign-ups`, { supplier, effectiveFrom: date }, z.unknown()));
  if (!refused) return 'signed';
  // A dossier closes a supplier to customers whether or not it won; the service knows of no agreement that could be closed.
  const isClosed = kind === 'customer' && play.dossier.agreements.membersOnly.includes(supplier);
  return refused.code === 'sign_up.no_agreement' && isClosed ? 'refused:members_only' : `refused:${refused.code.replace(/^sign_up\./, '')}`;
}
