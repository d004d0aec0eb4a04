import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { msg } from '../localize/msg.js';
import type { FormContext } from '../session/form-context.js';
import type { Supplement } from '../session/supplement.js';
import { consequences, differencesAt } from './differences.js';
import { answerLabel, itemLabel } from './item-label.js';

/** Renders the names of what a supplement replaced. */
export function replacedList(
  context: FormContext,
  supplement: Omit<Supplement, 'views'>,
): TemplateResult | typeof nothing {
  const { items } = supplement.request;
  const { files } = context.store.getSnapshot();
  const names = [
    ...items
      .filter(({ pointer, component }) =>
        pointer === undefined
          ? (files[component] ?? []).length > 0
          : differencesAt(context, supplement, pointer).some(({ before, now }) => before !== now),
      )
      .map((item) => itemLabel(context, supplement, item)),
    ...consequences(context, supplement).map((pointer) => answerLabel(context, supplement.earlier, pointer)),
  ];
  if (names.length === 0)
    return html`<p>
      ${msg('Không có phần nào được thay: mọi câu trả lời giữ nguyên.', { id: 'supplement.nothing' })}
    </p>`;
  return html`<h3>${msg('Phần đã thay', { id: 'supplement.replaced' })}</h3>
    <ul>
      ${[...new Set(names)].map((name) => html`<li>${name}</li>`)}
    </ul>`;
}
