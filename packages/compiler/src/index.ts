export { buildProcedure } from './build/build-procedure.js';
export type { BuildResult } from './build/build-procedure.js';
export { checkProcedure } from './check/check-procedure.js';
export type { CheckedProcedure } from './check/check-procedure.js';
export { issueKey, sampleIssues } from './check/check-samples.js';
export type { Sample } from './check/check-samples.js';
export { formatFinding } from './finding.js';
export type { Finding } from './finding.js';
export { KnownError } from './known-error.js';
