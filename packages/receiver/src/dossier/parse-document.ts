import { composeStrings, hasOwn, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import { ProblemError } from '../base/problem-error.js';
import type { Limits } from '../base/limits.js';
import { exceededLimit } from './json-structure.js';
import { unsafeTexts } from './unsafe-text.js';

/**
 * Reads the bytes of a dossier document. Strings come in NFC, but for the answers: the procedure has a say in their form.
 * @throws {ProblemError} when they are not one JSON object in UTF-8, too large in structure, or hold texts that are not safe
 */
export function parseDocument(bytes: Uint8Array, limits: Limits): JsonObject {
  const { dossierDepth: depth, dossierValues: values, dossierNameBytes: nameBytes } = limits;
  const exceeded = exceededLimit({ depth, values, nameBytes }, bytes);
  if (exceeded) {
    const details = {
      depth: `Objects and arrays may be nested at most ${depth} deep.`,
      values: `A dossier may hold at most ${values} values.`,
      nameBytes: `Property names may be at most ${nameBytes} bytes long.`,
    };
    throw unreadable(details[exceeded]);
  }
  const parsed = parseJson(decode(bytes));
  const issues = unsafeTexts(parsed, limits.issues);
  if (issues.length > 0) throw new ProblemError('dossier-invalid', { issues });
  const value = composeStrings(parsed);
  if (!isObject(value) || !isObject(parsed)) throw unreadable('Send one JSON object.');
  return hasOwn(parsed, 'data') ? { ...value, data: parsed['data'] as JsonValue } : value;
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

function unreadable(detail: string): ProblemError {
  return new ProblemError('dossier-unreadable', { detail });
}
