import { Assisted } from './assisted.js';
import { Kiosk } from './kiosk.js';
import type { SharedDeviceMode, CounterHost } from './session-reset.js';

/**
 * Returns the behaviour that the form's mode needs, reusing `before` when the mode is the same; undefined for a form at
 * home.
 */
export function modeFor(host: CounterHost, before: SharedDeviceMode | undefined): SharedDeviceMode | undefined {
  const { mode } = host;
  if (before?.mode === mode) return before;
  before?.stop();
  if (mode === 'kiosk') return new Kiosk(host);
  return mode === 'assisted' ? new Assisted(host) : undefined;
}
