import { nothing } from 'lit';
import type { FormContext } from './form-context.js';

/** A module that is loaded when the first field needs it. */
export class LatePart<Module> {
  readonly #import: () => Promise<Module>;
  #module: Module | undefined;

  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  get isLoaded(): boolean {
    return this.#module !== undefined;
  }

  /** Renders with the module; renders nothing until it is loaded, and then the field again. */
  render<Drawn>(context: FormContext, draw: (module: Module) => Drawn): Drawn | typeof nothing {
    if (this.#module) return draw(this.#module);
    context.chunks.miss(() => this.load());
    return nothing;
  }

  /** Loads the module; rejects on a network failure, after which it can be loaded again. */
  async load(): Promise<Module> {
    return (this.#module ??= await this.#import());
  }
}
