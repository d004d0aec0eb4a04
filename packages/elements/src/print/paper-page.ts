import { msg, str } from '../localize/msg.js';
import {
  blankForm,
  blankFieldsAt,
  asBlankField,
  nodeOf,
  stepPointers,
  stepScreen,
  type BlankField,
  writeDateTime,
} from '@motcua/core';
import { textKeys, type StepDefinition } from '@motcua/model';
import { exitText } from '../screens/exit.js';
import { caseTerms } from '../screens/case-terms.js';
import { channelFacts } from '../screens/channel-facts.js';
import { paperNotes } from '../screens/document-notes.js';
import { html, nothing, type TemplateResult } from 'lit';
import { documentList } from '../screens/review.js';
import { blankDate } from '../controls/paper-answer.js';
import { givenConsents } from './given-consents.js';
import { paperQuestions } from './paper-questions.js';
import { roman, type Paper } from './paper.js';

/** Renders the whole form on paper: head, sections in the order of the steps, documents, statement, signature. */
export function paperPage(paper: Paper): TemplateResult {
  const { context, blank } = paper;
  const { labels, store } = context;
  const { definition } = store.procedure;
  const { submission } = store.getSnapshot();
  // After submission, the receiving agency.
  const receiver = !blank && submission.state === 'received' ? submission.receipt.agency?.name : undefined;
  const agency = receiver ?? labels.text(textKeys.agency(definition.receivingAgency.id));
  const statement = definition.declaration && labels.text(textKeys.declaration);
  const { sections, cut } = sectionsOf(paper);
  const drawn = sections.map(({ step, fields }, index) => section(paper, roman(index + 1), step, fields));
  const attached = blank ? blankPapers(paper) : filledPapers(paper);
  return html`<main>
    ${isOfficial(paper) ? state() : nothing}
    <h1>${formTitle(paper)}</h1>
    ${isOfficial(paper) ? html`<p class="code">${codeText(paper)}</p>` : nothing}
    ${
      definition.verification.status === 'verified'
        ? nothing
        : html`<p class="remark">
            ${msg('Bản minh họa, chưa đối chiếu văn bản gốc.', { id: 'verification.unverified' })}
          </p>`
    }
    ${agency ? html`<p class="to">${msg(str`Kính gửi: ${agency}`, { id: 'print.to' })}</p>` : nothing}
    ${blank ? exits(paper) : nothing} ${drawn}
    ${
      cut
        ? html`<p class="note">${msg('Mẫu còn nhiều mục khác, không in hết ở đây.', { id: 'print.cut' })}</p>`
        : nothing
    }
    ${
      attached === nothing
        ? nothing
        : html`<section>
            <h2>${roman(sections.length + 1)}. ${msg('Giấy tờ kèm theo', { id: 'documents.title' })}</h2>
            ${attached}
          </section>`
    }
    ${blank ? allTerms(paper) : caseTerms(context)}
    <section class="end">
      ${givenConsents(paper)} ${statement ? html`<p class="statement">${statement}</p>` : nothing} ${ending(paper)}
    </section>
  </main>`;
}

/** Returns the title of the printed form: that of the component or of the procedure. */
export function formTitle({ context }: Paper): string {
  const { labels, store } = context;
  const { definition } = store.procedure;
  const form = definition.components.find(({ providedBy }) => providedBy === 'form');
  return (form && labels.text(textKeys.component(form.id))) ?? labels.text(textKeys.title) ?? definition.code;
}

/** A form of a plain schema is not an official paper. */
function isOfficial({ context }: Paper): boolean {
  const { channels, components } = context.store.procedure.definition;
  return channels.length + components.length > 0;
}

// This text is set by law, whatever the language of the form.
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/**
 * Renders the national title and motto (Quốc hiệu, tiêu ngữ): in Vietnamese on every paper, with a translation below in
 * other languages.
 */
function state(): TemplateResult {
  const translated = msg('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { id: 'print.state' });
  return html`<div class="state">
    <p lang="vi">${STATE}</p>
    <p lang="vi" class="motto">${MOTTO}</p>
    ${
      translated === STATE
        ? nothing
        : html`<p class="translated">${translated}</p>
            <p class="translated">${msg('Độc lập - Tự do - Hạnh phúc', { id: 'print.motto' })}</p>`
    }
  </div>`;
}

function codeText({ context }: Paper): string {
  const { code, version } = context.store.procedure.definition;
  return msg(str`Mã thủ tục ${code}, phiên bản ${version}`, { id: 'print.code' });
}

interface Section {
  readonly step: StepDefinition;
  readonly fields: readonly BlankField[];
}

function sectionsOf({ context, blank }: Paper): { readonly sections: readonly Section[]; readonly cut: boolean } {
  const { store } = context;
  const { steps } = store.procedure.definition;
  const snapshot = store.getSnapshot();
  const whole = blank ? blankForm(store.procedure, store.kinds) : undefined;
  const fieldsOf = (step: StepDefinition) =>
    stepPointers(step).flatMap((pointer) => {
      if (whole) return blankFieldsAt(whole, pointer);
      const node = nodeOf(snapshot, pointer);
      return node ? asBlankField(node) : [];
    });
  const asked = steps.filter((step) => blank || snapshot.screens.includes(stepScreen(step)));
  const sections = asked.map((step) => ({ step, fields: fieldsOf(step) })).filter(({ fields }) => fields.length > 0);
  return { sections, cut: whole?.cut ?? false };
}

function section(paper: Paper, number: string, step: StepDefinition, fields: readonly BlankField[]): TemplateResult {
  const own = paper.context.labels.text(textKeys.step(step.id));
  // A form of one step has that step named as itself.
  const title = own === undefined || own === formTitle(paper) ? msg('Thông tin chung', { id: 'step.general' }) : own;
  const [only, ...more] = fields;
  // A group that is the only content of a section has the section's title.
  const isHeaded = only?.node.kind === 'group' && only.node.questions.length === 0 && more.length === 0;
  const members = isHeaded ? only.children : fields;
  return html`<section>
    <h2>${number}. ${title}</h2>
    ${paperQuestions(paper, members, { section: number, depth: 0, above: '', counter: { count: 0 } })}
  </section>`;
}

function filledPapers({ context }: Paper): TemplateResult | typeof nothing {
  const { components } = context.store.getSnapshot();
  return components.some(({ state: now }) => now !== 'form')
    ? html`<div class="attached">${documentList(context)}</div>`
    : nothing;
}

/** Renders every document that may be required, with a box to tick when it is enclosed. */
function blankPapers({ context }: Paper): TemplateResult | typeof nothing {
  const { labels, store } = context;
  const uploads = store.procedure.definition.components.filter(({ providedBy }) => providedBy === 'upload');
  if (uploads.length === 0) return nothing;
  return html`<ul class="papers">
    ${uploads.map((component) => {
      const notes = paperNotes(context, component);
      return html`<li>
        <span class="box"></span>
        <span
          >${labels.text(textKeys.component(component.id)) ?? component.id}
          ${component.required || component.requiredIf !== undefined ? nothing : html`<span class="note">${msg('(nếu có)', { id: 'documents.ifAny' })}</span>`}
          ${notes ? html`<br /><span class="note">${notes}</span>` : nothing}</span
        >
      </li>`;
    })}
  </ul>`;
}

/** Renders for whom the form is not meant. */
function exits({ context }: Paper): TemplateResult | typeof nothing {
  const { exits: all = [] } = context.store.procedure.definition;
  return all.length === 0 ? nothing : html`${all.map((exit) => exitText(context, exit))}`;
}

/** Renders time limits and fees of all cases, where they depend on the case. */
function allTerms({ context }: Paper): TemplateResult | typeof nothing {
  const { channels } = context.store.procedure.definition;
  return channels.some(({ cases }) => cases) ? html`<dl class="facts">${channelFacts(context)}</dl>` : nothing;
}

/** Renders the space for a signature; a submitted form needs none and has its number instead. */
function ending({ context, blank }: Paper): TemplateResult {
  const { submission } = context.store.getSnapshot();
  if (!blank && submission.state === 'received') {
    const { number, receivedAt } = submission.receipt;
    const time = writeDateTime(receivedAt, context.language);
    return html`<p class="sent">
      ${msg(str`Đã nộp trực tuyến lúc ${time}, mã hồ sơ ${number}. Không cần ký trên bản in này.`, { id: 'print.sent' })}
    </p>`;
  }
  return html`<div class="signature">
      <p><span class="gap place"></span>, ${blankDate()}</p>
      <p><strong>${msg('Người khai', { id: 'print.declarant' })}</strong></p>
      <p class="note">${msg('(Ký, ghi rõ họ tên)', { id: 'print.sign' })}</p>
      <div class="room"></div>
    </div>
    ${
      blank
        ? nothing
        : html`<p class="note">
            ${msg('In từ biểu mẫu trực tuyến khi chưa gửi: bản in này chưa phải là hồ sơ đã nộp.', { id: 'print.notSent' })}
          </p>`
    }`;
}
