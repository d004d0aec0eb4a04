import type { GivenReceipt } from '@motcua/core';
import type { ChunkLoader } from '../chunks/chunk-loader.js';
import type { EndpointProblem } from '../session/endpoint.js';
import type { FormHost } from './form-host.js';
import type { LanguageController } from './language-controller.js';
import type { LoadingController } from './loading-controller.js';
import type { PageController } from './page-controller.js';

/** Controls the navigation between screens, and the submission from the last one. */
export class SubmissionController {
  /** The reason why nothing could be sent, where the page is misconfigured. */
  endpointProblem: EndpointProblem | undefined;
  readonly #host: FormHost;
  readonly #chunks: ChunkLoader;
  readonly #language: LanguageController;
  readonly #loading: LoadingController;
  readonly #page: PageController;

  constructor(
    host: FormHost,
    chunks: ChunkLoader,
    language: LanguageController,
    page: PageController,
    loading: LoadingController,
  ) {
    this.#host = host;
    this.#chunks = chunks;
    this.#language = language;
    this.#loading = loading;
    this.#page = page;
  }

  /** A form without a usable endpoint is not shown. */
  checkEndpoint(): void {
    this.endpointProblem = this.#chunks.screens?.checkEndpoint(this.#host, this.endpointProblem);
  }

  /**
   * Shows the receipt of a dossier that the page has sent itself. A receipt passed before the form is loaded is kept
   * until then.
   */
  receive(receipt: GivenReceipt): void {
    const { session } = this.#loading;
    if (!session || !this.#language.words)
      this.#host.addEventListener('procedure-ready', () => this.receive(receipt), { once: true });
    else void this.#loading.loadChunks().then(() => this.#chunks.screens?.acceptReceipt(this.#host, session, receipt));
  }

  /**
   * Continues to the next screen, or submits on the last one. The first screen has no fields: it can be left without a
   * network.
   */
  readonly continue = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this.#loading;
    if (!session) return;
    const { store, stored } = session;
    if (store.getSnapshot().screen === 'start' && (this.#chunks.screens || stored.length === 0)) {
      store.continue();
      void session.save();
    } else if (await this.#loading.fillIn()) {
      const isCurrent = () => session === this.#loading.session;
      await this.#chunks.screens?.goOn(this.#host, session, this.#language.inUse, this.#page, isCurrent);
    } else this.#page.focus('failure');
  };

  /** A sandbox without `allow-forms` fires no `submit`; `click` is fired, for Enter too. */
  readonly press = (event: Event): void => {
    if ((event.target as Element).closest('[type=submit]')) void this.continue(event);
  };

  readonly back = (): void => {
    this.#page.summarize(false);
    this.#loading.session?.store.back();
  };
}
