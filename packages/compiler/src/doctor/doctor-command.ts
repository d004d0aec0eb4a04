import type { Command } from 'commander';
import { diagnosePage, PageError, type Diagnosis } from './diagnose-page.js';
import type { DoctorFinding } from './doctor-findings.js';
import { countText } from '../count-text.js';

const EXIT_CODES = `
Exit codes: 0 when nothing keeps the form from working, with warnings or not; 1 when the form does not work;
2 when the page could not be examined: no answer, an error status, or no HTML.
The page, its scripts and style sheets, the kit, the procedure and the endpoint are requested as a browser would, without
cookies. The endpoint gets OPTIONS and one POST without a body, which it has to refuse. Scripts of the page do not run:
where they add the form, use its attribute diagnose. Findings: docs/doctor.md.`;

/**
 * Adds the command that examines a page with an embedded form.
 * @param end called with the exit code
 */
export function addDoctorCommand(program: Command, end: (code: number) => void): void {
  program
    .command('doctor')
    .description('find out why the form on a page does not work: security policy, CORS, media types, attributes …')
    .argument('<url>', 'the address of the page')
    .option('--json', 'print the diagnosis as JSON: url, forms, works, findings (id, severity, at, message, fix, line)')
    .option('--no-post', 'send no POST to the endpoint')
    .addHelpText('after', EXIT_CODES)
    .action(async (url: string, { json = false, post }: { json?: boolean; post: boolean }) => {
      try {
        const diagnosis = await diagnosePage(url, { sends: post });
        process.stdout.write(json ? `${JSON.stringify(diagnosis, null, 2)}\n` : formatDiagnosis(diagnosis));
        end(diagnosis.works ? 0 : 1);
      } catch (error) {
        if (!(error instanceof PageError)) throw error;
        process.stderr.write(`error: ${error.message}\n`);
        end(2);
      }
    });
}

/** Returns a diagnosis as text, errors first. */
export function formatDiagnosis({ url, forms, works, findings }: Diagnosis): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const numbers = [countText(errors, 'error'), countText(findings.length - errors, 'warning')].join(', ');
  const verdict = works ? 'nothing keeps the form from working' : 'the form does not work';
  return `${[...findings.map(formatFinding), `${url}: ${countText(forms, 'form')}, ${verdict} (${numbers})`].join('\n\n')}\n`;
}

function formatFinding({ id, severity, at, message, fix, line }: DoctorFinding): string {
  const lines = line?.split('\n').map((text) => `    ${text}`) ?? [];
  return [`${severity} ${id}: ${message}`, `  at ${at}`, `  Fix: ${fix}`, ...lines].join('\n');
}
