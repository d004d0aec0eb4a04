import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { childPointer, isObject } from '@motcua/model';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { withArticle } from '../bundle/problem-text.js';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { similarWord } from '../similar-word.js';

/** In the published package, and in the repository. */
const PLACES = ['../../schemas', '../../../../schemas'];

/** Checks `procedure.json` against its meta-schema. */
export async function checkDefinition(file: JsonFile): Promise<Finding[]> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(await readFile(metaSchema(), 'utf8')) as object);
  if (validate(file.value)) return [];
  return speaking(validate.errors ?? []).map((error) => describe(file, error));
}

function metaSchema(): URL {
  const urls = PLACES.map((folder) => new URL(`${folder}/procedure.schema.json`, import.meta.url));
  return urls.find((candidate) => existsSync(candidate)) ?? (urls[0] as URL);
}

/** Errors without those that a union only adds: of its branches, the one whose type fits speaks. */
function speaking(errors: readonly ErrorObject[]): ErrorObject[] {
  const silent = new Set<ErrorObject>();
  for (const union of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const inner = errors.filter(({ schemaPath }) => schemaPath.startsWith(`${union.schemaPath}/`));
    const [first, ...types] = inner.filter(
      ({ keyword, instancePath }) => keyword === 'type' && instancePath === union.instancePath,
    );
    for (const error of types) silent.add(error);
    if (first && inner.length > types.length + 1) silent.add(first);
    if (inner.length > 0) silent.add(union);
  }
  // That a schema of a condition is not met says nothing that its own errors do not; of several at one place the first speaks.
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (silent.has(error) || error.keyword === 'if' || error.keyword === 'then') return false;
    const key = `${error.instancePath} ${error.keyword === 'required' ? error.message : error.keyword === 'additionalProperties' ? JSON.stringify(error.params) : ''}`;
    return seen.size < seen.add(key).size;
  });
}

function describe(file: JsonFile, error: ErrorObject): Finding {
  const { instancePath, keyword, params, message, parentSchema } = error;
  const description = isObject(parentSchema) ? parentSchema['description'] : undefined;
  const about = typeof description === 'string' ? ` It is: ${description}` : '';
  switch (keyword) {
    case 'required': {
      const member = String(params['missingProperty']);
      const law =
        member === 'legalBasis' ? ' Nothing may be asked of a citizen without a legal basis (căn cứ pháp lý).' : '';
      return file.finding(
        'procedure-missing-member',
        instancePath,
        `"${member}" is missing.${law}`,
        `Add "${member}".`,
      );
    }
    case 'additionalProperties': {
      const member = String(params['additionalProperty']);
      const known = Object.keys((parentSchema as { properties?: object })?.properties ?? {});
      const guess = similarWord(member, known);
      return file.finding(
        'procedure-unknown-member',
        childPointer(instancePath, member),
        `"${member}" is not known here.`,
        guess ? `Did you mean "${guess}"?` : `Remove it; known are ${known.join(', ')}.`,
      );
    }
    case 'enum': {
      const allowed = params['allowedValues'] as string[];
      const guess = typeof error.data === 'string' ? similarWord(error.data, allowed) : undefined;
      return file.finding(
        'procedure-value',
        instancePath,
        `${JSON.stringify(error.data)} is not among the values allowed here.`,
        `${guess === undefined ? '' : `Did you mean "${guess}"? `}Use one of ${allowed.join(', ')}.`,
      );
    }
    case 'type':
      return file.finding(
        'procedure-value',
        instancePath,
        `This must be ${withArticle(String(params['type']))}.`,
        `Change the value.${about}`,
      );
    default:
      return file.finding(
        'procedure-value',
        instancePath,
        `This ${message ?? 'is not right'}.`,
        `Change the value.${about}`,
      );
  }
}
