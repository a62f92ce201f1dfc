import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../../values/instant.js';
import { dayIn } from '../../values/network-day.js';
import { inParallel } from '../in-parallel.js';
import { AT_ONCE, type Play } from './play.js';

/** The share that a dossier's silence stands for, in percent. */
const SUPPOSED_SHARE = '5';
const HOLDERS = ['office', 'deputy', 'auditor'] as const;

/** A passphrase for a key holder's share; it lives as long as the replay. */
export type Passphrases = Readonly<Record<(typeof HOLDERS)[number], string>>;

/**
 * The office records market shares and the members' mandates, fixes the rules, and publishes the call for bids.
 * @param categories the round's, by code
 */
export async function callForBids(play: Play, categories: readonly string[], passphrases: Passphrases): Promise<void> {
  const { suppliers, network } = play.dossier;
  const admitted = [...play.parties.values()].filter((party) => party.outcome === 'admitted');
  const chapter = play.progress.chapter('Call for bids');
  const today = dayIn(network.timeZone, instant(BigInt(await play.office.clock()) * 1000n));
  await play.office.put(`${play.round}/market-shares`, { shares: categories.map((category) => shareOf(category, today)) }, z.unknown());
  const members = admitted.filter((party) => play.dossier.members.some((member) => member.id === party.code));
  await play.office.put(`${play.round}/bidding-mandates`, { mandates: members.map((party) => mandateOf(party.code, today)) }, z.unknown());
  await inParallel(HOLDERS, AT_ONCE, (holder) => play[holder].post(`${play.network}/holder-keys`, { passphrase: passphrases[holder] }, z.unknown()));
  await play.office.put(
    `${play.round}/call`,
    { currency: network.currency, categories: categories.map((code) => rulesOf(play, code)), suppliers: suppliers.map((supplier) => supplier.id) },
    z.unknown(),
  );
  await play.office.post(`${play.round}/call/publish`, {}, z.unknown());
  chapter.done(`${categories.length} categories, ${suppliers.length} suppliers invited`);
}

function shareOf(category: string, today: string): object {
  return {
    category,
    purchasingPercent: SUPPOSED_SHARE,
    sellingPercent: SUPPOSED_SHARE,
    source: 'dossier',
    asOf: today,
  };
}

function mandateOf(membership: string, today: string): object {
  return {
    membership,
    documentHash: createHash('sha256').update(`mandate of ${membership}`).digest('hex'),
    givenOn: today,
  };
}

function rulesOf(play: Play, category: string): object {
  const rules = play.dossier.call.categories[category];
  if (!rules) throw new Error(`call.json has no rules for the category ${category}, which the priorities have chosen.`);
  const criteria = rules.criteria.map(({ id, weight, minimum }) => ({ code: id, weight, ...(minimum === undefined ? {} : { minimum }) }));
  return { category, formula: rules.formula, priceWeight: rules.priceWeight, tierMode: rules.tierMode, criteria };
}
