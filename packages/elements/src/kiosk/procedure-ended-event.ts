/** The person at the shared computer has gone, or has said that they are done: nothing of theirs is left. */
export class ProcedureEndedEvent extends Event {
  /** Why: the person ended it, or nobody was there. */
  readonly reason: 'person' | 'idle';

  constructor(reason: 'person' | 'idle') {
    super('procedure-ended', { bubbles: true, composed: true });
    this.reason = reason;
  }
}
