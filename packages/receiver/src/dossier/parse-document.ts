import { composeStrings, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import { Refusal } from '../http/problem.js';
import { isDeeperThan } from './json-depth.js';

/**
 * Reads the bytes of a dossier document; strings come in NFC.
 * @throws {Refusal} when they are not one JSON object in UTF-8, or nested too deep
 */
export function parseDocument(bytes: Uint8Array, maxDepth: number): JsonObject {
  if (isDeeperThan(maxDepth, bytes)) {
    throw unreadable(`Objects and arrays may stand at most ${maxDepth} deep in each other.`);
  }
  const value = composeStrings(parseJson(decode(bytes)));
  if (!isObject(value)) throw unreadable('Send one JSON object.');
  return value;
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable('Send UTF-8: some bytes are not.');
  }
  if (text.startsWith('\uFEFF')) throw unreadable('Send UTF-8 without a byte order mark (RFC 8259, section 8.1).');
  return text;
}

/** The parser's own message is left out: it quotes the text, and the text is personal. */
function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw unreadable('Send JSON (RFC 8259): the text is not.');
  }
}

function unreadable(detail: string): Refusal {
  return new Refusal('dossier-unreadable', { detail });
}
