/** The kind of deadline at which a supplier's time to answer a request ends. */
export const REQUEST_ANSWER = 'call_off_request';
