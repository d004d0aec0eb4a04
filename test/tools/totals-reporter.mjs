/** A reporter for node:test: one line of JSON with how many tests passed, failed and were skipped; suites do not count. */
export default async function* totals(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass') counts[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    else if (type === 'test:fail') counts.failed += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}
