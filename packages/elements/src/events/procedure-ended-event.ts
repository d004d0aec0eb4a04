/** The person at the counter has gone, or is done: nothing of theirs is left in the form. */
export class ProcedureEndedEvent extends Event {
  /** Why: the person ended it, or no one was there. */
  readonly reason: 'person' | 'idle';

  constructor(reason: 'person' | 'idle') {
    super('procedure-ended', { bubbles: true, composed: true });
    this.reason = reason;
  }
}
