import { jsonEqual, type ComponentDefinition, type JsonObject, type ProcedureDefinition } from '@motcua/model';
import type { Change } from './change.js';
import type { ChangeLevel } from './version-number.js';

/** The differences between the papers that two versions ask for. */
export function componentChanges(before: ProcedureDefinition, after: ProcedureDefinition): Change[] {
  const changes: Change[] = [];
  for (const { id, old, now } of pairs(before.components, after.components)) {
    const add = (level: ChangeLevel, text: string, values: Pick<Change, 'old' | 'new'> = {}) =>
      changes.push({ part: 'components', level, place: id, text: `component "${id}" ${text}`, ...values });
    if (!old) add(now?.required ? 'major' : 'minor', `is new${now?.required ? ' and required' : ''}`);
    else if (!now) add('major', 'is not asked for any more');
    else for (const { level, text, name } of memberChanges(old, now)) add(level, text, valuesOf(old, now, name));
  }
  return changes;
}

/** Members of a component that are only facts. */
const OTHERS = [
  ...(['copyType', 'originals', 'copies', 'maxPages', 'sensitive', 'templateUrl'] as const),
  ...(['obtainableFrom', 'legalBasis'] as const),
];

type MemberChange = { readonly level: ChangeLevel; readonly text: string; readonly name: keyof ComponentDefinition };

function memberChanges(old: ComponentDefinition, now: ComponentDefinition): MemberChange[] {
  const changes: MemberChange[] = [];
  const differs = (name: keyof ComponentDefinition) => !jsonEqual(old[name], now[name]);
  const add = (name: keyof ComponentDefinition, level: ChangeLevel, text: string) =>
    changes.push({ level, text, name });
  if (differs('required'))
    add('required', now.required ? 'major' : 'minor', now.required ? 'is required now' : 'may be left out now');
  // A condition that is another may ask for the paper, or refuse it, where the old one did not.
  if (differs('appliesIf')) add('appliesIf', 'major', `${verb(old.appliesIf, now.appliesIf)} "appliesIf"`);
  if (differs('requiredIf'))
    add(
      'requiredIf',
      now.requiredIf === undefined ? 'minor' : 'major',
      `${verb(old.requiredIf, now.requiredIf)} "requiredIf"`,
    );
  if (differs('choice')) add('choice', 'major', `${verb(old.choice, now.choice)} "choice"`);
  if (differs('waivedIf'))
    add('waivedIf', old.waivedIf === undefined ? 'minor' : 'major', `${verb(old.waivedIf, now.waivedIf)} "waivedIf"`);
  if (differs('providedBy')) add('providedBy', 'major', `is provided by "${now.providedBy}", not "${old.providedBy}"`);
  for (const name of ['maxBytes', 'maxFiles'] as const) {
    const [was, is] = [old[name] ?? Infinity, now[name] ?? Infinity];
    if (was !== is) add(name, is < was ? 'major' : 'minor', `has a ${is < was ? 'lower' : 'higher'} "${name}"`);
  }
  if (differs('accept')) {
    const types = (component: ComponentDefinition) => component.accept?.map(({ type }) => type);
    const [was, is] = [types(old), types(now)];
    const isNarrower = is !== undefined && (was === undefined || was.some((type) => !is.includes(type)));
    add('accept', isNarrower ? 'major' : 'minor', `accepts ${isNarrower ? 'fewer' : 'more'} types of files`);
  }
  for (const name of OTHERS) if (differs(name)) add(name, 'minor', `has another "${name}"`);
  return changes;
}

/** Members of `procedure.json` that are law. */
const LAW = [
  ...(['receivingAgency', 'decidingAgency', 'delegatedFrom', 'declaration', 'privacy'] as const),
  ...(['effectiveTo', 'audience', 'levels', 'onlineLevel', 'cases'] as const),
];
/** Members that are of one version, and others in each. */
const PUBLICATION = ['effectiveFrom', 'publication', 'verification', 'changelog'] as const;

/** The differences between the law of two versions: time limits, fees, legal documents, agencies. */
export function lawChanges(before: ProcedureDefinition, after: ProcedureDefinition): Change[] {
  const changes: Change[] = [];
  const add = (place: string, text: string, values: Pick<Change, 'old' | 'new'> = {}, level: ChangeLevel = 'minor') =>
    changes.push({ part: 'law', level, place, text, ...values });
  for (const { id, old, now } of pairs(byId(before.channels), byId(after.channels))) {
    if (!old || !now) add(`channels.${id}`, `the channel "${id}" is ${old ? 'gone' : 'new'}`);
    else {
      if (!jsonEqual(old.timeLimit, now.timeLimit))
        add(`channels.${id}.timeLimit`, `the time limit of "${id}" is another`, valuesOf(old, now, 'timeLimit'));
      if (!jsonEqual(old.case, now.case) || !jsonEqual(old.cases, now.cases))
        add(`channels.${id}.cases`, `the terms of "${id}" by case are others`, valuesOf(old, now, 'cases'));
      if (!jsonEqual(old.fee, now.fee))
        add(`channels.${id}.fee`, `the fee of "${id}" is another`, valuesOf(old, now, 'fee'));
    }
  }
  for (const { id, old, now } of pairs(before.legalBasis, after.legalBasis)) {
    const number = (now ?? old)?.number;
    if (!old || !now) add(`legalBasis.${id}`, `${number} is ${old ? 'no legal basis any more' : 'a new legal basis'}`);
    else if (!jsonEqual(old, now))
      add(`legalBasis.${id}`, `the entry of ${number} is another`, { old: text(old), new: text(now) });
  }
  for (const name of LAW)
    if (!jsonEqual(before[name], after[name])) add(name, `"${name}" is another`, valuesOf(before, after, name));
  for (const name of PUBLICATION)
    if (!jsonEqual(before[name], after[name]))
      add(name, `"${name}" is another`, valuesOf(before, after, name), 'patch');
  return changes;
}

/** Members that name a version, and those whose differences are found in another way. */
const ELSEWHERE = [
  '$schema',
  'code',
  'version',
  'channels',
  'legalBasis',
  'components',
  'renamedFrom',
  'renamedFrom',
  'rules',
  'computed',
];

/** The differences between the forms of two versions, apart from what they ask. */
export function formChanges(before: ProcedureDefinition, after: ProcedureDefinition): Change[] {
  const [old, now] = [before, after].map((definition) => definition as unknown as JsonObject) as [
    JsonObject,
    JsonObject,
  ];
  // Whatever the other comparisons leave: a member that is new in the format is compared, too.
  const others = new Set<string>([...ELSEWHERE, ...LAW, ...PUBLICATION]);
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((name) => !others.has(name));
  return names
    .filter((name) => !jsonEqual(old[name], now[name]))
    .map((name) => ({
      part: 'form',
      level: 'patch',
      place: name,
      text: `"${name}" is another`,
    }));
}

function byId<Entry extends { readonly type: string }>(entries: readonly Entry[]): (Entry & { readonly id: string })[] {
  return entries.map((entry) => ({ ...entry, id: entry.type }));
}

/** Entries of two lists by their id, in the order of the new one, those that are gone last. */
function pairs<Entry extends { readonly id: string }>(before: readonly Entry[], after: readonly Entry[]) {
  const ids = new Set([...after, ...before].map(({ id }) => id));
  const find = (entries: readonly Entry[], id: string) => entries.find((entry) => entry.id === id);
  return [...ids].map((id) => ({ id, old: find(before, id), now: find(after, id) }));
}

function verb(old: unknown, now: unknown): string {
  if (old === undefined) return 'has a new';
  return now === undefined ? 'has no' : 'has another';
}

function valuesOf<Owner extends object>(old: Owner, now: Owner, name: keyof Owner): Pick<Change, 'old' | 'new'> {
  return {
    ...(old[name] !== undefined && { old: text(old[name]) }),
    ...(now[name] !== undefined && { new: text(now[name]) }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
