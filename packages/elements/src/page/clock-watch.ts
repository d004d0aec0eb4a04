import { ProcedureClockEvent } from '../events/clock-event.js';
import { environment } from '../platform/environment.js';
import { passedTime } from '../session/device-clock.js';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';

/** Reports a device whose clock is behind, once per form. */
export class ClockWatch {
  #reported: FormSession | undefined;

  show(host: HTMLElement, context: FormContext): void {
    if (this.#reported === context.session) return;
    const known = passedTime(context);
    if (known === undefined) return;
    this.#reported = context.session;
    host.dispatchEvent(new ProcedureClockEvent(environment.now().toISOString(), known));
  }
}
