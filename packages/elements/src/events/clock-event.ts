import type { Instant } from '@motcua/model';

/**
 * Fired when the device's clock is behind, so that dates of the application and date limits of the form may be wrong.
 */
export class ProcedureClockEvent extends Event {
  /** The time of the device's clock, RFC 3339. */
  readonly deviceTime: Instant;
  /** A moment that has certainly passed, RFC 3339. */
  readonly knownTime: Instant;

  constructor(deviceTime: Instant, knownTime: Instant) {
    super('procedure-clock', { bubbles: true, composed: true });
    this.deviceTime = deviceTime;
    this.knownTime = knownTime;
  }
}
