/** Fired when a session on a shared device has ended: none of its data is left in the form. */
export class ProcedureEndedEvent extends Event {
  /** The reason: ended by the person, or by inactivity. */
  readonly reason: 'person' | 'idle';

  constructor(reason: 'person' | 'idle') {
    super('procedure-ended', { bubbles: true, composed: true });
    this.reason = reason;
  }
}
