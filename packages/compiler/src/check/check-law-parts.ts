import { SOURCE_LANGUAGE } from '@motcua/core';
import { hasOwn, isObject, textKeys } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/**
 * Reports mandatory parts of a procedure that are missing (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2): name, order of steps,
 * ways to file, papers and their number, time limit, who may apply, agency and result. The meta-schema demands the
 * others.
 */
export function checkLawParts({ folder: { procedure, texts }, definition }: DefinitionContext): Finding[] {
  const file = texts.get(SOURCE_LANGUAGE);
  const words = isObject(file?.value) ? file.value : {};
  const lacks = (key: string) => {
    const text = hasOwn(words, key) ? words[key] : undefined;
    return typeof text !== 'string' || text.trim() === '';
  };
  const findings: Finding[] = [];
  if (file?.value !== undefined && definition.audience === 'public') {
    const parts = [
      [textKeys.result, 'the result (kết quả thực hiện)'],
      [textKeys.summary, 'who may apply (đối tượng thực hiện)'],
      [textKeys.field, 'the field of administration (lĩnh vực)'],
    ] as const;
    const missing = parts.filter(([key]) => lacks(key));
    const message = `The procedure does not say ${missing.map(([, part]) => part).join(', ')}.`;
    const fix = `Add ${missing.map(([key]) => `"${key}"`).join(', ')} to the texts.`;
    if (missing.length > 0) findings.push(file.finding('law-part-missing', '', message, fix));
  }
  if (definition.components.length === 0) {
    const message = 'The procedure has no papers (thành phần hồ sơ), not even the form itself.';
    const fix = 'Add a component with "providedBy": "form".';
    findings.push(procedure.finding('law-part-missing', '/components', message, fix));
  }
  definition.components.forEach(({ id, originals, copies }, index) => {
    if (originals + copies > 0) return;
    const message = `The number of papers (số lượng hồ sơ) of "${id}" is 0 originals and 0 copies.`;
    const fix = 'Write how many are handed in as "originals" or "copies".';
    findings.push(procedure.finding('law-part-missing', `/components/${index}`, message, fix));
  });
  return findings;
}
