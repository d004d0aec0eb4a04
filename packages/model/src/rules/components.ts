import { IssueCode, issue, type Issue } from '../issue.js';
import type { JsonValue } from '../json.js';
import type { AcceptedType, CompiledProcedure, ComponentDefinition } from '../documents/procedure.js';
import { componentStates, type ComponentState } from './component-states.js';
import { canSniff, isSameFileType } from './file-signature.js';

/** Facts about a file that are known before its content is read. */
export interface FileFacts {
  readonly name: string;
  /** Media type as the sender says; may be empty. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** A component as the sender gives it, with what is known of its files. */
export interface GivenComponent {
  readonly id: string;
  readonly state: 'attached' | 'waived' | 'reused';
  readonly files: readonly FileFacts[];
}

/**
 * Issues of the given components: unknown ones, missing ones, waivers that the answers do not support, and files that
 * break the component's limits. Content is not looked at here.
 */
export function checkComponents(
  procedure: CompiledProcedure,
  data: JsonValue,
  given: readonly GivenComponent[],
): Issue[] {
  const states = componentStates(procedure, data);
  const issues: Issue[] = [];
  for (const component of given) {
    const state = states.find(({ definition }) => definition.id === component.id);
    const add = (code: string) => issues.push(issue(`/${component.id}`, code, {}, 'components'));
    if (!state) {
      const known = procedure.definition.components.some(({ id }) => id === component.id);
      add(known ? IssueCode.componentNotExpected : IssueCode.componentUnknown);
      continue;
    }
    if (component.state === 'waived' && state.state !== 'waived') add(IssueCode.componentNotWaived);
    if (component.state !== 'attached') continue;
    if (state.state === 'form' && component.files.length > 0) add(IssueCode.componentNotExpected);
    else issues.push(...checkFiles(state.definition, component.files));
  }
  const isGiven = (wanted: string) => {
    const component = given.find(({ id }) => id === wanted);
    return component !== undefined && (component.state !== 'attached' || component.files.length > 0);
  };
  for (const { definition, state } of states) {
    if (state !== 'required') continue;
    const papers = choiceOf(states, definition);
    // What is missing of a choice is said once.
    if (papers.some(isGiven) || papers[0] !== definition.id) continue;
    const params = papers.length > 1 ? { reason: 'choice', papers } : {};
    issues.push(issue(`/${definition.id}`, IssueCode.componentRequired, params, 'components'));
  }
  return issues;
}

/** The ids of the components of which one is enough: the component itself, and the others of its choice. */
export function choiceOf(states: readonly ComponentState[], { id, choice }: ComponentDefinition): readonly string[] {
  if (choice === undefined) return [id];
  return states.flatMap(({ definition, state }) =>
    state === 'required' && definition.choice === choice ? [definition.id] : [],
  );
}

/** Issues of one component's files against its own limits, each at `/<component id>/<file index>`. */
export function checkFiles(definition: ComponentDefinition, files: readonly FileFacts[]): Issue[] {
  const issues: Issue[] = [];
  const maxFiles = definition.maxFiles ?? 1;
  if (files.length > maxFiles) {
    issues.push(issue(`/${definition.id}`, IssueCode.fileTooMany, { limit: maxFiles }, 'components'));
  }
  files.forEach((file, index) => {
    const failure = checkFile(definition, file);
    if (failure) issues.push({ ...failure, pointer: `/${definition.id}/${index}` });
  });
  return issues;
}

/** The first thing wrong with one file, or undefined. The pointer is the component's. */
export function checkFile(definition: ComponentDefinition, file: FileFacts): Issue | undefined {
  const fail = (code: string, params = {}) => issue(`/${definition.id}`, code, params, 'components');
  if (file.size === 0) return fail(IssueCode.fileEmpty);
  if (definition.maxBytes !== undefined && file.size > definition.maxBytes) {
    return fail(IssueCode.fileTooLarge, { limit: definition.maxBytes, actual: file.size });
  }
  const { accept } = definition;
  if (accept && !acceptedType(accept, file.name) && !isNamedOtherwise(accept, file)) {
    return fail(IssueCode.fileType, { accepted: accept.flatMap(({ extensions }) => extensions) });
  }
  return undefined;
}

/** Endings that files of a type have besides those that components name. */
const OTHER_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg', '.jfif', '.jpe', '.jif'],
  'image/heic': ['.heic', '.heif', '.hif'],
};

/** All endings that a file of an accepted type may have. */
export function endingsOf({ type, extensions }: AcceptedType): readonly string[] {
  const others = Object.entries(OTHER_ENDINGS).find(([other]) => isSameFileType(other, type))?.[1] ?? [];
  return [...new Set([...extensions, ...others])];
}

/** A name may have another ending of its type, where the content will show whether the type is right. */
function isNamedOtherwise(accept: readonly AcceptedType[], { name, type }: FileFacts): boolean {
  const [ending] = /\.[^.\s]*$/.exec(name.toLowerCase()) ?? [];
  const isNamed = (accepted: AcceptedType) => ending !== undefined && endingsOf(accepted).includes(ending);
  return canSniff(type) && accept.some((accepted) => isSameFileType(accepted.type, type) && isNamed(accepted));
}

/** The accepted type that a file's name ends in, or undefined. */
export function acceptedType(accept: readonly AcceptedType[], name: string): AcceptedType | undefined {
  const lower = name.toLowerCase();
  return accept.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}
