import { updateWhenLocaleChanges } from '@lit/localize';
import type { FieldView } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../controls/registry.js';
import { fieldId, issueWords, type FormContext } from '../form/form-context.js';
import { StoreController } from '../form/store-controller.js';

/**
 * One field of a procedure form, or a group of fields. Renders into its parent's tree, so that labels, descriptions
 * and the form stay in one root; updates only when its own field changes.
 * @tag procedure-field
 */
export class ProcedureField extends LitElement {
  readonly #controller = new StoreController(this);

  /** The form that the field belongs to. */
  @property({ attribute: false }) context!: FormContext;
  /** Which answer it asks for. */
  @property({ attribute: false }) pointer: Pointer = '';
  /** True when the page's heading already says what the group's legend would. */
  @property({ attribute: false }) headed = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('context') || changed.has('pointer')) this.#controller.follow(this.context.store, this.pointer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#controller.field;
    if (!view) return nothing;
    return view.kind === 'group' ? this.#renderGroup(view) : this.#renderLeaf(view, view.kind);
  }

  #renderLeaf(view: FieldView, kind: Exclude<FieldView['kind'], 'group'>): TemplateResult {
    const { context, pointer } = this;
    const { store, fields, labels } = context;
    const [first] = view.issues;
    return controls[kind]({
      context,
      view,
      definition: fields.get(pointer),
      label: labels.label(pointer, view.node),
      hint: labels.hint(pointer, view.node),
      error: first && issueWords(context, first),
      enter: (entry) => store.enter(pointer, entry),
      commit: () => store.commit(pointer),
    });
  }

  #renderGroup({ node, issues }: FieldView): TemplateResult {
    const { context, pointer } = this;
    const members = html`${issues.map((issue) => html`<p part="error" class="error">${issueWords(context, issue)}</p>`)}
    ${repeat(
      node.children,
      (child) => child.pointer,
      (child) => html`<procedure-field .context=${context} .pointer=${child.pointer}></procedure-field>`,
    )}`;
    const title = context.labels.groupTitle(pointer, node);
    const hint = context.labels.hint(pointer, node);
    if (title === undefined || this.headed) return html`<div class="members">${members}</div>`;
    return html`<fieldset
      id=${fieldId(pointer)}
      part="group"
      class="group"
      aria-describedby=${hint ? fieldId(pointer, 'hint') : nothing}
    >
      <legend part="group-label">${title}</legend>
      ${hint ? html`<p part="hint" class="hint" id=${fieldId(pointer, 'hint')}>${hint}</p>` : nothing}
      <div class="members">${members}</div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-field': ProcedureField;
  }
}
