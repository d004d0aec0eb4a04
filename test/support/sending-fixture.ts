import { oneEvent } from '@open-wc/testing';
import { button, choose, control, goTo, openSample, pdf, settled } from './form-fixture.js';
import type { ProcedureForm } from '../../packages/elements/src/procedure-form/procedure-form.js';

/** A form of the household sample, with its paper, on the last screen before sending. */
export async function readyToSend(attributes: Record<string, string> = {}): Promise<ProcedureForm> {
  const form = await openSample('valid-household', attributes);
  await goTo(form, 'Giấy tờ kèm theo');
  await choose(form, 'trich-luc-khai-tu', pdf());
  await goTo(form, 'Cam đoan và gửi');
  control(form, 'Tôi đã đọc').click();
  await settled(form);
  return form;
}

/** Sends, and waits for the outcome. */
export async function send(form: ProcedureForm): Promise<void> {
  const outcome = Promise.race([oneEvent(form, 'procedure-submitted'), oneEvent(form, 'procedure-problem')]);
  button(form, 'Gửi hồ sơ').click();
  await outcome;
  await settled(form);
}
