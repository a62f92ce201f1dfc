import { z } from 'zod';
import type { ApiClient } from '../api-client.js';
import type { Pace } from '../pace.js';
import type { Progress } from '../progress.js';
import type { Dossier } from './dossier.js';
import type { Logins } from './logins.js';
import type { Results } from './results.js';

/** How many requests a replay has under way at once, where their order does not matter. */
export const AT_ONCE = 6;

/** A member, customer or supplier of the replayed network. */
export interface Party {
  readonly code: string;
  readonly membershipId: string;
  readonly email: string;
  readonly outcome: string;
}

/** What the chapters of a replay share; each adds what the later ones need. */
export interface Play {
  readonly dossier: Dossier;
  readonly progress: Progress;
  readonly results: Results;
  readonly logins: Logins;
  /** How far ahead deadlines are set, in milliseconds. */
  readonly leadMs: number;
  readonly pace: Pace;
  /** Path of the network: `/api/v1/networks/<id>`. */
  readonly network: string;
  readonly office: ApiClient;
  /** The second person of the office, where two are needed. */
  readonly deputy: ApiClient;
  readonly auditor: ApiClient;
  /** By code. */
  readonly parties: Map<string, Party>;
  /** Path of the round: `/api/v1/networks/<id>/rounds/<id>`. */
  readonly round: string;
}

/** This party's contact person, signed in and acting for it. */
export async function actingFor(play: Play, party: Party): Promise<ApiClient> {
  return (await play.logins.of(party.email)).actingFor(party.code);
}

/** The party of this code. @throws Error when the dossier names one that it does not list */
export function partyOf(play: Play, code: string): Party {
  const party = play.parties.get(code);
  if (!party) throw new Error(`The dossier names “${code}”, which is in none of its lists of members, customers and suppliers.`);
  return party;
}

/** The phase that the round is in. */
export async function phaseOf({ office, round }: Play): Promise<string> {
  const { phase } = await office.get(round, z.object({ phase: z.string() }));
  return phase;
}
