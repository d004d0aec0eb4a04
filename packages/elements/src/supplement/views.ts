import { stepPointers, writeDateTime, type SubmissionFailure } from '@motcua/core';
import { isWithin, type Pointer, type SupplementItem } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../localize/msg.js';
import { isPassing } from '../screens/late-screens.js';
import type { FormContext } from '../session/form-context.js';
import type { Supplement, SupplementViews } from '../session/supplement.js';
import { followed } from './followed.js';
import { itemLabel } from './item-label.js';
import { replacedList } from './replaced-list.js';
import { supplementReview } from './supplement-review.js';

type Opened = Omit<Supplement, 'views'>;

/** The words and screens of a form that corrects a dossier. */
export function supplementViews(supplement: Opened): SupplementViews {
  const { items } = supplement.request;
  const places = new Map(items.map((item) => [item, placesOf(item, supplement)]));
  const noteOf = (isMeant: (item: SupplementItem) => boolean) => {
    const notes = items.filter(isMeant).map(({ note }) => note.trim());
    return notes.length === 0 ? undefined : quoted(notes.join(' '));
  };
  return {
    notice: (context) => {
      context.session.noteAt ??= (pointer) => noteOf((item) => places.get(item)?.includes(pointer) ?? false);
      return notice(context, supplement);
    },
    noteOn: (component) => noteOf((item) => item.component === component),
    review: (context) => supplementReview(context, supplement),
    received: (context) => replacedList(context, supplement),
    failureText,
  };
}

/** The fields at which the note of an item is shown: its own, or the first of each step where the steps show only parts of it. */
function placesOf({ pointer }: SupplementItem, { narrowed: { steps } }: Opened): Pointer[] {
  if (pointer === undefined) return [];
  return steps.flatMap((step) => {
    const shown = stepPointers(step);
    if (shown.some((own) => isWithin(pointer, own))) return [pointer];
    return shown.filter((own) => isWithin(own, pointer)).slice(0, 1);
  });
}

function quoted(note: string): string {
  return msg(str`Cán bộ ghi: “${note}”`, { id: 'supplement.note' });
}

/** Renders what was requested, whole on the first screen, in one line on the others. */
function notice(context: FormContext, supplement: Opened): TemplateResult | typeof nothing {
  const { store, session, language } = context;
  // The notes at fields come with the less common controls.
  const { fields } = context.chunks;
  if (fields) supplement.earlier.useKinds(fields.lateKinds);
  else context.chunks.miss();
  const { screen, submission } = store.getSnapshot();
  const state = session.local(followed);
  state.begin(supplement, screen);
  if (submission.state === 'received' || isPassing(screen)) return nothing;
  const { number, dueAt, note, items } = supplement.request;
  const due = writeDateTime(dueAt, language);
  const isOverdue = Date.parse(dueAt) < store.now().getTime();
  const title = msg(str`Bổ sung hồ sơ số ${number}`, { id: 'supplement.title' });
  const end = isOverdue
    ? msg(str`Hạn bổ sung (${due}) đã qua. Bạn vẫn gửi được; cơ quan sẽ cho biết bước tiếp theo.`, {
        id: 'supplement.overdue',
      })
    : msg(str`Hạn bổ sung: ${due}.`, { id: 'supplement.due' });
  if (screen !== state.first) return html`<p part="supplement" class="notice"><strong>${title}.</strong> ${end}</p>`;
  return html`<section part="supplement" class="notice" aria-labelledby="supplement-title">
    <h3 id="supplement-title">${title}</h3>
    <p>
      ${msg('Cơ quan yêu cầu bạn sửa những phần sau. Các phần khác giữ nguyên. Bạn chỉ gửi bổ sung được một lần.', {
        id: 'supplement.lead',
      })}
    </p>
    <p><strong>${end}</strong></p>
    ${note === undefined ? nothing : html`<p>${quoted(note)}</p>`}
    <ul>
      ${items.map((item) => html`<li><strong>${itemLabel(context, supplement, item)}</strong>: ${item.note}</li>`)}
    </ul>
  </section>`;
}

function failureText({ reason, problem }: SubmissionFailure): ReturnType<SupplementViews['failureText']> {
  if (reason === 'conflict')
    return {
      title: msg('Hồ sơ này đã được bổ sung trước đó', { id: 'supplement.conflict' }),
      next: msg(
        'Nơi tiếp nhận đã nhận một phần bổ sung khác của hồ sơ này, có thể từ một tab hoặc một máy khác. Mỗi hồ sơ chỉ bổ sung một lần: nếu cần sửa thêm, hãy hỏi bộ phận một cửa.',
        { id: 'supplement.conflict.next' },
      ),
    };
  if (problem?.type.endsWith(':supplement-unknown'))
    return {
      title: msg('Nơi tiếp nhận không chờ bổ sung cho hồ sơ này', { id: 'supplement.unknown' }),
      next: msg('Hồ sơ bạn đã nộp không bị ảnh hưởng. Hãy hỏi bộ phận một cửa.', { id: 'supplement.unknown.next' }),
    };
  return undefined;
}
