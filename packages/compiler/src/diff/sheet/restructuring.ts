import {
  hasOwn,
  isWithin,
  type Channel,
  type ComponentDefinition,
  type Pointer,
  type ProcedureDefinition,
  type TimeLimit,
} from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import type { VersionDiff } from '../compare-procedures.js';
import type { ProcedureVersion } from '../procedure-version.js';
import { currentNames, fieldsOf } from '../schema-changes.js';
import { complianceCost, type ComplianceCost } from './compliance-cost.js';
import type { CostParameters } from './cost-parameters.js';

/** The change of one item between two versions. */
export type ItemChange =
  'same' | 'removed' | 'added' | 'renamed' | 'changed' | 'fewerCopies' | 'waivable' | 'prefilled';

/** One item, before and after: `undefined` where a version has none. */
export interface Item<Value> {
  readonly id: string;
  readonly old: Value | undefined;
  readonly now: Value | undefined;
  readonly change: ItemChange;
}

/** A field of one version. */
export interface FieldOfVersion {
  readonly pointer: Pointer;
  readonly node: ActiveNode | undefined;
  readonly required: boolean;
  /** The claim that it is prefilled from. */
  readonly claim: string | undefined;
}

/** How much shorter the time limit of a channel is. */
export interface TimeCut {
  readonly channel: Channel['type'];
  readonly old: TimeLimit | undefined;
  readonly now: TimeLimit | undefined;
  /** In working days, 0.5 being four working hours; negative where it is longer; absent where days cannot be compared. */
  readonly days?: number;
  /** True where it is shorter, in whatever unit. */
  readonly shorter: boolean;
}

/** The restructuring of one procedure. */
export interface Restructuring {
  readonly diff: VersionDiff;
  readonly times: readonly TimeCut[];
  readonly components: readonly Item<ComponentDefinition>[];
  readonly fields: readonly Item<FieldOfVersion>[];
  /** The greatest cut of its channels, in working days; absent where there is none. */
  readonly daysCut?: number;
  readonly isShorter: boolean;
  /** True where fewer documents, or fewer copies of them, are handed in. */
  readonly hasFewerComponents: boolean;
  readonly costs: { readonly old: ComplianceCost; readonly now: ComplianceCost };
}

/** Returns the effects of a reform on a procedure: time limits, components, fields, compliance cost. */
export function restructuringOf(diff: VersionDiff, parameters: CostParameters): Restructuring {
  const { old, now } = diff;
  const times = timeCuts(old.definition.channels, now.definition.channels);
  const components = componentItems(old.definition, now.definition);
  const fields = fieldItems(old, now);
  const days = times.flatMap((cut) => (cut.days !== undefined && cut.days > 0 ? [cut.days] : []));
  const copies = ({ components: all }: ProcedureDefinition) =>
    all
      .filter(({ providedBy }) => providedBy === 'upload')
      .reduce((sum, one) => sum + Math.max(1, one.originals + one.copies), 0);
  const filled = (side: 'old' | 'now') => {
    const { computed = {} } = { old, now }[side].definition;
    return fields.filter(({ [side]: field }) => field && field.claim === undefined && !hasOwn(computed, field.pointer))
      .length;
  };
  return {
    diff,
    times,
    components,
    fields,
    ...(days.length > 0 && { daysCut: Math.max(...days) }),
    isShorter: times.some(({ shorter }) => shorter),
    hasFewerComponents: copies(now.definition) < copies(old.definition),
    costs: {
      old: complianceCost(old.definition, filled('old'), parameters),
      now: complianceCost(now.definition, filled('now'), parameters),
    },
  };
}

/** Time limits in working days. What ends on the day of receipt is one day. */
const IN_WORKING_DAYS: Readonly<Partial<Record<TimeLimit['unit'], (value: number) => number>>> = {
  workingDay: (value) => value,
  workingHour: (value) => value / 8,
  sameDay: () => 1,
};

function timeCuts(before: readonly Channel[], after: readonly Channel[]): TimeCut[] {
  const channels = [...new Set([...after, ...before].map(({ type }) => type))];
  return channels.map((channel) => {
    const limitOf = (all: readonly Channel[]) => all.find(({ type }) => type === channel)?.timeLimit;
    const [old, now] = [limitOf(before), limitOf(after)];
    if (!old || !now) return { channel, old, now, shorter: false };
    const [was, is] = [IN_WORKING_DAYS[old.unit]?.(old.value), IN_WORKING_DAYS[now.unit]?.(now.value)];
    if (was !== undefined && is !== undefined) return { channel, old, now, days: was - is, shorter: is < was };
    return { channel, old, now, shorter: old.unit === now.unit && now.value < old.value };
  });
}

function componentItems(before: ProcedureDefinition, after: ProcedureDefinition): Item<ComponentDefinition>[] {
  const ids = [...new Set([...after.components, ...before.components].map(({ id }) => id))];
  return ids.map((id) => {
    const [old, now] = [before, after].map(({ components }) => components.find((one) => one.id === id));
    return { id, old, now, change: componentChange(old, now) };
  });
}

function componentChange(old: ComponentDefinition | undefined, now: ComponentDefinition | undefined): ItemChange {
  if (!old) return 'added';
  if (!now) return 'removed';
  if (now.originals + now.copies < old.originals + old.copies) return 'fewerCopies';
  if (old.waivedIf === undefined && now.waivedIf !== undefined) return 'waivable';
  const facts = ({ required, copyType, originals, copies, legalBasis }: ComponentDefinition) =>
    JSON.stringify([required, copyType, originals, copies, legalBasis]);
  return facts(old) === facts(now) ? 'same' : 'changed';
}

function fieldItems(before: ProcedureVersion, after: ProcedureVersion): Item<FieldOfVersion>[] {
  const [old, now] = [leafFields(before), leafFields(after)];
  const names = currentNames(after.definition.renamedFrom, fieldsOf(before.schema));
  const formerOf = (pointer: Pointer): Pointer => {
    for (const [was, is] of names) if (isWithin(pointer, is)) return was + pointer.slice(is.length);
    return pointer;
  };
  const known = new Set<Pointer>();
  const items = [...now].map(([pointer, field]): Item<FieldOfVersion> => {
    const former = old.has(pointer) ? pointer : formerOf(pointer);
    const earlier = old.get(former);
    if (earlier) known.add(former);
    return { id: pointer, old: earlier, now: field, change: fieldChange(earlier, field) };
  });
  const gone = [...old].filter(([pointer]) => !known.has(pointer));
  return [...items, ...gone.map(([id, field]) => ({ id, old: field, now: undefined, change: 'removed' as const }))];
}

function fieldChange(old: FieldOfVersion | undefined, now: FieldOfVersion): ItemChange {
  if (!old) return 'added';
  if (old.pointer !== now.pointer) return 'renamed';
  if (old.claim === undefined && now.claim !== undefined) return 'prefilled';
  return old.required === now.required ? 'same' : 'changed';
}

/** The fields that hold an answer themselves. */
function leafFields({ schema, definition }: ProcedureVersion): ReadonlyMap<Pointer, FieldOfVersion> {
  const fields = fieldsOf(schema);
  const containers = new Set([...fields.keys()].map((pointer) => pointer.slice(0, pointer.lastIndexOf('/'))));
  const leaves = [...fields].filter(([pointer]) => !containers.has(pointer));
  return new Map(
    leaves.map(([pointer, nodes]) => {
      const claim = definition.prefill?.find((rule) => isWithin(pointer, rule.pointer))?.claim;
      return [pointer, { pointer, node: nodes[0], required: nodes.every(({ required }) => required), claim }];
    }),
  );
}
