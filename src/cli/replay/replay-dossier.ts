import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ApiClient } from '../api-client.js';
import { Pace } from '../pace.js';
import { type Progress, silent } from '../progress.js';
import { admit, enterCatalogue, foundNetwork } from './admission.js';
import { conclude } from './agreements.js';
import { award } from './award.js';
import { bid } from './bids.js';
import { callForBids, type Passphrases } from './call.js';
import { readDossier } from './dossier.js';
import { assess, evaluate } from './evaluation.js';
import { Logins } from './logins.js';
import { pool } from './lots.js';
import { Mailbox } from './mailbox.js';
import type { Play } from './play.js';
import { vote } from './priorities.js';
import { collect } from './requirements.js';
import { Results } from './results.js';
import { settle } from './settlement.js';
import { signUp } from './sign-ups.js';
import { reportVolumes } from './volume-reports.js';

/** Where and how a dossier is played. */
export interface ReplayOptions {
  /** Address of the service, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly operatorToken: string;
  /** The folder into which the service's file transport puts its e-mails. */
  readonly mailDir: string;
  readonly progress?: Progress;
  /** How far ahead deadlines are set, in milliseconds. */
  readonly leadMs?: number;
}

/** A login that a replay has made. */
export interface Login {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What a replay leaves behind in the service. */
export interface Replayed {
  /** Path of the network: `/api/v1/networks/<id>`. */
  readonly network: string;
  readonly slug: string;
  readonly logins: readonly Login[];
}

const DEFAULT_LEAD_MS = 8000;
/** Chapters besides bids and evaluation, which every stage has. */
const CHAPTERS = 10;

/** How many chapters a replay of this dossier has, for a progress display. */
export function chaptersOf(folder: string): number {
  return CHAPTERS + 2 * readDossier(folder).call.stages.length;
}

/**
 * Plays a whole purchasing round through the public HTTP API, every role with its own login, and writes what came out.
 * @param folder the dossier
 * @param out where the twelve result files go
 * @throws Error that names what the dossier lacks or what the service refused
 */
export async function replayDossier(folder: string, out: string, options: ReplayOptions): Promise<Replayed> {
  const dossier = readDossier(folder);
  const pace = new Pace();
  const service = new ApiClient({ url: options.url, pace });
  const mailbox = new Mailbox(options.mailDir);
  await mailbox.noteOld();
  const logins = new Logins(service, mailbox, options.operatorToken);
  const operator = service.stranger({ authorization: `Bearer ${options.operatorToken}` });
  const founded = await foundNetwork(operator, dossier, logins);
  const { network, office, slug } = founded;
  await enterCatalogue({ dossier, office, network });
  const { title, termFrom, termTo } = dossier.round;
  const { id } = await office.post(`${network}/rounds`, { title, termFrom, termTo }, z.object({ id: z.string() }));
  const play: Play = {
    ...founded,
    pace,
    dossier,
    logins,
    progress: options.progress ?? silent,
    results: new Results(),
    leadMs: options.leadMs ?? DEFAULT_LEAD_MS,
    parties: new Map(),
    round: `${network}/rounds/${id}`,
  };
  // What has come out before a failure helps to understand it.
  await playRound(play).finally(() => play.results.write(out));
  return { network, slug, logins: loginsOf(play, slug) };
}

/** The chapters of a round, in their order. Domain §2. */
async function playRound(play: Play): Promise<void> {
  const { round, call } = play.dossier;
  await admit(play);
  const ranked = await vote(play);
  const categories = ranked.slice(0, round.categoriesChosen);
  await collect(play, categories);
  await pool(play);
  const passphrases: Passphrases = { office: newPassphrase(), deputy: newPassphrase(), auditor: newPassphrase() };
  await callForBids(play, categories, passphrases);
  await assess(play, categories);
  for (const number of call.stages.keys()) {
    const stage = await bid(play, number + 1, passphrases);
    await evaluate(play, number + 1, stage);
  }
  const winners = await award(play);
  const agreements = await conclude(play, winners);
  await signUp(play);
  await reportVolumes(play, agreements);
  await settle(play, agreements);
}

function newPassphrase(): string {
  return randomBytes(18).toString('base64url');
}

/** One login a role, for whoever wants to look around afterwards. */
function loginsOf({ dossier, logins, parties }: Play, slug: string): Login[] {
  const admitted = dossier.members.find((member) => parties.get(member.id)?.outcome === 'admitted');
  const people: [string, string | undefined][] = [
    ['office', `office@${slug}.example`],
    ['auditor', `auditor@${slug}.example`],
    ['member (buyer, signatory)', admitted?.contact_email],
    ['customer (buyer, signatory)', dossier.customers[0]?.contact_email],
    ['supplier (bidder, signatory)', dossier.suppliers[0]?.contact_email],
  ];
  return people.flatMap(([role, email]) => (email === undefined ? [] : [{ role, email, password: logins.passwordOf(email) }]));
}
