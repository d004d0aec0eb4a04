/** Answers that were asked for before the kit was there, by address. */
export type EarlyResponses = Map<string, Promise<Response>>;

/** Each is taken once: whoever loads a document again asks for it again. */
export const earlyResponses: EarlyResponses = new Map();
