/** The kind of deadline at which an auction's lots end. */
export const AUCTION_END = 'auction';
/** The kind at which automatic bids are made that nobody's bid calls forth. */
export const AUTOMATIC_BIDS = 'automatic_bids';
