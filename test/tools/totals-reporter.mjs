/**
 * A reporter for node:test: one line of JSON with how many tests passed, failed and were skipped, and the words of each
 * failure. Suites do not count.
 */
export default async function* totals(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass') counts[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    else if (type === 'test:fail') {
      counts.failed += 1;
      const { error } = data.details;
      counts.failures.push(`${data.file}: ${data.name}\n${error?.cause?.stack ?? error?.cause ?? error}`);
    }
  }
  yield `${JSON.stringify(counts)}\n`;
}
