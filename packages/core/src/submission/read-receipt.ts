import { isArray, isObject, type JsonObject } from '@motcua/model';
import type { GivenReceipt, ReceiptFault } from '../store/submission-state.js';

const INSTANTS = ['dueAt', 'effectiveAt'] as const;
const TEXTS = ['submissionId', 'statusUrl', 'statusToken', 'survey', 'dueStatus'] as const;

const UNITS: readonly unknown[] = ['workingDay', 'calendarDay', 'workingHour', 'month', 'sameDay'];

/**
 * Reads a receipt, and leaves out what cannot be shown; what else it holds stays.
 * @param submissionId of the dossier that was sent, which the receipt then has
 */
export function readReceipt(
  body: unknown,
  submissionId?: string,
): { readonly receipt: GivenReceipt } | { readonly fault: ReceiptFault } {
  if (!isObject(body)) return { fault: 'notAnObject' };
  const given: JsonObject = body;
  // Numbers of dossiers are numbers in some systems.
  const number = typeof given['number'] === 'number' ? String(given['number']) : given['number'];
  if (typeof number !== 'string' || number.trim() === '') return { fault: 'number' };
  if (!isInstant(given['receivedAt'])) return { fault: 'receivedAt' };
  const isOther = typeof given['submissionId'] === 'string' && given['submissionId'] !== submissionId;
  if (submissionId !== undefined && isOther) return { fault: 'submissionId' };
  const receipt: Record<string, unknown> = { ...(submissionId !== undefined && { submissionId }), ...given, number };
  const drop = (names: readonly string[], isRight: (value: unknown) => boolean) => {
    for (const name of names) if (!isRight(receipt[name])) delete receipt[name];
  };
  drop(INSTANTS, isInstant);
  drop(TEXTS, isText);
  drop(['agency'], (value) => isObject(value) && isText(value['name']));
  drop(['procedure'], (value) => isObject(value) && isText(value['code']));
  drop(['terms'], isTerms);
  drop(['files'], (value) => isArray(value) && value.every(isFile));
  return { receipt: receipt as unknown as GivenReceipt };
}

function isTerms(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { cases, timeLimit, fees } = value;
  return (
    isArray(cases) &&
    cases.every(isText) &&
    isObject(timeLimit) &&
    typeof timeLimit['value'] === 'number' &&
    UNITS.includes(timeLimit['unit']) &&
    isArray(fees) &&
    fees.every((fee) => isObject(fee) && typeof fee['amount'] === 'number')
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isFile(file: unknown): boolean {
  if (!isObject(file) || !isText(file['name'])) return false;
  const { size, component, sha256 } = file;
  return (
    (size === undefined || typeof size === 'number') &&
    [component, sha256].every((text) => text === undefined || typeof text === 'string')
  );
}
