import type { DraftStorage, ScreenId } from '@motcua/core';
import type { nothing, TemplateResult } from 'lit';
import type { FormMode } from '../session/form-mode.js';
import { Assisted } from './assisted.js';
import { Kiosk } from './kiosk.js';
import type { CounterHost } from './next-person.js';

/** What a form does at a counter, where one person comes after the other. */
export interface Counter {
  readonly mode: FormMode;
  /** Where the draft of the person who comes now is kept, of where drafts are kept at home. */
  drafts(drafts: DraftStorage): DraftStorage | undefined;
  /** What is said above everything. */
  status(): TemplateResult | typeof nothing;
  /** What stands below everything. */
  render(screen: ScreenId): TemplateResult | typeof nothing;
  /** Ends for good, when the form is in another mode. */
  stop(): void;
}

/** What the form's mode asks for, in the place of what it asked for before; nothing at home. */
export function counterOf(host: CounterHost, before: Counter | undefined): Counter | undefined {
  const { mode } = host;
  if (before?.mode === mode) return before;
  before?.stop();
  if (mode === 'kiosk') return new Kiosk(host);
  return mode === 'assisted' ? new Assisted(host) : undefined;
}
