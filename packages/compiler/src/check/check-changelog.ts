import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** Where a changelog lists versions, the one that is published next has to be among them; dates are in order. */
export function checkChangelog({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  const { changelog, version, effectiveFrom, effectiveTo } = definition;
  const findings: Finding[] = [];
  if (changelog && !changelog.some((entry) => entry.version === version)) {
    const message = `The changelog does not mention version ${version}.`;
    const fix = `Add { "version": "${version}", "date": … } and, in the texts, "changelog.${version}".`;
    findings.push(procedure.finding('procedure-changelog', '/changelog', message, fix));
  }
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom) {
    const message = `The procedure ends on ${effectiveTo}, before it takes effect on ${effectiveFrom}.`;
    findings.push(procedure.finding('procedure-dates', '/effectiveTo', message, 'Correct one of the two dates.'));
  }
  return findings;
}
