import {
  issue,
  requestedComponents,
  supplementChanges,
  withoutEarlierIssues,
  type CompiledProcedure,
  type Dossier,
  type Issue,
  type SupplementItem,
} from '@motcua/model';

/** The dossier that a supplement corrects, and what officers have requested. */
export interface EarlierDossier {
  readonly before: Dossier;
  readonly items: readonly SupplementItem[];
}

/** Ids of the components whose files the receiver has, and that were not requested anew. */
export function reusableComponents({ before, items }: EarlierDossier): string[] {
  const requested = requestedComponents(items);
  return before.components
    .filter(({ id, state }) => state === 'attached' && !requested.includes(id))
    .map(({ id }) => id);
}

/**
 * Returns the issues of a supplement: what was not requested and is another, then what was found in it. Issues of answers
 * that were not requested do not count where the dossier has them on the same day.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param found the issues of the supplement as a dossier
 */
export function supplementIssues(
  procedure: CompiledProcedure,
  { before, items }: EarlierDossier,
  after: Dossier,
  today: string,
  found: readonly Issue[],
): readonly Issue[] {
  const isSame = (['code', 'version'] as const).every((name) => after.procedure[name] === before.procedure[name]);
  if (!isSame) return [issue('/procedure', 'const', {}, 'dossier'), ...found];
  const basis = { procedure, before, items, today };
  return [...supplementChanges(basis, after), ...withoutEarlierIssues(basis, found, after.data)];
}
