import type { FetchedJson } from '@motcua/core';
import { integrityOf } from '../problems/page-integrity.js';
import { earlyResponses } from './early-responses.js';

/** The maximum size of a document, in bytes. */
const MAX_BYTES = 10_000_000;

/**
 * Fetches a JSON document and checks it against the integrity that the page's import map has for its URL.
 * @throws {Error} on a network failure, an integrity mismatch, an unsuccessful status or a response that is too long
 */
export async function fetchJson(url: string): Promise<FetchedJson> {
  const early = earlyResponses.get(url);
  earlyResponses.delete(url);
  const integrity = integrityOf(url);
  const headers = { accept: 'application/schema+json, application/json' };
  // An early response was not checked against an import map that was added after the request.
  const response = await (integrity === undefined && early
    ? early
    : fetch(url, { headers, ...(integrity !== undefined && { integrity }) }));
  if (!response.ok || !response.body) throw new Error(`"${url}" answered ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new Error(`"${url}" is longer than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return { value: parsed(text + decoder.decode()), url: response.url, bytes };
}

/** Parses JSON; undefined for invalid JSON, which is then reported as no schema rather than as a network failure. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
