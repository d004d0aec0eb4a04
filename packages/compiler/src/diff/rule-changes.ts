import { jsonEqual, type ProcedureDefinition } from '@motcua/model';
import type { Change } from './change.js';
import type { ChangeLevel } from './version-number.js';

/** The differences between the rules and computed values of two versions: what is new may refuse an old dossier. */
export function ruleChanges(before: ProcedureDefinition, after: ProcedureDefinition): Change[] {
  const changes: Change[] = [];
  const add = (level: ChangeLevel, place: string, text: string) => changes.push({ part: 'rules', level, place, text });
  // Rules may share a text and a field: these are paired in their order.
  const rulesOf = ({ rules = [] }: ProcedureDefinition) =>
    new Map(
      rules.map((rule, index) => {
        const earlier = rules.slice(0, index).filter(({ text, at }) => text === rule.text && at === rule.at);
        return [`${rule.text} ${rule.at} ${earlier.length}`, rule];
      }),
    );
  for (const { key, old, now } of pairs(rulesOf(before), rulesOf(after))) {
    const name = `the rule "${(now ?? old)?.text}" at "${(now ?? old)?.at}"`;
    if (!now) add('minor', key, `${name} is gone`);
    else if (!old) add('major', key, `${name} is new`);
    else if (!jsonEqual(old.assert, now.assert)) add('major', key, `${name} asserts something else`);
  }
  const computedOf = ({ computed = {} }: ProcedureDefinition) => new Map(Object.entries(computed));
  for (const { key, old, now } of pairs(computedOf(before), computedOf(after))) {
    if (now === undefined) add('minor', key, `"${key}" is not computed any more`);
    else if (old === undefined) add('major', key, `"${key}" is computed now`);
    else if (!jsonEqual(old, now)) add('major', key, `"${key}" is computed in another way`);
  }
  return changes;
}

function pairs<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>) {
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.map((key) => ({ key, old: before.get(key), now: after.get(key) }));
}
