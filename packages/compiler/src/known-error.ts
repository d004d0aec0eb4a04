/** A failure that the person at the command line can fix: printed as one paragraph, without a stack. */
export class KnownError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KnownError';
  }
}
