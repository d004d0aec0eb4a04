/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { isStepScreen, LoadFailure, type ScreenId } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChunkLoader } from '../chunks/chunk-loader.js';
import { restFailure, unreachable } from '../screens/not-loaded.js';
import { screenTitle } from '../screens/screen-title.js';
import { start } from '../screens/start.js';
import { step } from '../screens/step.js';
import type { FormContext } from '../session/form-context.js';
import { buttons, languageSwitch, progress, verification } from './form-chrome.js';
import type { FormHost } from './form-host.js';
import type { LanguageController } from './language-controller.js';
import type { LoadingController } from './loading-controller.js';
import type { PageController } from './page-controller.js';
import type { SubmissionController } from './submission-controller.js';

/** The parts of the element that its rendering reads. */
export interface FormControllers {
  readonly chunks: ChunkLoader;
  readonly language: LanguageController;
  readonly page: PageController;
  readonly loading: LoadingController;
  readonly submission: SubmissionController;
}

/** Renders the element: the form, a loading message, or the reason why there is no form. */
export function renderForm(
  host: FormHost,
  context: FormContext | undefined,
  { chunks, language, page, loading, submission }: FormControllers,
): TemplateResult {
  const { session, counter } = loading;
  const { endpointProblem } = submission;
  const failure = loading.failure ?? (endpointProblem && new LoadFailure(endpointProblem, host.src));
  const { tag, direction = 'ltr', loading: loadingText } = language.shown;
  if (failure)
    return html`<div part="form" class="form" lang=${tag} dir=${direction}>
      ${renderFailure(failure, chunks, loading)}<slot></slot>
    </div>`;
  if (!context || !session) {
    return html`<div part="form" class="form" lang=${tag} dir=${direction} aria-busy="true">
      <p class="slow" role="status">${loadingText}</p>
      <slot></slot>
    </div>`;
  }
  const { store } = context;
  const { screen, screens, submission: sending } = store.getSnapshot();
  const later = chunks.screens;
  const offer = later?.draftOffer(context);
  return html`<div part="form" class="form" lang=${tag} dir=${direction}>
    ${counter?.status()} ${languageSwitch(context, language.choose)} ${progress(context)} ${later?.taskList(context)}
    <h2 part="title" id="title" tabindex="-1" .textContent=${screenTitle(context, screen)}></h2>
    ${later?.draftNotices(context)} ${offer} ${later?.receiptOffers(session, context.language)} ${verification(context)}
    ${chunks.failure ? restFailure(chunks.failure, session) : nothing} ${later?.notices(context, page)}
    <form novalidate @submit=${submission.continue} @click=${submission.press} @keydown=${ignoreComposingEnter}>
      ${renderScreen(context, screen, chunks)}
      ${screens.includes(screen) && screen !== 'exit' && sending.state !== 'received' && !offer ? buttons(context, submission.back) : nothing}
    </form>
    ${later?.blankFormLink(context)} ${counter?.render(screen)}
  </div>`;
}

function renderFailure(failure: LoadFailure, { screens }: ChunkLoader, loading: LoadingController): TemplateResult {
  return failure.reason === 'unreachable' || !screens
    ? unreachable(() => void loading.load())
    : screens.loadFailure(failure);
}

function renderScreen(
  context: FormContext,
  screen: ScreenId,
  { screens }: ChunkLoader,
): TemplateResult | typeof nothing {
  if (screen === 'start') return start(context);
  if (isStepScreen(screen)) return step(context);
  return screens ? screens.lateScreens[screen].render(context) : html`<p aria-busy="true"></p>`;
}

/** Enter that ends the composition of a syllable (Telex, VNI, mobile keyboards) does not submit the form. */
function ignoreComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
