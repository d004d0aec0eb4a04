// Element tests run with the development build of Lit, which collects its warnings here. The test runner loads this module
// with every test file.
const { litIssuedWarnings: issued } = globalThis as { litIssuedWarnings?: Set<string> };

/** Says which build is loaded, not that something is wrong with an element. */
const EXPECTED = /^Lit is in dev mode/;

afterEach(() => {
  if (!issued) throw new Error('The development build of Lit is not loaded.');
  const warnings = [...issued].filter((warning) => !EXPECTED.test(warning));
  issued.clear();
  if (warnings.length > 0) throw new Error(`Lit warns:\n${warnings.join('\n')}`);
});
