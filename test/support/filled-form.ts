import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createSettler,
  FormStore,
  lateKinds,
  validationPolicy,
  type FormEnvironment,
} from '../../packages/core/src/index.js';
import type { CompiledProcedure, GivenComponent, Issue, JsonValue } from '@motcua/model';
import { procedureFolder } from './procedures.js';

/** One file of a procedure's `samples` folder. */
export interface SampleFile {
  readonly description: string;
  readonly today: string;
  readonly data: JsonValue;
  readonly components: readonly GivenComponent[];
  readonly issues: readonly (Pick<Issue, 'pointer' | 'code'> & Partial<Pick<Issue, 'scope' | 'params'>>)[];
}

export function readSample(slug: string, name: string): SampleFile {
  return JSON.parse(readFileSync(path.join(procedureFolder(slug), 'samples', `${name}.json`), 'utf8')) as SampleFile;
}

/** A clock that does not advance, and ids that count. */
export function fixedEnvironment(now = '2026-11-20T03:00:00Z'): FormEnvironment {
  let ids = 0;
  return {
    now: () => new Date(now),
    newSubmissionId: () => `01920000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
}

/** A store at its start, or with the given answers. */
export function openForm(procedure: CompiledProcedure, answers?: JsonValue): FormStore {
  const store = new FormStore(procedure, fixedEnvironment(), {
    createSettler,
    ...(answers !== undefined && { answers }),
  });
  store.useKinds(lateKinds);
  store.enableValidation(validationPolicy);
  return store;
}
