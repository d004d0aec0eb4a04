import {
  checkComponents,
  isObject,
  validateData,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonValue,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';

/** A dossier that must pass, or fail with exactly the named issues. */
export interface Sample {
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly data: JsonValue;
  readonly components: readonly GivenComponent[];
  /** Empty when the sample is valid. `scope` is `data` when absent; params are compared when given. */
  readonly issues: readonly (Pick<Issue, 'pointer' | 'code'> & Partial<Pick<Issue, 'scope' | 'params'>>)[];
}

/** The issues that a sample raises. */
export function sampleIssues(procedure: CompiledProcedure, { data, components, today }: Sample): Issue[] {
  return [...validateData(procedure, data, today), ...checkComponents(procedure, data, components)];
}

/** Checks that each sample raises exactly the issues that it names. */
export function checkSamples(procedure: CompiledProcedure, samples: readonly JsonFile[]): Finding[] {
  return samples.flatMap((file) => {
    if (file.value === undefined) return [];
    if (!isSample(file.value)) {
      return [
        file.finding('', 'A sample needs description, today, data, components and issues.', 'See docs/authoring.md.'),
      ];
    }
    const sample = file.value as unknown as Sample;
    const raised = sampleIssues(procedure, sample).map((issue) => issueKey(issue));
    const named = sample.issues.map((issue) => issueKey(issue));
    const unexpected = raised.filter((key) => !named.includes(key));
    return [
      ...unexpected.map((key) =>
        file.finding(
          '/issues',
          `The sample raises an issue that it does not name: ${key}.`,
          'Correct the data, or name the issue.',
        ),
      ),
      ...named.flatMap((key, index) =>
        raised.includes(key)
          ? []
          : [
              file.finding(
                `/issues/${index}`,
                `The sample names an issue that it does not raise: ${key}.`,
                `It raises: ${raised.join('; ') || 'none'}.`,
              ),
            ],
      ),
    ];
  });
}

/** An issue as it is compared: scope, pointer and code. */
export function issueKey({ scope = 'data', pointer, code }: Sample['issues'][number]): string {
  return `${scope} ${pointer} ${code}`;
}

function isSample(value: JsonValue): boolean {
  return (
    isObject(value) &&
    typeof value['today'] === 'string' &&
    isObject(value['data']) &&
    Array.isArray(value['components']) &&
    Array.isArray(value['issues'])
  );
}
