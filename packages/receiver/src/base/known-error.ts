/** A failure that the person who runs the receiver can fix: printed as one paragraph, without a stack. */
export class KnownError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KnownError';
  }
}
