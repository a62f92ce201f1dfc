/** Sizes to which content is padded: powers of two from `least` on, less `room`. */
export interface Padding {
  readonly least: number;
  readonly room: number;
}

/** Whole bids: with the rest of its row, one of the two smallest sizes fits into one page of the database (8 KiB). */
export const BID_PADDING: Padding = { least: 4096, room: 640 };
/** Parts of a bid that are sealed by themselves. */
export const PART_PADDING: Padding = { least: 512, room: 0 };

/** The length of content stands before it, in this many bytes. */
export const LENGTH_BYTES = 4;

/** The size of the block for a content of this many bytes: it tells nothing of how much was offered. */
export function paddedSize(length: number, { least, room }: Padding): number {
  let size = least;
  while (size - room < length + LENGTH_BYTES) size *= 2;
  return size - room;
}

/** Whether a block of this many bytes is padded. */
export function isPaddedSize(size: number, padding: Padding): boolean {
  return size > 0 && paddedSize(Math.max(size - LENGTH_BYTES, 0), padding) === size;
}
