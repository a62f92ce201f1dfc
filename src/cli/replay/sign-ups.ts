import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import { grouped, inParallel } from '../in-parallel.js';
import { AT_ONCE, type Play, actingFor, partyOf } from './play.js';

const REASONS: Readonly<Record<string, string>> = {
  'access.role': 'not_admitted',
  'sign_up.not_admitted': 'not_admitted',
  'sign_up.members_only': 'members_only',
};

/**
 * Members and customers sign up to the agreements, each declaring the date from which it counts.
 * @param agreements ids by supplier
 */
export async function signUp(play: Play, agreements: ReadonlyMap<string, string>): Promise<void> {
  const { signUps } = play.dossier;
  const chapter = play.progress.chapter('Sign-ups', signUps.length);
  const outcomes = new Map<object, string>();
  await inParallel([...grouped(signUps, (line) => line.party).values()], AT_ONCE, async (lines) => {
    for (const line of lines) {
      outcomes.set(line, await outcomeOf(play, line, agreements.get(line.supplier)));
      chapter.step();
    }
  });
  for (const line of signUps) play.results.add('signups', { party: line.party, supplier: line.supplier, outcome: outcomes.get(line) ?? '' });
  const signed = [...outcomes.values()].filter((outcome) => outcome === 'signed').length;
  chapter.done(`${signed} signed, ${signUps.length - signed} refused`);
}

async function outcomeOf(play: Play, { party: code, date }: { party: string; date: string }, agreement: string | undefined): Promise<string> {
  const party = partyOf(play, code);
  if (agreement === undefined) return `refused:${party.outcome === 'admitted' ? 'no_agreement' : 'not_admitted'}`;
  const client = await actingFor(play, party);
  const refused = await refusalOf(client.post(`${play.network}/agreements/${agreement}/sign-ups`, { edition: 1, effectiveFrom: date }, z.unknown()));
  return refused ? `refused:${REASONS[refused.code] ?? refused.code}` : 'signed';
}
