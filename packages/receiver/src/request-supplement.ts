import { existsSync } from 'node:fs';
import path from 'node:path';
import { isArray, isObject, supplementTarget, type Dossier, type JsonValue, type SupplementItem } from '@motcua/model';
import { KnownError } from './base/known-error.js';
import type { LoadedProcedure } from './procedures/load-procedures.js';
import { openDatabase } from './storage/database.js';
import { Supplements } from './storage/supplements.js';

/** A request to make. */
export interface SupplementOrder {
  readonly dataFolder: string;
  /** The published procedures: what is asked for must exist in the dossier's. */
  readonly procedures: readonly LoadedProcedure[];
  /** Number of the dossier. */
  readonly number: string;
  /** `{dueAt, note?, items: [{pointer | component, note}]}` */
  readonly request: JsonValue;
  readonly now: Date;
}

/** Characters of one note. */
const MAX_NOTE = 2_000;
const MAX_ITEMS = 100;

/**
 * Asks the sender of a dossier for a supplement. It is one short transaction, so a receiver may be running on the folder.
 * @throws {KnownError} when there is no such dossier, it is sealed, it was asked already, or the request names what does not exist
 */
export async function requestSupplement({ dataFolder, procedures, number, request, now }: SupplementOrder) {
  const file = path.join(dataFolder, 'motcua.sqlite');
  if (!existsSync(file)) throw new KnownError(`${dataFolder} is not a data folder: it has no motcua.sqlite.`);
  const database = await openDatabase(file);
  try {
    const row = await database
      .selectFrom('dossiers')
      .select(['submission_id', 'document', 'sealed'])
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) throw new KnownError(`There is no dossier with the number ${number}.`);
    if (row.sealed === 1) throw new KnownError(`${number} is sealed: it cannot be supplemented by the protocol.`);
    const asked = readRequest(request, JSON.parse(row.document) as Dossier, procedures);
    const supplements = new Supplements(database, dataFolder);
    const isNew = await supplements.request(row.submission_id, { requestedAt: now.toISOString(), ...asked });
    if (!isNew) throw new KnownError(`The sender of ${number} was asked already: a dossier is supplemented once.`);
  } finally {
    await database.destroy();
  }
}

function readRequest(request: JsonValue, dossier: Dossier, procedures: readonly LoadedProcedure[]) {
  const { code, version } = dossier.procedure;
  const { procedure } =
    procedures.find(({ procedure: { definition } }) => definition.code === code && definition.version === version) ??
    {};
  if (!procedure) throw new KnownError(`The procedure ${code} ${version} is not in the published folder.`);
  const { dueAt, note, items } = isObject(request) ? request : {};
  if (typeof dueAt !== 'string' || Number.isNaN(Date.parse(dueAt)) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(dueAt)) {
    throw new KnownError('"dueAt" must be an instant such as 2026-12-04T17:00:00+07:00.');
  }
  if (note !== undefined && !isNote(note))
    throw new KnownError(`"note" must be a text of at most ${MAX_NOTE} characters.`);
  if (!isArray(items) || items.length === 0 || items.length > MAX_ITEMS) {
    throw new KnownError(`"items" must be a list of 1 to ${MAX_ITEMS} objects.`);
  }
  const read = items.map((item, index): SupplementItem => {
    const { pointer, component, note: words } = isObject(item) ? item : {};
    if (!isNote(words))
      throw new KnownError(`"items/${index}/note" must say what is wrong, in at most ${MAX_NOTE} characters.`);
    if ((typeof component === 'string') === (typeof pointer === 'string'))
      throw new KnownError(`"items/${index}" must have either "pointer" or "component".`);
    const named = typeof component === 'string' ? { component } : typeof pointer === 'string' ? { pointer } : {};
    const target = supplementTarget({ ...procedure, data: dossier.data }, named);
    if (target) return { ...target, note: words };
    throw new KnownError(
      'component' in named
        ? `"items/${index}": the procedure has no component "${named.component}" that is uploaded.`
        : `"items/${index}": the procedure asks for nothing at "${named.pointer ?? ''}".`,
    );
  });
  return { dueAt: new Date(dueAt).toISOString(), ...(note !== undefined && { note }), items: read };
}

function isNote(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NOTE;
}
