import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { BidBody } from '../bidding/bid/bids.schema.js';
import { type BidFault } from '../bidding/bid/bid.js';
import { faultOfOwn, type OwnStanding, sealedOwnBid } from '../bidding/bid/seal-own-bid.js';
import { ApiClient } from './api-client.js';
import { existing } from './audit-verify.js';
import { type Command, EXIT, type Given, UsageError } from './command.js';
import { environment, settingsHere } from './environment.js';

const Called = z.object({
  id: z.string(),
  allPositions: z.boolean(),
  sealedByBidder: z.boolean(),
  publishedVersion: z.int().nullable(),
  lots: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      region: z.string(),
      positions: z.array(z.object({ id: z.string(), item: z.string(), quantity: z.string() })),
    }),
  ),
  stages: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      kind: z.string(),
      state: z.string(),
      publicKey: z.string().nullable(),
      pricePublicKey: z.string().nullable(),
      lots: z.array(z.string()).nullable(),
      hasMyBid: z.boolean().optional(),
    }),
  ),
});
const Standing: z.ZodType<OwnStanding> = z.object({
  prices: z.array(z.object({ lotId: z.string(), item: z.string(), tiers: z.array(z.object({ from: z.string(), unitPrice: z.string() })) })),
  passedLots: z.array(z.string()).nullable(),
});
const Me = z.object({ mandates: z.array(z.object({ networkId: z.string(), role: z.string(), membershipId: z.string().nullable() })) });

/** What `bid seal` writes and `bid hand-in` sends; nothing in it is in clear. */
export const SealedFile = z.object({
  network: z.uuid(),
  round: z.uuid(),
  stage: z.uuid(),
  hash: z.string(),
  bid: z.object({ version: z.int(), callVersion: z.int(), sealedKey: z.string(), ciphertext: z.string() }),
});

/** The service and the bidder's token. @throws UsageError without a token */
export function bidderAt(given: Given, headers: Readonly<Record<string, string>> = {}): ApiClient {
  const token = environment('POOLROUND_TOKEN');
  if (token === undefined) throw new UsageError('POOLROUND_TOKEN is missing: an API token of a bidder');
  const url = (given.option('url') ?? `http://127.0.0.1:${settingsHere().PORT}`).replace(/\/+$/, '');
  return new ApiClient({ url, headers: { ...headers, authorization: `Bearer ${token}` }, patience: 30_000 });
}

/** `bid seal NETWORK ROUND BID --out FILE`: checks and seals a bid here, for a call that asks for it. Domain §8.2. */
export const bidSeal: Command = {
  words: ['bid', 'seal'],
  summary: 'Checks a bid by the rules and seals it here, for a call whose bidders seal their bids themselves; sends nothing of it.',
  arguments: [
    { name: 'NETWORK', help: "the network's id" },
    { name: 'ROUND', help: "the round's id" },
    { name: 'BID', help: 'the bid (JSON, as POST …/bids takes it)' },
  ],
  options: [
    { name: 'out', value: 'FILE', help: 'where to save the sealed bid (needed)' },
    { name: 'url', value: 'URL', help: 'the service, asked for the call and its keys (default: http://127.0.0.1:PORT)' },
  ],
  environment: [{ name: 'POOLROUND_TOKEN', help: 'an API token of a bidder (POST /api/v1/tokens)' }],
  run: async (given) => {
    const out = given.option('out');
    if (out === undefined) throw new UsageError('--out FILE is missing: where to save the sealed bid');
    const bid = bidIn(given.argument('BID'));
    const [network, round] = [given.argument('NETWORK'), given.argument('ROUND')];
    const client = bidderAt(given);
    const at = `/api/v1/networks/${encodeURIComponent(network)}/rounds/${encodeURIComponent(round)}`;
    const call = await client.get(`${at}/call`, Called);
    const stage = call.stages.findLast(({ kind, state }) => kind === 'sealed' && state === 'open');
    if (!call.sealedByBidder || !stage?.publicKey || call.publishedVersion === null) {
      process.stderr.write('This call has no open stage for which bidders seal their bids themselves.\n');
      return EXIT.failed;
    }
    const lots = call.lots.filter(({ id }) => stage.lots?.includes(id) ?? true);
    const standing = stage.number > 1 ? await client.get(`${at}/stages/${stage.id}/bids/mine/standing`, Standing) : undefined;
    const fault = faultOfOwn(bid, { ...call, lots }, standing);
    if (fault) {
      process.stderr.write(`The rules of the call refuse the bid: ${sentenceOf(fault)} Nothing was sealed.\n`);
      return EXIT.failed;
    }
    const membershipId = await membershipIn(client, network);
    const version = await nextVersion(client, `${at}/stages/${stage.id}/bids/mine`, stage.hasMyBid === true);
    const binding = { networkId: network, callId: call.id, stageId: stage.id, membershipId, version, callVersion: call.publishedVersion };
    const { hash, ...sealed } = await sealedOwnBid(bid, binding, { publicKey: stage.publicKey, prices: stage.pricePublicKey });
    writeFileSync(out, `${JSON.stringify({ network, round, stage: stage.id, hash, bid: sealed })}\n`);
    process.stdout.write(`Sealed into ${out}; hand it in with: poolround bid hand-in ${out}\nIts receipt will state the hash ${hash}.\n`);
    return EXIT.done;
  },
};

/** What is wrong, where, and of a raised price both prices. */
function sentenceOf({ code, pointer, value, raised }: BidFault): string {
  const why = raised
    ? ` costs ${raised.now} now, more than the ${raised.before} that stand of your last accepted bid; no stage may raise a price`
    : '';
  return `${code} at ${pointer} (${value}${why}).`;
}

function bidIn(path: string): z.infer<typeof BidBody> {
  const read = BidBody.safeParse(jsonOf(readFileSync(existing(path), 'utf8')));
  if (read.success) return read.data;
  throw new UsageError(`“${path}” is no bid: ${read.error.issues.map(({ path: at, message }) => `${at.join('/')} ${message}`).join('; ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function membershipIn(client: ApiClient, network: string): Promise<string> {
  const { mandates } = await client.get('/api/v1/me', Me);
  const own = mandates.find(({ networkId, role, membershipId }) => networkId === network && role === 'bidder' && membershipId !== null);
  if (own?.membershipId) return own.membershipId;
  throw new UsageError('The token is not of a bidder in this network');
}

async function nextVersion(client: ApiClient, path: string, hasBid: boolean): Promise<number> {
  return hasBid ? (await client.get(path, z.object({ nextVersion: z.int() }))).nextVersion : 1;
}
