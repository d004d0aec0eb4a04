import { endingsOf, type ComponentDefinition, type ComponentState } from '@motcua/model';
import { takePasted } from '../controls/file-drop.js';
import { PASTED } from '../screens/pasted-files.js';
import { attachFiles } from '../session/attach-files.js';
import type { GivenFiles } from '../session/given-files.js';
import type { FormContext } from '../session/form-context.js';

type Host = HTMLElement & { readonly updateComplete?: Promise<unknown> };

/**
 * Handles pasted files while the documents screen is shown and the focus is nowhere else on the page: files that fit
 * only one document are attached to it, otherwise the screen asks which one is meant.
 */
export class FilePastes {
  readonly #host: Host;
  #context: FormContext | undefined;

  constructor(host: Host) {
    this.#host = host;
    globalThis.addEventListener('paste', this.#take);
  }

  show(context: FormContext): void {
    this.#context = context;
    if (context.store.getSnapshot().screen !== 'documents') context.session.pasted = undefined;
  }

  leave(): void {
    globalThis.removeEventListener('paste', this.#take);
  }

  readonly #take = (event: ClipboardEvent): void => {
    const context = this.#context;
    if (!context || event.defaultPrevented || !this.#isHere(event)) return;
    const { screen, components, files } = context.store.getSnapshot();
    if (screen !== 'documents') return;
    const given = takePasted(event);
    if (!given || given.files.length + given.folders.length === 0) return;
    const uploads = components.filter(isUpload).map(({ definition }) => definition);
    const fitting = uploads.filter((upload) => fits(upload, given, files[upload.id]?.length ?? 0));
    const choices = fitting.length > 0 ? fitting : uploads;
    const [only] = choices;
    if (only && choices.length === 1) void attachFiles(context.session, only, given);
    else if (only) void this.#ask(context, given, choices);
  };

  async #ask({ session }: FormContext, given: GivenFiles, choices: readonly ComponentDefinition[]): Promise<void> {
    session.pasted = { given, components: choices };
    session.changed();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(PASTED)?.focus();
  }

  /** Whether the focus is in the form or nowhere, and not in a text box. */
  #isHere(event: Event): boolean {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return true;
    const isElsewhere = !event.composedPath().includes(this.#host) && !target.contains(this.#host);
    const isText = target.matches('textarea, input:not([type=file], [type=checkbox], [type=radio])');
    return !isElsewhere && !isText && !(target as HTMLElement).isContentEditable;
  }
}

function isUpload({ state }: ComponentState): boolean {
  return state === 'required' || state === 'optional';
}

/** Whether a document accepts more files and their types, as far as known before they are read. */
function fits({ accept, maxFiles = 1 }: ComponentDefinition, { files }: GivenFiles, attached: number): boolean {
  const isTaken = ({ type, name }: File) =>
    !accept ||
    accept.some((one) => one.type === type || endingsOf(one).some((ending) => name.toLowerCase().endsWith(ending)));
  return attached + files.length <= maxFiles && files.every(isTaken);
}
