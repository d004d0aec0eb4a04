import { isArray, isObject, type JsonObject, type SupplementItem, type SupplementRequest } from '@motcua/model';

/** A request for a supplement as a page gives it, with what opens the dossier at the receiver. */
export interface GivenSupplement extends SupplementRequest {
  /** The status token of the dossier; absent where the page authorizes the request itself. */
  readonly token?: string;
}

/** An instant of RFC 3339, with an offset: without one it would be another moment in each time zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/;
/** The number of a dossier: at least one letter or digit, and no separator of a path. */
const NUMBER = /^(?=.*[\p{L}\p{N}])[^/\\?#\s]{1,100}$/u;

/**
 * Reads a request for a supplement.
 * @returns the name of the first member that is missing or wrong, where there is one: `fault`
 */
export function readSupplement(given: unknown): { readonly request: GivenSupplement } | { readonly fault: string } {
  if (!isObject(given)) return { fault: '' };
  const request: JsonObject = given;
  const isText = (name: string) => typeof request[name] === 'string' && request[name] !== '';
  const isInstant = (name: string) =>
    isText(name) && INSTANT.test(request[name] as string) && !Number.isNaN(Date.parse(request[name] as string));
  // It is part of an address.
  if (!isText('number') || !NUMBER.test(request['number'] as string)) return { fault: 'number' };
  for (const name of ['requestedAt', 'dueAt']) if (!isInstant(name)) return { fault: name };
  for (const name of ['note', 'token']) if (request[name] !== undefined && !isText(name)) return { fault: name };
  const { items, dossier } = request;
  if (!isArray(items) || items.length === 0) return { fault: 'items' };
  const wrong = items.findIndex((item) => !isItem(item));
  if (wrong >= 0) return { fault: `items/${wrong}` };
  if (dossier !== undefined && !isDossier(dossier)) return { fault: 'dossier' };
  const read = request as unknown as GivenSupplement;
  if (!read.dossier) return { request: read };
  return { request: { ...read, dossier: { ...read.dossier, provenance: read.dossier.provenance ?? {} } } };
}

function isItem(item: unknown): item is SupplementItem {
  if (!isObject(item)) return false;
  const { pointer, component, note } = item;
  const isOne = (pointer === undefined) !== (component === undefined);
  return isOne && typeof (pointer ?? component) === 'string' && typeof note === 'string';
}

function isFile(file: unknown): boolean {
  return isObject(file) && typeof file['name'] === 'string' && typeof file['size'] === 'number';
}

function isDossier(dossier: unknown): boolean {
  if (!isObject(dossier)) return false;
  const { procedure, data, components, provenance } = dossier;
  const hasComponents =
    isArray(components) &&
    components.every(
      (one) => isObject(one) && typeof one['id'] === 'string' && isArray(one['files']) && one['files'].every(isFile),
    );
  return isObject(procedure) && isObject(data) && hasComponents && isObject(provenance ?? {});
}
