import { msg, str } from '../localize/msg.js';
import {
  nodeOf,
  stepPointers,
  stepScreen,
  visitNodes,
  type ActiveNode,
  type IdentityCard,
  type PrefillClaims,
} from '@motcua/core';
import { childPointer, getAt } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';

const RESIDENCE = 'permanentResidence';

/**
 * Maps a scanned card to prefill claims. The address on a card is one line without codes: it fills the `asPrinted`
 * member of a residence, and never a province or commune, which cannot be derived from it.
 */
export function claimsOf(card: IdentityCard): PrefillClaims['claims'] {
  return { ...card, ...(card.address !== undefined && { [RESIDENCE]: { asPrinted: card.address } }) };
}

/**
 * Returns the part of the address on a card that is still to be typed; undefined when nothing is missing or no field
 * asks for it.
 */
export function addressText(context: FormContext, { address }: IdentityCard): string | undefined {
  const { store, labels } = context;
  const residence = residenceOf(context);
  if (address === undefined || !residence || !isOpen(context, residence)) return undefined;
  const printed = nodeOf(store.getSnapshot(), childPointer(residence.pointer, 'asPrinted'));
  if (!printed) {
    return msg(str`Địa chỉ trên thẻ (${address}) không tự điền được: hãy điền vào các ô địa chỉ.`, {
      id: 'scan.typeAddress',
    });
  }
  const label = labels.label(printed.pointer, printed);
  return msg(str`Địa chỉ trên thẻ đã được ghi vào ô “${label}”; bạn vẫn phải điền tỉnh, xã và số nhà hiện nay.`, {
    id: 'scan.address',
  });
}

/**
 * Returns the pointer of the person's residence: as the procedure names it, or else the field of a province in the
 * step.
 */
function residenceOf({ store }: FormContext): ActiveNode | undefined {
  const snapshot = store.getSnapshot();
  const { prefill = [], steps } = store.procedure.definition;
  const rules = prefill.filter(({ claim }) => claim === RESIDENCE || claim === 'address');
  if (rules.length > 0) return rules.map(({ pointer }) => nodeOf(snapshot, pointer)).find((node) => node !== undefined);
  const step = steps.find((candidate) => stepScreen(candidate) === snapshot.screen);
  let found: ActiveNode | undefined;
  for (const pointer of step ? stepPointers(step) : []) {
    const top = nodeOf(snapshot, pointer);
    if (top) visitNodes(top, (node) => (found ??= node.schema['format'] === 'vn-province' ? node : undefined));
  }
  return found;
}

/** Whether a required part of the residence has no answer. */
function isOpen({ store }: FormContext, residence: ActiveNode): boolean {
  const { answers } = store.getSnapshot();
  let open = false;
  visitNodes(residence, ({ pointer, required, kind, children }) => {
    const isAsked = required && children.length === 0 && kind !== 'constant';
    open ||= isAsked && getAt(answers, pointer) === undefined;
  });
  return open;
}
