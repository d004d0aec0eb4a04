import { Assisted } from './assisted.js';
import { Kiosk } from './kiosk.js';
import type { SharedDeviceMode, CounterHost } from './session-reset.js';

/** What the form's mode asks for, in the place of what it asked for before; nothing at home. */
export function modeFor(host: CounterHost, before: SharedDeviceMode | undefined): SharedDeviceMode | undefined {
  const { mode } = host;
  if (before?.mode === mode) return before;
  before?.stop();
  if (mode === 'kiosk') return new Kiosk(host);
  return mode === 'assisted' ? new Assisted(host) : undefined;
}
