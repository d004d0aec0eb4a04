/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Totals */

/**
 * A reporter for node:test: one line of JSON with how many tests passed, failed and were skipped, and the words of each
 * failure. Suites do not count.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* totals(source) {
  /** @type {Totals} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    if (data.details.type === 'suite') continue;
    if (event.type === 'test:pass') counts[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    else {
      counts.failed += 1;
      const { error } = event.data.details;
      const cause = /** @type {Error | string | undefined} */ (error.cause);
      counts.failures.push(
        `${data.file}: ${data.name}\n${(cause instanceof Error ? cause.stack : cause) ?? error.message}`,
      );
    }
  }
  yield `${JSON.stringify(counts)}\n`;
}
