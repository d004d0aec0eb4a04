import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { childPointer, isObject, type ProcedureDefinition } from '@motcua/model';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { withArticle } from '../bundle/problem-text.js';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { checkConditions } from './check-conditions.js';
import { similarWord } from '../similar-word.js';
import { countText } from '../count-text.js';

/** In the published package, and in the repository. */
const PLACES = ['../../schemas', '../../../../schemas'];

/** Checks `procedure.json` against its meta-schema, and what a schema cannot say: references between its parts. */
export async function checkDefinition(file: JsonFile): Promise<Finding[]> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(await readFile(metaSchema(), 'utf8')) as object);
  if (!validate(file.value)) return speaking(validate.errors ?? []).map((error) => describe(file, error));
  return crossChecks(file, file.value as unknown as ProcedureDefinition);
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
  return errors.filter((error) => !silent.has(error));
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
      return file.finding(instancePath, `"${member}" is missing.${law}`, `Add "${member}".`);
    }
    case 'additionalProperties': {
      const member = String(params['additionalProperty']);
      const known = Object.keys((parentSchema as { properties?: object })?.properties ?? {});
      const guess = similarWord(member, known);
      return file.finding(
        childPointer(instancePath, member),
        `"${member}" is not known here.`,
        guess ? `Did you mean "${guess}"?` : `Remove it; known are ${known.join(', ')}.`,
      );
    }
    case 'enum': {
      const allowed = params['allowedValues'] as string[];
      const guess = typeof error.data === 'string' ? similarWord(error.data, allowed) : undefined;
      return file.finding(
        instancePath,
        `${JSON.stringify(error.data)} is not among the values allowed here.`,
        `${guess === undefined ? '' : `Did you mean "${guess}"? `}Use one of ${allowed.join(', ')}.`,
      );
    }
    case 'type':
      return file.finding(
        instancePath,
        `This must be ${withArticle(String(params['type']))}.`,
        `Change the value.${about}`,
      );
    default:
      return file.finding(instancePath, `This ${message ?? 'is not right'}.`, `Change the value.${about}`);
  }
}

function crossChecks(file: JsonFile, definition: ProcedureDefinition): Finding[] {
  const findings: Finding[] = [];
  const laws = new Map(definition.legalBasis.map((basis) => [basis.id, basis]));
  const needsLaw = (pointer: string, id: string | undefined) => {
    if (id === undefined) return;
    const law = laws.get(id);
    if (!law) {
      findings.push(
        file.finding(
          pointer,
          `No legalBasis has the id "${id}".`,
          `Add it to legalBasis, or use one of ${[...laws.keys()].join(', ')}.`,
        ),
      );
    } else if (law.effectiveTo !== undefined && law.effectiveTo < definition.effectiveFrom) {
      findings.push(
        file.finding(
          pointer,
          `"${law.number}" ended on ${law.effectiveTo}, before this procedure takes effect.`,
          'Refer to the document that is in force.',
        ),
      );
    }
  };
  definition.components.forEach((component, index) => {
    const at = `/components/${index}`;
    needsLaw(`${at}/legalBasis`, component.legalBasis);
    if (component.providedBy !== 'upload') return;
    for (const limit of ['accept', 'maxBytes', 'maxFiles'] as const) {
      if (component[limit] === undefined) {
        findings.push(
          file.finding(
            at,
            `The component "${component.id}" has no ${limit}.`,
            `Add "${limit}": people must know the limits before they choose a file.`,
          ),
        );
      }
    }
  });
  definition.steps.forEach((step, index) => {
    needsLaw(`/steps/${index}/legalBasis`, step.legalBasis);
    step.fields.forEach((field, position) => {
      if (typeof field !== 'string') needsLaw(`/steps/${index}/fields/${position}/legalBasis`, field.legalBasis);
    });
  });
  definition.channels.forEach((channel, index) =>
    needsLaw(`/channels/${index}/timeLimit/legalBasis`, channel.timeLimit.legalBasis),
  );
  needsLaw('/declaration/legalBasis', definition.declaration?.legalBasis);
  needsLaw('/privacy/legalBasis', definition.privacy.legalBasis);
  for (const [list, ids] of Object.entries({
    components: definition.components.map(({ id }) => id),
    steps: definition.steps.map(({ id }) => id),
    legalBasis: definition.legalBasis.map(({ id }) => id),
  })) {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index)
        findings.push(
          file.finding(`/${list}/${index}/id`, `The id "${id}" is used twice in ${list}.`, 'Give each its own id.'),
        );
    });
  }
  return [
    ...findings,
    ...internalStepFindings(file, definition),
    ...changelogFindings(file, definition),
    ...checkConditions(file, definition),
  ];
}

/** Where a changelog lists versions, the one that is published next has to be among them. */
function changelogFindings(file: JsonFile, { changelog, version }: ProcedureDefinition): Finding[] {
  if (!changelog || changelog.some((entry) => entry.version === version)) return [];
  const message = `The changelog does not mention version ${version}.`;
  const fix = `Add { "version": "${version}", "date": … } and, in the texts, "changelog.${version}".`;
  return [file.finding('/changelog', message, fix, 'warning')];
}

/** The internal steps may not take longer than the law gives: a working day is 8 working hours. */
function internalStepFindings(file: JsonFile, { internalSteps = [], channels }: ProcedureDefinition): Finding[] {
  const hours = internalSteps.reduce((sum, step) => sum + step.workingHours, 0);
  return channels.flatMap(({ timeLimit: { value, unit } }, index) => {
    const limit = unit === 'workingDay' ? value * 8 : unit === 'workingHour' ? value : undefined;
    return limit !== undefined && hours > limit
      ? [
          file.finding(
            `/channels/${index}/timeLimit`,
            `The internal steps take ${countText(hours, 'working hour')}, the limit is ${limit}.`,
            'Shorten the internal steps.',
          ),
        ]
      : [];
  });
}
