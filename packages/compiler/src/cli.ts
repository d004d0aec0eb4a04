import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { buildProcedure } from './build/build-procedure.js';
import { checkProcedure, checkSchemaAlone, hasErrors } from './check/check-procedure.js';
import { addDiffCommand } from './diff/diff-command.js';
import { countText } from './count-text.js';
import { formatFinding, type Finding } from './finding.js';
import { importMap } from './import-map/import-map.js';
import { KnownError } from './known-error.js';
import { addDoctorCommand } from './doctor/doctor-command.js';
import { addDossierCommands } from './dossiers/dossier-commands.js';
import { formatMessages } from './messages/format-messages.js';
import { addProveCommand } from './prove/prove-command.js';
import { procedureMessages } from './messages/procedure-messages.js';

interface CheckArguments {
  readonly json?: boolean;
  readonly published: string;
  readonly today?: string;
}

/**
 * Runs the command line; returns the exit code: 0 when all is well, 1 when something has to be fixed, 2 when `doctor`
 * could not examine a page.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let failed = false;
  const inColour = process.stderr.isTTY === true && !process.env['NO_COLOR'];
  const report = (findings: readonly Finding[], asJson: boolean) => {
    failed ||= hasErrors(findings);
    if (asJson) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else for (const finding of findings) process.stderr.write(`${formatFinding(finding, inColour)}\n\n`);
  };

  const program = new Command('motcua')
    .description('Check and build administrative procedures')
    .addHelpText(
      'after',
      '\nExit codes: 0 without errors, warnings or not; 1 when a finding is an error, or when an argument or a file is unusable.' +
        '\n`doctor` has 2 as well, and is the only command that uses the network; `prove` starts a receiver on a loopback port. NO_COLOR=1 turns colours off, which only a terminal gets.',
    )
    .exitOverride();
  program
    .command('check')
    .description('look for mistakes in procedure folders, or in JSON Schemas that are forms by themselves')
    .argument('<paths...>')
    .option('--json', 'print findings as JSON: id, severity, file, line, column, pointer, message, fix, docs')
    .option('--published <folder>', 'where versions are published, to compare with', 'build/procedures')
    .option('--today <date>', 'the day on which laws have to be in force, YYYY-MM-DD', calendarDate)
    .action(async (paths: string[], { json = false, published, today }: CheckArguments) => {
      const findings: Finding[] = [];
      for (const path of paths) {
        const isSchema = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
        findings.push(
          ...(isSchema
            ? await checkSchemaAlone(path)
            : (await checkProcedure(path, { published, ...(today !== undefined && { today }) })).findings),
        );
      }
      report(findings, json);
      if (!json) process.stdout.write(`${summary(paths.length, findings)}\n`);
    });
  program
    .command('build')
    .description('write the published files of procedure folders')
    .argument('<folders...>')
    .requiredOption('--out <folder>', 'where to write')
    .option('--force', 'replace a version that is there with other content')
    .action(async (folders: string[], { out, force = false }: { out: string; force?: boolean }) => {
      await mkdir(out, { recursive: true });
      for (const folder of folders) {
        const { findings, folder: target } = await buildProcedure(folder, out, { force });
        report(findings, false);
        process.stdout.write(target ? `${folder} -> ${target}\n` : `${folder}: not built\n`);
      }
    });
  program
    .command('importmap')
    .description('print the import map with the integrity of every module in a published folder')
    .argument('<folder>')
    .requiredOption('--base <address>', 'the address of the folder, e.g. https://forms.example.gov.vn/')
    .action(async (folder: string, { base }: { base: string }) => {
      process.stdout.write(`${JSON.stringify(await importMap(folder, base), null, 2)}\n`);
    });
  program
    .command('messages')
    .description('list every message about a mistake that the form of a procedure can ever show')
    .argument('<folder>')
    .option('--language <language>', 'only the messages in this language')
    .option('--json', 'print them as JSON')
    .action(async (folder: string, { language, json = false }: { language?: string; json?: boolean }) => {
      const { findings, languages } = await procedureMessages(folder, language);
      if (languages.length === 0) report(findings, false);
      else if (json) process.stdout.write(`${JSON.stringify(languages, null, 2)}\n`);
      else process.stdout.write(`${languages.map(formatMessages).join('\n\n')}\n`);
    });

  let code = 0;
  addDoctorCommand(program, (diagnosed) => (code = diagnosed));
  addDiffCommand(program, {
    report: (findings) => report(findings, false),
    fail: (message) => {
      failed = true;
      process.stderr.write(`error: ${message}\n`);
    },
  });
  addProveCommand(program, { fail: () => (failed = true), calendarDate });
  addDossierCommands(program);

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return 1;
  }
  return failed ? 1 : code;
}

function summary(count: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const numbers = [
    errors === 0 ? 'no errors' : countText(errors, 'error'),
    ...(warnings === 0 ? [] : [countText(warnings, 'warning')]),
  ];
  return `${count} checked, ${numbers.join(', ')}`;
}

function calendarDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD.');
}
