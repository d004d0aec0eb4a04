import { msg, str } from '../localize/msg.js';
import { emptyAnswer, type ActiveNode, type Entry } from '@motcua/core';
import { hasOwn, type JsonValue, type Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { ControlView, type Control } from './control-view.js';
import { singleField } from './field-frame.js';
import type { ListboxOption } from '../options/listbox-option.js';
import type { FormContext } from '../session/form-context.js';
import { findOptions, type Find } from '../options/find-options.js';
import { codeLists } from '../code-lists/generated/code-lists.js';
import type { CodeList } from '../code-lists/code-list.js';
import { Lazy } from '../code-lists/lazy.js';
import { failureNotice, listFailureText, loadingText } from './commune/list-failure.js';
import { findPlaces } from '../code-lists/places.js';
import { oldAddress } from './commune/old-address-link.js';
import { codeAt, rerenderWith, siblingProvince, siblingsOf } from './commune/province-select.js';

const COMMUNE = 'format:vn-commune';
const communes = new Lazy(() => import('../code-lists/communes.js'));

/** The list of a kind; undefined for communes, which depend on their province, and for other kinds. */
function listOf(kind: string): Lazy<CodeList> | undefined {
  return hasOwn(codeLists, kind) ? codeLists[kind as keyof typeof codeLists] : undefined;
}

const NO_OPTIONS: readonly ListboxOption[] = [];

/** Renders a field for a code of an official list. */
export const codeFromList: Control = (control) => {
  const { kind } = control.view.node;
  const list = listOf(kind);
  if (!list) return commune(control);
  const { chunks, language } = control.context;
  const loaded = list.get(chunks);
  const options = loaded?.options(language) ?? NO_OPTIONS;
  const shown = kind === 'format:vn-province' ? new ProvinceView(control) : control;
  return codeField(shown, list, { options, find: loaded?.find ?? findOptions, isLong: loaded?.isLong });
};

/**
 * Returns the label of a code of an official list; undefined for other kinds, for unknown codes, and while the list is
 * loading.
 */
export function codeText(context: FormContext, node: ActiveNode, code: JsonValue): string | undefined {
  const list = node.kind === COMMUNE ? communes : listOf(node.kind);
  if (typeof code !== 'string' || !list) return undefined;
  const isThere = list.get(context.chunks) !== undefined;
  if (!isThere && list.failed) return msg(str`${code} (chưa tải được tên gọi)`, { id: 'codeList.codeOnly' });
  return node.kind === COMMUNE
    ? communeText(context, node, code)
    : listOf(node.kind)?.get(context.chunks)?.words(code, context.language);
}

/** Resolves when no list is loading any more, whether loads succeeded or not. */
export async function codeListsSettled(): Promise<void> {
  await Promise.all([communes, ...Object.values(codeLists)].map(async (list) => list.pending));
}

function communeText({ store, chunks }: FormContext, node: ActiveNode, code: string): string | undefined {
  const list = communes.get(chunks);
  const place = list?.communeOf(code);
  if (!list || !place) return undefined;
  const province = siblingProvince(store, node.pointer);
  return province && codeAt(store, province.pointer) === place.province ? place.words : list.fullWords(place);
}

/** Returns the communes of the province selected in the sibling field, or all communes without such a field. */
const commune = (control: ControlView): TemplateResult => {
  const { context, view } = control;
  const { store, chunks } = context;
  const province = siblingProvince(store, view.pointer);
  if (province) rerenderWith(context, view.pointer, province.pointer);
  const code = province && codeAt(store, province.pointer);
  const waits = province !== undefined && code === undefined;
  const list = communes.get(chunks);
  const own = typeof view.entry === 'string' ? list?.communeOf(view.entry) : undefined;
  const none = waits
    ? msg('Hãy chọn tỉnh, thành phố trước rồi mới chọn xã, phường', { id: 'commune.waits' })
    : undefined;
  const hint = none ?? (own && code !== undefined && own.province !== code ? elsewhere(own.words) : control.hint);
  const options =
    waits || !list ? NO_OPTIONS : code === undefined ? list.list.options(context.language) : list.communesIn(code);
  return codeField(
    control.with({ hint }),
    communes,
    { options, find: findPlaces, chosen: own?.words, none },
    html`${emptiedNotice(control)} ${oldAddress(control, list, province)}`,
  );
};

/** The labels of communes that were cleared because the province changed. */
const emptied = () => new Map<Pointer, string>();

/** Renders a notice that a change of province has cleared the box, until it is answered or left. */
function emptiedNotice({ context, view }: ControlView): TemplateResult | typeof nothing {
  const { store } = context;
  const isNews = store.getSnapshot().touched.get(view.pointer) === false;
  const words = isNews ? context.session.local(emptied).get(view.pointer) : undefined;
  return words === undefined ? nothing : html`<p class="notice" data-spoken>${emptiedText(words)}</p>`;
}

function emptiedText(commune: string): string {
  return msg(str`Đã bỏ ${commune} vì tỉnh, thành phố đã đổi. Hãy chọn lại.`, { id: 'commune.emptied' });
}

function elsewhere(commune: string): string {
  return msg(str`${commune} không thuộc tỉnh, thành phố đang chọn: hãy chọn lại`, { id: 'commune.elsewhere' });
}

/** The options and texts of the box for a code. */
interface CodeBox {
  readonly options: readonly ListboxOption[];
  readonly find: Find;
  /** Whether the labels are too long for a box of the usual width. */
  readonly isLong?: boolean | undefined;
  /** The label of the entry where it is none of the options. */
  readonly chosen?: string | undefined;
  /** The text shown when there are no options. */
  readonly none?: string | undefined;
}

function codeField(
  control: ControlView,
  list: Lazy<unknown>,
  { options, find, chosen, none, isLong }: CodeBox,
  more: unknown = nothing,
): TemplateResult {
  const isThere = list.get(control.context.chunks) !== undefined;
  const why = isThere ? none : list.failed ? listFailureText() : loadingText();
  return singleField(
    control,
    html`<procedure-combobox
        .control=${control}
        .options=${options}
        .find=${find}
        .width=${isLong ? 'full' : 'medium'}
        .chosen=${chosen}
        .none=${why}
      ></procedure-combobox>
      ${isThere || !list.failed ? nothing : failureNotice(list)} ${more}`,
  );
}

/**
 * Renders a province field. Choosing another province clears sibling communes that are not part of it, with a notice.
 */
class ProvinceView extends ControlView {
  constructor({ context, view, label, hint }: ControlView) {
    super(context, view, label, hint);
  }

  override enter(entry: Entry): void {
    super.enter(entry);
    if (typeof entry !== 'string' || entry === '') return;
    const { store, chunks, session } = this.context;
    const list = communes.get(chunks);
    for (const { kind, pointer } of siblingsOf(store, this.view.pointer)) {
      if (kind !== COMMUNE || siblingProvince(store, pointer)?.pointer !== this.view.pointer) continue;
      const place = list?.communeOf(codeAt(store, pointer) ?? '');
      // An answer is not cleared before the list is loaded.
      if (!place || place.province === entry) continue;
      session.local(emptied).set(pointer, place.words);
      emptyAnswer(store, pointer);
    }
  }
}
