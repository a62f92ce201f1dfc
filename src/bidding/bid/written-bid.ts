import { z } from 'zod';
import { CheckedBody } from '../../platform/checked-body.js';
import { present } from '../../values/invariant.js';
import type { BidContent, OfferedPosition, OfferedTier } from './bid.js';
import { BidBody, BidLotBody, DECIMAL, MOST_POSITIONS, MOST_TIERS } from './bids.schema.js';

/**
 * A bid as text, read again whenever its content is asked for. While hundreds of bids wait, each is one string: as objects
 * they were what the collector of garbage moved about, a fifth of the processor's time.
 */
export class WrittenBid extends CheckedBody {
  readonly schema = BidBody;

  private constructor(
    readonly text: string,
    /** The version of the call that it says it is made for. */
    readonly callVersion: number | undefined,
    private readonly read: (text: string) => BidContent,
  ) {
    super();
  }

  /** @returns undefined unless the text is a bid and written the usual way; `BidBody` then says what is wrong, if anything is */
  static readUsual(text: string): WrittenBid | undefined {
    const outline = outlineOf(text, passOver);
    return outline && new WrittenBid(text, outline.callVersion, contentOf);
  }

  /** @param content as `BidBody` gives it */
  static of(content: BidContent): WrittenBid {
    return new WrittenBid(JSON.stringify(content), content.callVersion, () => content);
  }

  /** What it says. */
  content(): BidContent {
    return this.read(this.text);
  }

  /** What the same request would have been as an object: compared where it comes again under its key. */
  toJSON(): BidContent {
    return this.content();
  }
}

const SHEET = '"positions":[';
const [ITEM, TIERS, FROM, PRICE] = ['{"item":"', '","tiers":[', '{"from":"', '","unitPrice":"'];
const QUOTE = '"'.charCodeAt(0);
// An item is any text of printable ASCII that JSON writes as it is.
const POSITION = new RegExp(`\\{"item":"[ !#-[\\]-~]{1,100}","tiers":\\[`, 'y');
const TIER = new RegExp(`\\{"from":"${DECIMAL}","unitPrice":"${DECIMAL}"\\}`, 'y');

/** A bid whose price sheets were cut out; in place of each stands its number. */
const Outline = BidBody.extend({
  lots: z
    .array(BidLotBody.extend({ positions: z.tuple([z.int()]) }))
    .min(1)
    .max(1000),
});

/** What is found in a price sheet, as it is found. */
interface Found {
  sheet(): void;
  position(item: number, itemEnd: number): void;
  tier(start: number, end: number): void;
}

const nothing = (): void => undefined;
const passOver: Found = { sheet: nothing, position: nothing, tier: nothing };

/**
 * Checks a bid that is written as `JSON.stringify` writes what `BidBody` gives: then its text is what is sealed, and nothing is
 * written anew. The price sheets, nearly all of it, are read by two expressions, at a tenth of the cost of parsing, checking and
 * writing them; the schema itself checks the rest. A key cannot be mistaken for a text: in texts, quotes are escaped.
 */
function outlineOf(text: string, found: Found): z.infer<typeof Outline> | undefined {
  let [outline, end, sheets] = ['', 0, 0];
  for (let start = text.indexOf(SHEET); start >= 0; start = text.indexOf(SHEET, end)) {
    outline += `${text.slice(end, start)}${SHEET}${sheets}`;
    found.sheet();
    sheets += 1;
    end = sheetEnd(text, start + SHEET.length, found);
    if (end < 0) return undefined;
  }
  outline += text.slice(end);
  const read = Outline.safeParse(parsed(outline));
  return read.success && JSON.stringify(read.data) === outline ? read.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a list of positions ends, before its bracket; -1: it is none. */
function sheetEnd(text: string, start: number, found: Found): number {
  let at = start;
  let positions = 0;
  do {
    POSITION.lastIndex = at;
    if (!POSITION.test(text)) return -1;
    found.position(at + ITEM.length, POSITION.lastIndex - TIERS.length);
    at = tiersEnd(text, POSITION.lastIndex, found);
    if (at < 0 || !text.startsWith(']}', at)) return -1;
    at += 3;
    positions += 1;
  } while (text[at - 1] === ',');
  return text[at - 1] === ']' && positions <= MOST_POSITIONS ? at - 1 : -1;
}

function tiersEnd(text: string, start: number, found: Found): number {
  let at = start;
  let tiers = 0;
  do {
    TIER.lastIndex = at;
    if (!TIER.test(text)) return -1;
    found.tier(at + FROM.length, TIER.lastIndex - 2);
    at = TIER.lastIndex + 1;
    tiers += 1;
  } while (text[at - 1] === ',');
  return tiers <= MOST_TIERS ? at - 1 : -1;
}

function contentOf(text: string): BidContent {
  const sheets: OfferedPosition[][] = [];
  let [sheet, tiers]: [OfferedPosition[], OfferedTier[]] = [[], []];
  const outline = outlineOf(text, {
    sheet: () => {
      sheet = [];
      sheets.push(sheet);
    },
    position: (start, end) => {
      tiers = [];
      sheet.push({ item: text.slice(start, end), tiers });
    },
    tier: (start, end) => {
      let fromEnd = start + 1;
      while (text.charCodeAt(fromEnd) !== QUOTE) fromEnd += 1;
      tiers.push({ from: text.slice(start, fromEnd), unitPrice: text.slice(fromEnd + PRICE.length, end) });
    },
  });
  const read = present(outline, 'a bid that was checked before');
  return { ...read, lots: read.lots.map((lot) => ({ ...lot, positions: present(sheets[lot.positions[0]], 'the price sheet of a lot') })) };
}
