import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { Dossier, SupplementItem } from '../../packages/model/src/index.js';
import type { GivenSupplement } from '../../packages/core/src/index.js';
import type { ProcedureForm } from '../../packages/elements/src/procedure-form/procedure-form.js';
import type { ProcedureProblemEvent } from '../../packages/elements/src/events/events.js';
import { placeForm, sampleData, settled, text } from './form-fixture.js';
import { waitUntil } from './wait-until.js';

export const NUMBER = 'H26.16-261120-0001';
export const TOKEN = '7K3D-9QXZ-M4T2-H8WV';

/** A dossier of the household sample, as it was received. */
export async function earlierDossier(): Promise<Dossier> {
  const at = '2026-11-20T03:00:00.000Z';
  return {
    ...{ submissionId: '01935c7e-9c00-7abc-8def-0123456789ab', procedure: { code: '1.001731', version: '1.0.0' } },
    ...{ language: 'vi', startedAt: at, submittedAt: at, data: await sampleData('valid-household') },
    components: [
      {
        id: 'trich-luc-khai-tu',
        state: 'attached',
        files: [{ part: 'f1', name: 'anh-mo.pdf', type: 'application/pdf', size: 2000, sha256: '0'.repeat(64) }],
      },
    ],
    ...{ provenance: {}, declaration: { textVersion: '2026-11-24', acceptedAt: at }, consents: [] },
  };
}

/** A request for a supplement of that dossier. */
export async function requestFor(
  items: readonly SupplementItem[],
  change: Partial<GivenSupplement> = {},
): Promise<GivenSupplement> {
  return {
    ...{ number: NUMBER, token: TOKEN, requestedAt: '2026-11-21T02:00:00.000Z', dueAt: '2099-11-27T10:00:00.000Z' },
    ...{ note: 'Xin bổ sung giúp.', items, dossier: await earlierDossier() },
    ...change,
  };
}

/** A form that corrects a dossier, at its first screen. */
export async function openSupplement(
  request: unknown,
  attributes: Record<string, string> = {},
): Promise<ProcedureForm> {
  const form = placeForm(attributes);
  form.supplement = request as GivenSupplement;
  const ready = oneEvent(form, 'procedure-ready');
  await fixture<HTMLElement>(form);
  await ready;
  await settled(form);
  return form;
}

/** A form that refuses a request; resolves to the code and the words. */
export async function refused(
  request: unknown,
  attributes: Record<string, string> = {},
): Promise<{ readonly code: string; readonly location: string | undefined; readonly words: string }> {
  const form = placeForm(attributes);
  form.supplement = request as GivenSupplement;
  const problem: Promise<ProcedureProblemEvent> = oneEvent(form, 'procedure-problem');
  await fixture<HTMLElement>(form);
  const { code, location } = await problem;
  await waitUntil(() => text(form).includes('bộ phận một cửa'), 'no words came');
  void expect(form.shadowRoot?.querySelector('input')).to.equal(null);
  return { code, location, words: text(form) };
}
