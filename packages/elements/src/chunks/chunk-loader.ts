import type { Catalogue, FormStore } from '@motcua/core';
import type { JsonSchema, Pointer } from '@motcua/model';
import type { KitLanguage } from '../localize/localize.js';
import type * as moreControls from './fields-chunk.js';
import type * as laterScreens from './screens-chunk.js';
import { importProblem } from '../problems/report-problem.js';
import type { ImportProblem } from '../problems/import-problem.js';
import { loadCatalogue } from '../session/load-language.js';

export type LaterScreens = typeof laterScreens;
/** The part of the kit that few forms need. */
export type MoreControls = typeof moreControls;

/**
 * What nobody needs before the first field is filled: the later screens, sending, rare controls, the messages about
 * issues. It comes while the person reads and types. When the network is down just then, nothing is lost: the next
 * attempt loads it.
 */
export class RestOfKit {
  screens: LaterScreens | undefined;
  more: MoreControls | undefined;
  /** Why the last attempt to load has failed; undefined where it did not. */
  failure: ImportProblem | undefined;
  /** True once something was to be drawn that needs {@link more}. */
  wanted = false;
  /** Long lists that were drawn plainly because {@link more} was not there. */
  readonly plainLists = new Set<Pointer>();
  readonly #changed: () => void;
  readonly #report: (problem: ImportProblem, cause: unknown) => void;
  #store: FormStore | undefined;
  readonly #catalogues = new Map<KitLanguage, Catalogue>();

  /**
   * @param changed called when something has arrived or failed
   * @param report tells the page of a file that could not be loaded
   */
  constructor(changed: () => void, report: (problem: ImportProblem, cause: unknown) => void) {
    this.#changed = changed;
    this.#report = report;
  }

  /** The messages about issues in a language, once they are loaded. */
  catalogue(language: KitLanguage): Catalogue | undefined {
    return this.#catalogues.get(language);
  }

  /** Serves another form from now on: it is validated as soon as, and whenever, the rules are loaded. */
  attach(store: FormStore): void {
    this.#store = store;
    this.plainLists.clear();
    this.#validate();
  }

  #validate(): void {
    if (this.screens) this.#store?.useRules(this.screens.rules);
  }

  /** Loads what is missing of what a form of that schema may need; resolves to whether everything is there. */
  async load(language: KitLanguage, schema: JsonSchema = true): Promise<boolean> {
    const { screens } = this;
    if (screens && this.#catalogues.has(language) && (this.more || !screens.needsMore(schema))) return true;
    try {
      const [screens, catalogue] = await Promise.all([import('./screens-chunk.js'), loadCatalogue(language)]);
      if (screens.needsMore(schema)) await this.loadMore();
      this.screens = screens;
      this.#catalogues.set(language, catalogue);
      this.failure = undefined;
      this.#validate();
    } catch (error) {
      this.failure = await this.explain(error);
    }
    this.#changed();
    return !this.failure;
  }

  /** Finds out why a file did not come, and tells the page. */
  async explain(error: unknown): Promise<ImportProblem> {
    const problem = await importProblem(error);
    this.#report(problem, error);
    return problem;
  }

  /** Draws everything again with what has come since: a list that fields and the review have their words from. */
  redraw(): void {
    this.wanted = true;
    this.more = this.more && { ...this.more };
    this.#changed();
  }

  /** Loads the rare controls; rejects when the network fails. */
  async loadMore(): Promise<MoreControls> {
    if (!this.more) {
      this.more = await import('./fields-chunk.js');
      this.#changed();
    }
    return this.more;
  }
}
