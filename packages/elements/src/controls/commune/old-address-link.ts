import { msg } from '../../localize/msg.js';
import type { ActiveNode } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../control-view.js';
import type * as CommuneList from '../../code-lists/communes.js';
import { Lazy } from '../../code-lists/lazy.js';
import { failureNotice, loadingText } from './list-failure.js';

const helper = new Lazy(() => import('./old-address.define.js'));
const opened = () => new Set<Pointer>();

/**
 * Renders a button that opens a search by the names of wards before 01/07/2025, for people who do not know their new
 * commune.
 * @param communes the current communes, once loaded
 * @param province the field that a suggestion fills as well
 */
export function oldAddress(
  control: ControlView,
  communes: typeof CommuneList | undefined,
  province: ActiveNode | undefined,
): TemplateResult {
  const { context, view } = control;
  const open = context.session.local(opened);
  const isOpen = open.has(view.pointer);
  const toggle = () => {
    if (!open.delete(view.pointer)) open.add(view.pointer);
    context.rendered.get(view.pointer)?.changed();
  };
  return html`<p class="after">
      <button type="button" class="link" part="link" aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>
        ${msg('Tôi chỉ biết địa chỉ cũ', { id: 'oldAddress.open' })}
      </button>
    </p>
    ${isOpen ? panel(control, communes, province, toggle) : nothing}`;
}

function panel(
  control: ControlView,
  communes: typeof CommuneList | undefined,
  province: ActiveNode | undefined,
  close: () => void,
): TemplateResult {
  const isThere = helper.get(control.context.chunks) !== undefined;
  if (helper.failed) return failureNotice(helper);
  if (!isThere || !communes) return html`<p class="hint" data-spoken>${loadingText()}</p>`;
  return html`<procedure-old-address
    .control=${control}
    .communes=${communes}
    .province=${province?.pointer}
    .close=${close}
  ></procedure-old-address>`;
}
