/** Responses requested before the kit was loaded, by URL. */
export type EarlyResponses = Map<string, Promise<Response>>;

/** Each can be taken once: a second load makes a new request. */
export const earlyResponses: EarlyResponses = new Map();
