import { isArray, isObject, parsePointer, type JsonObject, type JsonValue } from '@motcua/model';

/** A mistake in the words of an endpoint that has its own format, and the path of the field that it names. */
export interface ForeignIssue {
  readonly path: readonly string[];
  readonly message: string;
}

const MAX_ISSUES = 100;
const MAX_MESSAGE = 300;

/** Members that hold lists of mistakes: RFC 9457 and 7807, JSON:API, Symfony, Spring, FastAPI, Laravel, ASP.NET. */
const LISTS = ['issues', 'errors', 'invalid-params', 'invalidParams', 'violations', 'fieldErrors', 'detail'];
/** Members of a mistake that name its field. */
const NAMES = ['pointer', 'loc', 'path', 'propertyPath', 'field', 'name', 'param'];
/** Members of a mistake that say what is wrong. */
const MESSAGES = ['detail', 'msg', 'message', 'reason', 'defaultMessage', 'description', 'title'];

/** Reads the mistakes that an endpoint found, in the formats that frameworks write. */
export function readForeignIssues(body: JsonObject): ForeignIssue[] {
  return LISTS.flatMap((name) => issuesIn(body[name])).slice(0, MAX_ISSUES);
}

function issuesIn(list: JsonValue | undefined): ForeignIssue[] {
  if (isArray(list)) return list.slice(0, MAX_ISSUES).flatMap(issueOf);
  if (!isObject(list)) return [];
  // `{ field: ['message', …] }`
  return Object.entries(list)
    .slice(0, MAX_ISSUES)
    .flatMap(([name, said]) => messagesIn(said).map((message) => ({ path: pathOf(name), message })));
}

function issueOf(item: JsonValue): ForeignIssue[] {
  if (!isObject(item)) return messagesIn(item).map((message) => ({ path: [], message }));
  const message = messageOf(item);
  if (message === undefined) return [];
  const source = isObject(item['source']) ? item['source'] : {};
  const named = [source, item].flatMap((holder) => NAMES.map((name) => holder[name]));
  return [{ message, path: pathOf(named.find((name) => isText(name) || isArray(name))) }];
}

/** Returns the message of an issue. */
export function messageOf(item: JsonObject): string | undefined {
  return boundedText(MESSAGES.map((name) => item[name]).find(isText));
}

function messagesIn(said: JsonValue): string[] {
  return (isArray(said) ? said.slice(0, MAX_ISSUES) : [said]).flatMap((one) => boundedText(one) ?? []);
}

/** Segments of `/a/0/b`, `#/a/0/b`, `a.0.b`, `a[0].b`, `$.a[0].b` or a list of them. */
function pathOf(name: JsonValue | undefined): string[] {
  if (isArray(name)) return name.flatMap((part) => (isText(part) || typeof part === 'number' ? [String(part)] : []));
  if (!isText(name)) return [];
  const pointer = name.replace(/^#/, '');
  const parts = pointer.startsWith('/') ? pointerSegments(pointer) : pointer.split(/[.[\]/]/);
  return parts.filter((part) => part !== '' && part !== '$');
}

function pointerSegments(pointer: string): string[] {
  try {
    return [...parsePointer(pointer)];
  } catch {
    return [];
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A text of the endpoint as it is shown: on one line, and not longer than a person would read. */
export function boundedText(text: unknown): string | undefined {
  if (!isText(text)) return undefined;
  const line = text
    .slice(0, MAX_MESSAGE * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
}
