import type { Instant } from '@motcua/model';

/** The device's clock is behind: the dates of the application, and what the form expects of them, may be wrong. */
export class ProcedureClockEvent extends Event {
  /** The time of the device's clock, RFC 3339. */
  readonly deviceTime: Instant;
  /** A moment that has passed by all means, RFC 3339. */
  readonly knownTime: Instant;

  constructor(deviceTime: Instant, knownTime: Instant) {
    super('procedure-clock', { bubbles: true, composed: true });
    this.deviceTime = deviceTime;
    this.knownTime = knownTime;
  }
}
