import { isObject, ownKeyword, visitLocations, type JsonObject, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';
import type { CheckContext } from './check-context.js';

/** A title or description of the data schema, and what it is about. */
export interface ShownTitle {
  readonly text: string;
  readonly keyword: 'title' | 'description';
  /** The answers that it is about, with `*` for items. */
  readonly pointer: Pointer;
  readonly schema: JsonObject;
  readonly finding: (id: FindingId, message: string, fix: string) => Finding;
}

/** Titles and descriptions in the data schema, each schema once; the root's are for its authors. */
export function shownTitles({ schema: root, findingAt }: Pick<CheckContext, 'schema' | 'findingAt'>): ShownTitle[] {
  const seen = new Set<JsonObject>();
  const titles: ShownTitle[] = [];
  visitLocations(root, ({ schema }, pointer) => {
    if (!isObject(schema) || schema === root || seen.has(schema)) return;
    seen.add(schema);
    for (const keyword of ['title', 'description'] as const) {
      const text = ownKeyword(schema, keyword);
      if (typeof text !== 'string') continue;
      titles.push({
        text,
        keyword,
        pointer,
        schema,
        finding: (id, ...said) => findingAt(id, schema, `/${keyword}`, ...said),
      });
    }
  });
  return titles;
}
