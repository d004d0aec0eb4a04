import {
  createSettler,
  FormStore,
  LoadFailure,
  narrowProcedure,
  readSupplement,
  type DraftStorage,
  type GivenSupplement,
} from '@motcua/core';
import type { CompiledProcedure, JsonObject, JsonValue } from '@motcua/model';
import { nothing } from 'lit';
import type { SharedDeviceMode } from '../counter/session-reset.js';
import { environment } from '../platform/environment.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import { keptOutbox } from '../platform/kept-outbox.js';
import { keepRequest, renewKeys, supplementName } from '../platform/kept-supplements.js';
import { keptSubmissions } from '../platform/kept-submissions.js';
import { namedDrafts } from '../platform/named-drafts.js';
import { reportProblem } from '../problems/report-problem.js';
import { endpointUrl } from '../session/endpoint.js';
import type { FormMode } from '../session/form-mode.js';
import { pageKinds } from '../session/page-kinds.js';
import { setSupplement } from '../session/supplement.js';
import { fetchSupplement } from './fetch-supplement.js';
import { supplementViews } from './views.js';

/** The element, as far as a supplement needs it. */
interface SupplementHost extends HTMLElement {
  readonly src: string;
  readonly endpoint: string;
  readonly credentials: 'same-origin' | 'include';
  readonly mode: FormMode;
  readonly draft: 'device' | 'off';
  readonly encryptTo: string | JsonObject | null | undefined;
  readonly supplement: unknown;
}

/** The loading of the form, as far as a supplement changes it. */
interface Loading {
  given: JsonValue | undefined;
  counter: SharedDeviceMode | undefined;
}

/**
 * Opens the request that a page or its address names: the form then begins with the answers of the dossier, asks for what
 * was requested only, and has drafts of its own.
 * @param isOver whether the form has begun to load something else; then nothing of it changes
 * @returns the procedure with the requested parts
 * @throws {LoadFailure} where there is nothing to correct here; no form is shown then
 */
export async function openSupplement(
  host: SupplementHost,
  loading: Loading,
  procedure: CompiledProcedure,
  isOver: () => boolean,
): Promise<CompiledProcedure> {
  const { definition } = procedure;
  const fail = (reason: LoadFailure['reason'], detail?: string) => new LoadFailure(reason, host.src, undefined, detail);
  if (host.mode !== 'public') throw fail('supplementShared');
  if (host.encryptTo || definition.privacy.encryptionKeys) throw fail('supplementSealed');
  const endpoint = endpointUrl(host.endpoint);
  const [request] = await Promise.all([requestOf(host, definition.code), procedure.loadValidators?.()]);
  if (isOver()) return procedure;
  const { dossier, items, number, dueAt } = request;
  if (!dossier) throw fail('supplementNoAnswers');
  const { code, version } = dossier.procedure;
  if (code !== definition.code || version !== definition.version)
    throw fail('supplementOther', `${String(code)} ${String(version)}`);
  const initial = { createSettler, kinds: pageKinds, answers: dossier.data };
  const earlier = new FormStore(procedure, environment, initial);
  const scope = { procedure, before: dossier, items };
  const narrowed = narrowProcedure(scope);
  if ('fault' in narrowed) throw fail('supplementInvalid', narrowed.fault);
  if (mayKeep(host, procedure) && typeof host.supplement === 'string' && endpoint !== undefined)
    await Promise.all([keepRequest(request, endpoint), renewKeys(number, endpoint)]).catch(() => undefined);
  if (isOver()) return procedure;
  if (Date.parse(dueAt) < environment.now().getTime()) reportProblem(host, 'supplementOverdue');
  const supplement = { request: { ...request, items: narrowed.scope.items, dossier }, narrowed, earlier };
  setSupplement({ ...supplement, views: supplementViews(supplement) });
  const { given } = loading;
  loading.given = dossier.data;
  loading.counter = ownDrafts(loading, number, given);
  return narrowed.procedure;
}

async function requestOf(host: SupplementHost, code: string): Promise<GivenSupplement> {
  const { supplement } = host;
  if (typeof supplement === 'string') return fetchSupplement(host, supplement, (number) => isPending(code, number));
  const read = readSupplement(supplement);
  if ('fault' in read) throw new LoadFailure('supplementInvalid', host.src, undefined, read.fault);
  return read.request;
}

/** Whether the device may keep answers of this procedure. */
function mayKeep({ draft }: SupplementHost, { definition: { privacy } }: CompiledProcedure): boolean {
  return draft !== 'off' && privacy.drafts !== false && privacy.drafts !== 'withoutSensitive';
}

/** Whether a supplement has left this device whose receipt is missing. */
async function isPending(code: string, number: string): Promise<boolean> {
  const drafts = supplementDrafts(indexedDbDrafts, number);
  try {
    const [sealed, sent] = await Promise.all([
      keptOutbox(code, drafts).list(),
      keptSubmissions(code, () => drafts).list(),
    ]);
    return sealed.length + sent.length > 0;
  } catch {
    return false;
  }
}

function supplementDrafts(drafts: DraftStorage, number: string): DraftStorage {
  return namedDrafts(drafts, supplementName(number));
}

/**
 * Keeps the drafts of a supplement apart from those of dossiers, until the form is opened for something else.
 * @param before the answers that the page has given, which count again then
 */
function ownDrafts(loading: Loading, number: string, before: JsonValue | undefined): SharedDeviceMode {
  const { given } = loading;
  return {
    mode: 'supplement' as FormMode,
    drafts: (drafts) => supplementDrafts(drafts, number),
    status: () => nothing,
    render: () => nothing,
    stop() {
      if (loading.given === given) loading.given = before;
      loading.counter = undefined;
    },
  };
}
