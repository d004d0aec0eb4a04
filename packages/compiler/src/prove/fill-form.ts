import {
  attachFiles,
  addItem,
  addMember,
  chooseBranch,
  computeAnswers,
  createSettler,
  FieldDefinitions,
  FormStore,
  inspectFile,
  lateKinds,
  nodeOf,
  openGroup,
  sayNone,
  setConsent,
  setDeclaration,
  stepId,
  stepPointers,
  isStepScreen,
  buildDossier,
  validationPolicy,
  type ActiveNode,
  type DossierParts,
} from '@motcua/core';
import {
  bestBranches,
  composeAnswers,
  getAt,
  isArray,
  isObject,
  jsonEqual,
  typeOfValue,
  type CompiledProcedure,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { Candidate } from '../diff/make-dossier.js';
import { exampleFile } from './example-files.js';

/** Passes over the fields of a step: an answer can bring fields before it. */
const MAX_PASSES = 12;
/** Screens that a form can have; a form that goes in a circle ends here. */
const MAX_SCREENS = 300;

/** The results of putting answers into a form, step by step. */
export interface FilledForm {
  /** The answers that would be sent. */
  readonly data: JsonValue;
  /** The issues that prevent submission. */
  readonly issues: readonly Issue[];
  /** Ids of the steps that were shown. */
  readonly steps: readonly string[];
  /** The fields that were asked, and whether they have to be answered. */
  readonly fields: ReadonlyMap<Pointer, boolean>;
  /** The papers that were asked for, by id. */
  readonly papers: Readonly<Record<string, 'form' | 'waived' | 'required' | 'optional'>>;
  /** The data that would be sent. */
  readonly parts: DossierParts;
}

/** Fills in a form as a person does: field by field, only what is asked, then papers and the declaration. */
export async function fillForm(procedure: CompiledProcedure, candidate: Candidate, id: string): Promise<FilledForm> {
  const now = new Date(`${candidate.today}T03:00:00Z`);
  const store = new FormStore(procedure, { now: () => now, newSubmissionId: () => id }, { createSettler });
  store.useKinds(lateKinds);
  store.enableValidation(validationPolicy);
  const stop = computeAnswers(store);
  const steps: string[] = [];
  const seen = new Set<string>();
  for (let count = 0; count < MAX_SCREENS; count += 1) {
    const { screen } = store.getSnapshot();
    if (isStepScreen(screen) && !seen.has(screen)) {
      seen.add(screen);
      steps.push(stepId(screen));
      const step = procedure.definition.steps.find((one) => one.id === stepId(screen));
      for (const pointer of step ? stepPointers(step) : []) fillAt(store, procedure, pointer, candidate.data);
    }
    if (screen === 'documents') await attach(store, candidate);
    if (!store.continue()) break;
  }
  setDeclaration(store, true);
  for (const purpose of procedure.definition.privacy.purposes)
    if (procedure.definition.privacy.mode === 'consent') setConsent(store, purpose, true);
  stop();
  const snapshot = store.getSnapshot();
  const fields = new Map<Pointer, boolean>();
  const visit = (node: ActiveNode): void => {
    fields.set(node.pointer, node.required);
    node.children.forEach(visit);
  };
  visit(snapshot.root);
  const papers = Object.fromEntries(snapshot.components.map(({ definition, state }) => [definition.id, state]));
  const parts = buildDossier(procedure, snapshot, { language: procedure.language, now });
  return { data: parts.dossier.data, issues: snapshot.issues, steps, fields, papers, parts };
}

/** Whether a form sends the answers of a dossier. */
export function sendsSame({ data }: FilledForm, procedure: CompiledProcedure, candidate: Candidate): boolean {
  return jsonEqual(data, composeAnswers(procedure, candidate.data));
}

/** Fills in everything at a place and below it. */
function fillAt(store: FormStore, procedure: CompiledProcedure, pointer: Pointer, data: JsonValue): void {
  const definitions = new FieldDefinitions(procedure);
  const step = (node: ActiveNode): boolean => {
    const wanted = getAt(data, node.pointer);
    const given = getAt(store.getSnapshot().answers, node.pointer);
    const isChanged = change(store, procedure, definitions, node, wanted, given);
    // What there is below is other now.
    return isChanged || node.children.some((child) => step(nodeOf(store.getSnapshot(), child.pointer) ?? child));
  };
  for (let pass = 0; pass < MAX_PASSES * 200; pass += 1) {
    const node = nodeOf(store.getSnapshot(), pointer);
    if (!node || !step(node)) return;
  }
}

/** Makes one change at a place; returns whether there was something to change. */
function change(
  store: FormStore,
  procedure: CompiledProcedure,
  definitions: FieldDefinitions,
  node: ActiveNode,
  wanted: JsonValue | undefined,
  given: JsonValue | undefined,
): boolean {
  const { pointer, kind } = node;
  if (wanted !== undefined)
    for (const { id, chosen, branches } of node.questions) {
      const type = typeOfValue(wanted);
      const meant =
        id === 'type'
          ? branches.findIndex((branch) => branch.type === type || (branch.type === 'number' && type === 'integer'))
          : bestBranches(procedure, id, wanted)[0];
      if (meant === undefined || meant < 0 || chosen.includes(meant)) continue;
      chooseBranch(store, pointer, id, meant);
      return true;
    }
  if (kind === 'collapsed' && wanted !== undefined) {
    openGroup(store, pointer);
    return true;
  }
  if (kind === 'list' && isArray(wanted)) {
    const count = isArray(given) ? given.length : 0;
    if (wanted.length === 0 && given === undefined) sayNone(store, pointer, true);
    else if (wanted.length > count && node.growable) addItem(store, pointer);
    else return false;
    return true;
  }
  if (kind === 'group' && isObject(wanted)) {
    if (given === undefined) {
      openGroup(store, pointer);
      return getAt(store.getSnapshot().answers, pointer) !== undefined;
    }
    const shown = new Set(node.children.map(({ name }) => name));
    const other = Object.keys(wanted).find((name) => !shown.has(name) && !node.declares.has(name));
    return node.growable && other !== undefined && addMember(store, pointer, other) !== undefined;
  }
  const reader = store.kinds.get(kind);
  if (!reader || jsonEqual(wanted, given)) return false;
  if (store.procedure.computed?.includes(node.patternPointer)) return false;
  store.enter(pointer, reader.format(wanted, definitions.context(node)));
  store.commit(pointer);
  const now = getAt(store.getSnapshot().answers, pointer);
  return !jsonEqual(now, given);
}

async function attach(store: FormStore, { components }: Candidate): Promise<void> {
  for (const { definition, state } of store.getSnapshot().components) {
    if (state !== 'required' && state !== 'optional') continue;
    if (!components.some(({ id, state: given }) => id === definition.id && given === 'attached')) continue;
    const { name, type, bytes } = exampleFile(definition);
    const content = {
      ...{ name, type, size: bytes.length },
      arrayBuffer: () => Promise.resolve(bytes.buffer),
      slice: (start: number, end: number) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(start, end).buffer) }),
    };
    const tools = { sha256: () => digest(bytes), newId: () => definition.id };
    const inspected = await inspectFile(definition, content, tools);
    if ('attached' in inspected) attachFiles(store, definition.id, [inspected.attached], []);
    else attachFiles(store, definition.id, [], [inspected.rejected]);
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
