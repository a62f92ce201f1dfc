import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import type { Chapter } from '../progress.js';
import type { Passphrases } from './call.js';
import { NearDeadline, until } from './deadline.js';
import type { Bid, BidPaper } from './dossier.js';
import { type Play, actingFor, partyOf } from './play.js';

const Stage = z.object({ id: z.string(), state: z.string() });

/** One stage: bids are handed in, the deadline passes, late ones are turned away, two people have the rest opened. */
export async function bid(play: Play, number: number, passphrases: Passphrases): Promise<string> {
  const papers = play.dossier.bids[number - 1] ?? [];
  const chapter = play.progress.chapter(`Bids, stage ${number}`, papers.length);
  let path = '';
  const deadline = await NearDeadline.set(
    play.office,
    play.leadMs,
    async (at) => {
      const stage = await play.office.post(`${play.round}/stages`, { kind: 'sealed', deadline: at }, Stage);
      path = `${play.round}/stages/${stage.id}`;
    },
    (at) => play.office.patch(path, { deadline: at }, z.unknown()),
  );
  const inTime = papers.filter((paper) => !paper.bid.late);
  for (const paper of inTime) {
    await deadline.leaveRoom();
    report(play, paper, await handIn(play, path, paper));
    chapter.step();
  }
  const isNow = async (state: string): Promise<boolean> => (await play.office.get(path, Stage)).state === state;
  await deadline.untilClosed(chapter, `stage ${number}`, () => isNow('closed'));
  for (const paper of papers.filter((paper) => paper.bid.late)) {
    report(play, paper, await handIn(play, path, paper));
    chapter.step();
  }
  await open(play, path, passphrases, chapter);
  await until(`Stage ${number} has not been opened`, () => isNow('opened'));
  chapter.done(`${papers.length} bids handed in`);
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

async function handIn(play: Play, path: string, paper: BidPaper): Promise<string> {
  const bidder = await actingFor(play, partyOf(play, paper.supplier));
  const refused = await refusalOf(bidder.post(`${path}/bids`, contentOf(paper.bid), z.unknown()));
  if (refused?.code === 'bid.late') return 'late';
  if (refused) return `refused:${refused.code.replace(/^bid\./, '')}`;
  if (!paper.bid.withdrawn) return 'accepted';
  await bidder.delete(`${path}/bids/mine`);
  return 'withdrawn';
}

/** What the supplier hands in: the paper without what the dossier notes about it. */
function contentOf({ lots, spendRebates, packages }: Bid): object {
  return { lots, ...(spendRebates ? { spendRebates } : {}), ...(packages ? { packages } : {}) };
}
