import { reportProblem } from './report-problem.js';

/** Set by the entry for bundlers, so that a kit that is loaded by a script element as well is found. */
export const BUNDLED = Symbol.for('motcua.bundled');

let isExamined = false;

/**
 * Finds what concerns the page around a form, once the form can be used: two versions of the kit, and the wishes of the
 * web team for a diagnosis or a log.
 */
export function examineEmbedding(form: HTMLElement): void {
  if (form.hasAttribute('diagnose')) void load(import('./diagnosis.js')).then((module) => module?.diagnose(form));
  if (isExamined) return;
  isExamined = true;
  if (new URLSearchParams(location.search).has('motcua-debug')) void load(import('./debug-log.js'));
  const folders = kitFolders();
  if (folders.length > 1) reportProblem(form, 'kitTwice', [], folders.join(' '));
}

/** The folders from which the kit was loaded; more than one where two versions or copies of it are on the page. */
function kitFolders(): readonly string[] {
  const folders = performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /^([^?#]*\/)motcua\.js(?:[?#]|$)/.exec(name)?.[1] ?? []);
  return [...new Set([...folders, ...(BUNDLED in globalThis ? ['bundle'] : [])])];
}

/** A file that cannot be loaded leaves the form as it is. */
function load<Module>(pending: Promise<Module>): Promise<Module | undefined> {
  return pending.catch(() => undefined);
}
