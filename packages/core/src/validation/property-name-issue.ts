import type { Issue } from '@motcua/model';

/** True when the place may not have its name, whatever is there. */
export function isPropertyNameIssue({ code }: Issue): boolean {
  return ['additionalProperties', 'unevaluatedProperties', 'propertyNames'].includes(code);
}
