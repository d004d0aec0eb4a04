import {
  isWithin,
  ownValue,
  References,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { conditionsOf, type Condition } from '../../conditions.js';
import type { Finding } from '../../finding.js';
import type { FindingId } from '../../findings/finding-table.js';
import type { CheckContext } from '../check-context.js';
import { UnsatisfiableFinder, type Impossibility } from '../satisfiable/impossibility.js';
import { asMeant, fromRoot, visitConditional, type ConditionalSchema } from './conditional-schemas.js';
import { alwaysOrAbsent, type AlwaysOrAbsent } from './always-or-absent.js';
import { unknownParts } from './unknown-parts.js';

/** More conditions than this are not searched for contradictions. */
const MAX_CONDITIONS = 400;
/** Of more conditions, and of those that are used in more places, it is not examined whether they always hold. */
const MAX_EXAMINED = 100;
const MAX_USES = 12;

/**
 * Reports conditions that no answers fulfil, branches that no one can complete and steps that nothing leads to. A schema
 * that is used in several places is reported when it is impossible in all of them.
 */
export function checkConditionsHold(context: CheckContext): Finding[] {
  const found: ConditionalSchema[] = [];
  visitConditional(context.schema, (one) => found.push(one));
  const finder = new UnsatisfiableFinder(new References(context.schema));
  const ofSchema = byPlace(found.filter(({ role }) => role !== 'property')).slice(0, MAX_CONDITIONS);
  const findings = [
    ...ofSchema.flatMap((uses) => conditionFinding(uses, context, finder)),
    ...conditionsOf(context.folder.procedure.value as JsonValue).flatMap((one) => memberFindings(one, context, finder)),
  ];
  if (findings.length > 0) return onePerReason(findings);
  const unreachable = unreachableSteps(found, context, finder);
  return unreachable.length > 0 ? unreachable : conditionsOfAll(ofSchema, context, finder);
}

/** Conditions that exclude each other are one mistake. */
function onePerReason(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.id === 'condition-never' ? finding.message : `${finding.file}#${finding.pointer}`;
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

/** Conditions that all answers fulfil, and those that answers fulfil by not being given. */
function conditionsOfAll(
  ofSchema: readonly (readonly ConditionalSchema[])[],
  context: CheckContext,
  finder: UnsatisfiableFinder,
): Finding[] {
  const { schema: root, folder } = context;
  const references = new References(root);
  const inSchema = ofSchema.slice(0, MAX_EXAMINED).flatMap((uses): Finding[] => {
    const [first] = uses;
    if (first?.role !== 'if' || uses.length > MAX_USES) return [];
    const { holder, keyword, schema } = first;
    const found = uses.map(({ around, pointer }) =>
      alwaysOrAbsent(schema, { pointer, around: [root, ...around.map(fromRoot)], references, finder }),
    );
    const [same] = found;
    if (same === undefined || !found.every((one) => one?.id === same.id)) return [];
    const say = (id: FindingId, at: Pointer, ...said: [string, string]) =>
      context.findingAt(id, holder, keyword + at, ...said);
    return [findingOf(same, 'what "else" says is never asked for', say)];
  });
  const inDefinition = conditionsOf(folder.procedure.value as JsonValue).flatMap(
    ({ member, pointer, schema, holder }): Finding[] => {
      if (JSON.stringify(schema).includes('"$ref"')) return [];
      const within = member.within === undefined ? undefined : ownValue(holder, member.within);
      const around = [root, ...(within === undefined ? [] : [asMeant(within as JsonSchema)])];
      const found = alwaysOrAbsent(schema, { pointer: '', around, references, finder });
      if (!found || (found.id === 'condition-always' && member.always === undefined)) return [];
      const say = (id: FindingId, at: Pointer, ...said: [string, string]) =>
        folder.procedure.finding(id, pointer + at, ...said);
      const id = ownValue(holder, 'id');
      return [findingOf(found, (member.always ?? '').replace('{id}', typeof id === 'string' ? id : pointer), say)];
    },
  );
  return [...inSchema, ...inDefinition];
}

function findingOf(
  { id, at, name }: AlwaysOrAbsent,
  effect: string,
  say: (id: FindingId, at: Pointer, message: string, fix: string) => Finding,
): Finding {
  return id === 'condition-always'
    ? say(id, at, `All answers fulfil this condition: ${effect}.`, 'Correct the condition, or remove it.')
    : say(
        id,
        at,
        `This also holds where "${name}" is not answered: "properties" says nothing of what is not there.`,
        `Add "required": ["${name}"] next to "properties".`,
      );
}

/** The uses of each condition or branch: a schema that is referred to has several. */
function byPlace(found: readonly ConditionalSchema[]): (readonly ConditionalSchema[])[] {
  const holders = new Map<JsonObject, Map<Pointer, ConditionalSchema[]>>();
  for (const one of found) {
    const ofHolder = holders.get(one.holder) ?? new Map<Pointer, ConditionalSchema[]>();
    ofHolder.set(one.keyword, [...(ofHolder.get(one.keyword) ?? []), one]);
    holders.set(one.holder, ofHolder);
  }
  return [...holders.values()].flatMap((ofHolder) => [...ofHolder.values()]);
}

function conditionFinding(
  uses: readonly ConditionalSchema[],
  context: CheckContext,
  finder: UnsatisfiableFinder,
): Finding[] {
  const [first] = uses;
  if (!first) return [];
  const { role, holder, keyword, schema } = first;
  if (role === 'if') {
    const unknown = uses.map(({ pointer }) => unknownParts(schema, pointer, context));
    const [parts] = unknown;
    if (parts && unknown.every((one) => one.length > 0))
      return parts.map(({ id, at, message, fix }) => context.findingAt(id, holder, keyword + at, message, fix));
  }
  const why = uses.map((use) => impossible(use, context, finder));
  const [reason] = why;
  if (!reason || why.includes(undefined)) return [];
  const id = role === 'if' ? 'condition-never' : 'branch-never';
  const what = role === 'if' ? 'This condition never holds' : 'No answers satisfy this branch';
  const around = first.around.length > 0 ? ', since it is within another condition or branch' : '';
  return [
    context.findingAt(
      id,
      holder,
      keyword,
      `${what}${around}. ${reason.message}`,
      role === 'if' ? 'Correct one of the two conditions: what depends on it is never asked for.' : reason.fix,
    ),
  ];
}

function impossible(
  { schema, pointer, around }: ConditionalSchema,
  { schema: root }: CheckContext,
  finder: UnsatisfiableFinder,
): Impossibility | undefined {
  return finder.together([root, ...around.map(fromRoot), fromRoot({ pointer, schema: asMeant(schema) })]);
}

/** A condition of `procedure.json` as it is written: the definition has it in normal form. */
function memberFindings(
  { member, pointer, schema, holder }: Condition,
  context: CheckContext,
  finder: UnsatisfiableFinder,
): Finding[] {
  const { procedure } = context.folder;
  // References lead into the condition itself, where nothing follows them.
  if (JSON.stringify(schema).includes('"$ref"')) return [];
  const parts = unknownParts(schema, '', context);
  if (parts.length > 0)
    return parts.map((part) => procedure.finding(part.id, pointer + part.at, part.message, part.fix));
  const around = member.within === undefined ? undefined : ownValue(holder, member.within);
  const also = around === undefined ? [] : [asMeant(around as JsonSchema)];
  const why = finder.together([context.schema, ...also, asMeant(schema)]);
  if (!why) return [];
  const id = ownValue(holder, 'id');
  const effect = member.never.replace('{id}', typeof id === 'string' ? id : pointer);
  const message = `The answers never fulfil this condition: ${effect}. ${why.message}`;
  return [procedure.finding('condition-never', pointer, message, 'Correct the condition, or the data schema.')];
}

function unreachableSteps(
  found: readonly ConditionalSchema[],
  context: CheckContext,
  finder: UnsatisfiableFinder,
): Finding[] {
  const {
    definition,
    folder: { procedure },
    schema: root,
  } = context;
  const declared = found.filter(
    ({ role, schema, around }) => role === 'property' && schema !== false && around.length > 0,
  );
  const always = found.filter(
    ({ role, schema, around }) => role === 'property' && schema !== false && around.length === 0,
  );
  return definition.steps.flatMap((step, index) => {
    const pointers = step.fields.map((field) => (typeof field === 'string' ? field : field.pointer));
    const isOfStep = ({ pointer }: ConditionalSchema) => pointers.some((outer) => isWithin(pointer, outer));
    if (always.some(isOfStep)) return [];
    const own = declared.filter(isOfStep);
    if (own.length === 0) return [];
    const reasons = own.map(({ pointer, around }) =>
      finder.together([root, ...around.map(fromRoot), fromRoot({ pointer, schema: true })]),
    );
    const [why] = reasons;
    if (!why || reasons.includes(undefined)) return [];
    const message = `No answers lead to the step "${step.id}". ${why.message}`;
    return [
      procedure.finding(
        'step-unreachable',
        `/steps/${index}`,
        message,
        'Correct the conditions of its fields in the data schema.',
      ),
    ];
  });
}
