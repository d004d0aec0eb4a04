import {
  componentStates,
  isWithin,
  requestedPointers,
  supplementChanges,
  type DossierComponent,
  type Issue,
} from '@motcua/model';
import type { SupplementScope } from '../store/supplement-scope.js';
import type { DossierParts } from '../submission/build-dossier.js';

/**
 * Completes the dossier of a supplement with what was not requested: components whose files the receiver has are `reused`,
 * and answers keep their provenance.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @returns the issues `notAsked` in place of the parts where something else differs from the dossier; then nothing may be sent
 */
export function completeSupplement(
  scope: SupplementScope,
  { dossier, files }: DossierParts,
  today: string,
): DossierParts | { readonly issues: readonly Issue[] } {
  const { procedure, before, items } = scope;
  const requested = requestedPointers(items);
  const components = componentStates(procedure, dossier.data).flatMap(({ definition, state }): DossierComponent[] => {
    const { id } = definition;
    if (state === 'form') return [];
    const built = dossier.components.find((component) => component.id === id);
    if (built) return [built];
    if (state === 'waived') return [{ id, state: 'waived', files: [] }];
    const isRequested = items.some(({ component }) => component === id);
    const hasFiles = before.components.some((component) => component.id === id && component.state === 'attached');
    return hasFiles && !isRequested ? [{ id, state: 'reused', files: [] }] : [];
  });
  const isOpen = (pointer: string) => requested.some((other) => isWithin(pointer, other));
  const earlier = Object.entries(before.provenance).filter(([pointer]) => !isOpen(pointer));
  const completed = {
    ...dossier,
    components,
    provenance: { ...Object.fromEntries(earlier), ...dossier.provenance },
  };
  const issues = supplementChanges({ procedure, before, items, today }, completed);
  return issues.length > 0 ? { issues } : { dossier: completed, files };
}
