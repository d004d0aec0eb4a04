import type { CodeKeywordDefinition, KeywordCxt } from 'ajv';
import { _ } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';

/** The annotation by which a composition keyword knows where it stands in the bundled schema. */
export const LOCATION = 'x-motcua-location';

/**
 * Replaces `oneOf` and `anyOf` by versions whose failure is one error that names where the keyword stands, without the
 * errors of the branches: which branch speaks is for the reader to choose.
 */
export function collapseComposition(ajv: Ajv2020): void {
  for (const keyword of ['oneOf', 'anyOf']) {
    const rule = ajv.RULES.all[keyword];
    const original = typeof rule === 'object' ? (rule.definition as CodeKeywordDefinition) : undefined;
    if (!original) throw new Error(`Ajv has no keyword ${keyword}`);
    ajv.removeKeyword(keyword);
    ajv.addKeyword({
      ...original,
      error: {
        message: '',
        params: ({ parentSchema }: KeywordErrorCxt) =>
          _`{schemaLocation: ${`${String((parentSchema as Record<string, unknown>)[LOCATION])}/${keyword}`}}`,
      },
      code(cxt: KeywordCxt) {
        const result = cxt.result.bind(cxt);
        cxt.result = (condition, success) => {
          result(condition, success, () => {
            cxt.reset();
            cxt.error();
          });
        };
        original.code(cxt);
      },
    });
  }
}
