/** The kind of deadline at which an auction's lots end. */
export const AUCTION_END = 'auction';
