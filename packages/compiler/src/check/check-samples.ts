import path from 'node:path';
import {
  checkComponents,
  checkComputed,
  childPointer,
  isArray,
  isObject,
  IssueCode,
  listKeyword,
  ownKeyword,
  parsePointer,
  validateData,
  visitLocations,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonValue,
  type Pointer,
  type ProcedureDefinition,
  patternPointer,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import type { CheckContext } from './check-context.js';

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
  return [
    ...validateData(procedure, data, today),
    ...checkComputed(procedure, data, today),
    ...checkComponents(procedure, data, components),
  ];
}

/** An issue that samples raise or name against expectation, and the samples. */
interface Difference {
  readonly issue: Sample['issues'][number];
  readonly samples: { readonly file: JsonFile; readonly pointer: Pointer; readonly raised: readonly string[] }[];
}

type SampleContext = Pick<CheckContext, 'folder' | 'schema' | 'findingAt'>;

/** Checks that there are samples, and that each raises exactly the issues that it names. */
export function checkSamples(procedure: CompiledProcedure, context: SampleContext): Finding[] {
  const { samples, procedure: file } = context.folder;
  if (samples.length === 0) {
    const fix =
      'Write samples/valid.json, a dossier that passes, and one that fails: see "Samples" in docs/authoring.md.';
    return [file.finding('samples-none', '', 'The procedure has no samples: nothing shows that it works.', fix)];
  }
  const findings: Finding[] = [];
  const isValid = ({ value }: JsonFile) => isObject(value) && isArray(value['issues']) && value['issues'].length === 0;
  if (!samples.some(isValid) && samples.every(({ value }) => value !== undefined)) {
    const fix = 'Write samples/valid.json, a dossier that passes.';
    findings.push(
      file.finding('samples-none', '', 'Every sample names issues: none shows a dossier that passes.', fix),
    );
  }
  const unexpected = new Map<string, Difference>();
  const missing = new Map<string, Difference>();
  for (const sample of samples) {
    if (sample.value === undefined) continue;
    const wrong = shapeProblem(sample.value);
    if (wrong !== undefined) {
      findings.push(sample.finding('sample-shape', '', wrong, 'See "Samples" in docs/authoring.md.'));
      continue;
    }
    const { issues } = sample.value as unknown as Sample;
    const raisedIssues = sampleIssues(procedure, sample.value as unknown as Sample);
    const raised = raisedIssues.map((issue) => issueKey(issue));
    const named = issues.map((issue) => issueKey(issue));
    raisedIssues.forEach((issue, index) => {
      if (!named.includes(raised[index] ?? '')) note(unexpected, issue, { file: sample, pointer: '/issues', raised });
    });
    issues.forEach((issue, index) => {
      if (!raised.includes(named[index] ?? ''))
        note(missing, issue, { file: sample, pointer: `/issues/${index}`, raised });
    });
  }
  return [
    ...findings,
    ...[...unexpected.values()].map((one) => unexpectedFinding(one, context)),
    ...[...missing.values()].map(missingFinding),
  ];
}

function note(
  differences: Map<string, Difference>,
  issue: Sample['issues'][number],
  sample: Difference['samples'][number],
): void {
  const key = issueKey(issue);
  const known = differences.get(key);
  if (known) known.samples.push(sample);
  else differences.set(key, { issue, samples: [sample] });
}

function unexpectedFinding({ issue, samples }: Difference, context: SampleContext): Finding {
  const [first, ...others] = samples as [Difference['samples'][number], ...Difference['samples']];
  const cause = (issue.scope ?? 'data') === 'data' ? (ruleOf(issue, context) ?? causeOf(issue, context)) : undefined;
  return first.file.finding(
    'sample-raises',
    first.pointer,
    `The sample raises an issue that it does not name: ${issueKey(issue)}.${alsoIn(others)}`,
    `${cause === undefined ? 'Correct the data' : `It comes from ${cause}. Correct that where it is wrong, or the data`}. Only a sample that is about this mistake names the issue.`,
  );
}

function missingFinding({ issue, samples }: Difference): Finding {
  const [first, ...others] = samples as [Difference['samples'][number], ...Difference['samples']];
  return first.file.finding(
    'sample-does-not-raise',
    first.pointer,
    `The sample names an issue that it does not raise: ${issueKey(issue)}.${alsoIn(others)}`,
    `It raises: ${first.raised.join('; ') || 'none'}. If the mistake should be caught, correct the schema; else the sample.`,
  );
}

function alsoIn(others: Difference['samples']): string {
  return others.length === 0
    ? ''
    : ` So ${others.length === 1 ? 'does' : 'do'} ${others.map(({ file }) => path.basename(file.path)).join(', ')}.`;
}

/** File, line and pointer of the rule or computed value that an issue comes from. */
function ruleOf({ pointer, code, params }: Sample['issues'][number], { folder }: SampleContext): string | undefined {
  const { procedure } = folder;
  const { rules = [] } = procedure.value as unknown as Pick<ProcedureDefinition, 'rules'>;
  const index = rules.findIndex(({ text }) => code === IssueCode.rule && text === params?.['text']);
  const pattern = patternPointer(pointer);
  const at =
    code === IssueCode.computed ? childPointer('/computed', pattern) : index < 0 ? undefined : `/rules/${index}`;
  const found = at === undefined ? undefined : procedure.finding('sample-raises', at, '', '');
  return found && `${path.basename(found.file)}:${found.line} (${found.pointer})`;
}

/** File, line and pointer of the keyword of the data schema that an issue comes from. */
function causeOf(
  { pointer, code }: Sample['issues'][number],
  { schema, findingAt }: SampleContext,
): string | undefined {
  const general = patternPointer(pointer);
  const name = parsePointer(pointer).at(-1) ?? '';
  const ofOwner = ['required', 'additionalProperties', 'unevaluatedProperties'].includes(code);
  const owner = ofOwner ? general.slice(0, general.lastIndexOf('/')) : general;
  let found: Finding | undefined;
  visitLocations(schema, (place, at) => {
    if (found || at !== owner || !isObject(place.schema)) return;
    const value = ownKeyword(place.schema, code);
    const isCause = code === 'required' ? listKeyword(place.schema, code).includes(name) : value !== undefined;
    if (isCause) found = findingAt('sample-raises', place.schema, `/${code}`, '', '');
  });
  return found && `"${code}" in ${path.basename(found.file)}:${found.line} (${found.pointer})`;
}

/** An issue as it is compared: scope, pointer and code. */
export function issueKey({ scope = 'data', pointer, code }: Sample['issues'][number]): string {
  return `${scope} ${pointer} ${code}`;
}

/** The states of a component in a dossier. */
const STATES = ['attached', 'waived', 'reused'];

/** Whether a value is a day that there is. */
function isDay(value: JsonValue | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const MEMBERS = ['description', 'today', 'data', 'components', 'issues'];

/** Returns why a sample cannot be run; undefined when it can. */
function shapeProblem(value: JsonValue): string | undefined {
  if (!isObject(value)) return 'A sample is an object.';
  const unknown = Object.keys(value).filter((name) => !MEMBERS.includes(name) && name !== '$schema');
  const missing = [
    ...(typeof value['description'] === 'string' ? [] : ['description']),
    ...(isDay(value['today']) ? [] : ['today']),
    ...(isObject(value['data']) ? [] : ['data']),
    ...['components', 'issues'].filter((name) => !isArray(value[name])),
  ];
  if (missing.length > 0) {
    const instead = unknown.length > 0 ? ` It has ${unknown.map((name) => `"${name}"`).join(', ')}.` : '';
    return `The sample has no ${missing.map((name) => `"${name}"`).join(', no ')}.${instead}`;
  }
  if (unknown.length > 0)
    return `The sample has ${unknown.map((name) => `"${name}"`).join(', ')}, which nothing reads.`;
  const component = (value['components'] as JsonValue[]).findIndex(
    (one) => !isObject(one) || !STATES.some((state) => state === one['state']) || !isArray(one['files']),
  );
  if (component >= 0)
    return `Component ${component} of the sample has no "files", or no "state" of ${STATES.join(', ')}.`;
  const issue = (value['issues'] as JsonValue[]).findIndex(
    (one) => !isObject(one) || typeof one['pointer'] !== 'string' || typeof one['code'] !== 'string',
  );
  return issue < 0 ? undefined : `Issue ${issue} of the sample has no "pointer" and "code".`;
}
