import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import type { Chapter } from '../progress.js';
import type { Passphrases } from './call.js';
import { NearDeadline, until } from './deadline.js';
import type { Bid, BidPaper } from './dossier.js';
import { type Play, actingFor, partyOf } from './play.js';

const Stage = z.object({ id: z.string(), state: z.string() });
const Receipt = z.object({ hash: z.string() });
const Opening = z.object({ bids: z.array(z.object({ supplier: z.string(), hash: z.string(), state: z.string() })) });

/** One stage: bids are handed in, the deadline passes, late ones are turned away, two people have the rest opened. */
export async function bid(play: Play, number: number, passphrases: Passphrases): Promise<string> {
  const papers = play.dossier.bids[number - 1] ?? [];
  const chapter = play.progress.chapter(`Bids, stage ${number}`, papers.length);
  let path = '';
  const deadline = await NearDeadline.set({
    play,
    pieces: papers.length,
    set: async (at) => {
      const stage = await play.office.post(`${play.round}/stages`, { kind: 'sealed', deadline: at }, Stage);
      path = `${play.round}/stages/${stage.id}`;
    },
    move: (at) => play.office.patch(path, { deadline: at }, z.unknown()),
  });
  const receipts = new Map<string, string>();
  for (const paper of papers.filter((paper) => !paper.bid.late)) {
    report(play, paper, await deadline.beforeIt(() => handIn(play, path, paper, receipts)));
    chapter.step();
  }
  const isNow = async (state: string): Promise<boolean> => (await play.office.get(path, Stage)).state === state;
  await deadline.untilClosed(chapter, `stage ${number}`, () => isNow('closed'));
  for (const paper of papers.filter((paper) => paper.bid.late)) {
    report(play, paper, await handIn(play, path, paper, receipts));
    chapter.step();
  }
  await open(play, path, passphrases, chapter);
  await until(`Stage ${number} has not been opened`, () => isNow('opened'));
  await expectReceipted(play, path, receipts);
  chapter.done(`${papers.length} bids handed in, ${receipts.size} opened`);
  return path;
}

/** Two people release the opening, each with the passphrase of its own share. */
async function open(play: Play, path: string, passphrases: Passphrases, chapter: Chapter): Promise<void> {
  chapter.waiting('opening');
  await play.office.post(`${path}/releases`, { passphrase: passphrases.office }, z.unknown());
  await play.deputy.post(`${path}/releases`, { passphrase: passphrases.deputy }, z.unknown());
}

function report(play: Play, { stage, supplier }: BidPaper, outcome: string): void {
  play.results.add('bids', { stage, supplier, outcome });
}

/** Hands a bid in, and withdraws it if the dossier says so. @param receipts gets the hash of what then counts */
async function handIn(play: Play, path: string, paper: BidPaper, receipts: Map<string, string>): Promise<string> {
  const bidder = await actingFor(play, partyOf(play, paper.supplier));
  const submitted = bidder.post(`${path}/bids`, contentOf(paper.bid), Receipt);
  const refused = await refusalOf(submitted);
  if (refused?.code === 'bid.late') return 'late';
  if (refused) return `refused:${refused.code.replace(/^bid\./, '')}`;
  if (!paper.bid.withdrawn) {
    receipts.set(paper.supplier, (await submitted).hash);
    return 'accepted';
  }
  await bidder.delete(`${path}/bids/mine`);
  return 'withdrawn';
}

/** A bid with a receipt is never lost: the opening has found each. Domain §8.3. */
async function expectReceipted(play: Play, path: string, receipts: ReadonlyMap<string, string>): Promise<void> {
  const { bids } = await play.auditor.get(`${path}/opening`, Opening);
  const opened = new Set(bids.filter(({ state }) => state === 'opened').map(({ supplier, hash }) => `${supplier} ${hash}`));
  const lost = [...receipts].filter(([supplier, hash]) => !opened.has(`${supplier} ${hash}`));
  if (lost.length > 0) throw new Error(`Bids with a receipt are missing in the opening record: ${lost.map(([supplier]) => supplier).join(', ')}.`);
}

/** What the supplier hands in: the paper without what the dossier notes about it. */
function contentOf({ lots, spendRebates, packages }: Bid): object {
  return { lots, ...(spendRebates ? { spendRebates } : {}), ...(packages ? { packages } : {}) };
}
