/** The kind of deadline at which a supplier's time to answer a request ends. */
export const REQUEST_ANSWER = 'call_off_request';
/** The kind of deadline at which bids for a request are opened, and at which they bind no longer. */
export const REQUEST_BIDS = 'request_bids';
/** The kind of deadline at which what losing bids for a request say is destroyed. */
export const LOSING_REQUEST_BIDS = 'losing_request_bids';
