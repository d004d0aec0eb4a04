import type { GivenReceipt } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../localize/msg.js';
import type { FormContext } from '../session/form-context.js';
import type { SignatureState } from './verify-receipt.js';

const states = () => new WeakMap<GivenReceipt, SignatureState | 'checking'>();

/**
 * Renders whether the signature of a receipt is one of the receiver's, which is found out at the first time.
 * @param keys the URL of the JWK Set that the page names
 */
export function signatureLine(
  { session }: FormContext,
  receipt: GivenReceipt,
  keys: string,
): TemplateResult | typeof nothing {
  const known = session.local(states);
  const state = known.get(receipt);
  if (state === undefined) {
    known.set(receipt, 'checking');
    void verify(receipt, keys).then((found) => {
      known.set(receipt, found);
      session.changed();
    });
  }
  switch (state) {
    case 'valid':
      return html`<p class="verified">
        ${msg('Chữ ký số của nơi tiếp nhận: đã kiểm tra, đúng.', { id: 'receipt.signature.valid' })}
      </p>`;
    case 'invalid':
      return html`<div class="notice bad" role="alert">
        <p>
          ${msg(
            'Chữ ký số trên giấy này không phải của nơi tiếp nhận: chưa chắc hồ sơ đã được nhận. Hãy hỏi bộ phận một cửa, kèm mã hồ sơ.',
            { id: 'receipt.signature.invalid' },
          )}
        </p>
      </div>`;
    case 'unsigned':
      return html`<p class="hint">
        ${msg('Giấy tiếp nhận này không có chữ ký số.', { id: 'receipt.signature.none' })}
      </p>`;
    case 'unknown':
      return html`<p class="hint">
        ${msg('Chưa kiểm tra được chữ ký số của nơi tiếp nhận.', { id: 'receipt.signature.unknown' })}
      </p>`;
    case 'checking':
    case undefined:
      return nothing;
  }
}

async function verify(receipt: GivenReceipt, keys: string): Promise<SignatureState> {
  if (receipt.signature === undefined) return 'unsigned';
  try {
    return await (await import('./verify-receipt.js')).verifyReceipt(receipt, keys);
  } catch {
    return 'unknown';
  }
}
