import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { buildProcedure } from './build/build-procedure.js';
import { checkProcedure, checkSchemaAlone, hasErrors } from './check/check-procedure.js';
import { formatFinding, type Finding } from './finding.js';
import { importMap } from './import-map/import-map.js';
import { KnownError } from './known-error.js';
import { formatMessages } from './messages/format-messages.js';
import { procedureMessages } from './messages/procedure-messages.js';

/** Runs the command line; returns the exit code: 0 when all is well, 1 when something has to be fixed. */
export async function main(argv: readonly string[]): Promise<number> {
  let failed = false;
  const report = (findings: readonly Finding[], asJson: boolean) => {
    failed ||= hasErrors(findings);
    if (asJson) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n\n`);
  };

  const program = new Command('motcua')
    .description('Check and build administrative procedures')
    .addHelpText(
      'after',
      '\nExit codes: 0 without errors; 1 when a finding is an error, or when an argument or a file is unusable.',
    )
    .exitOverride();
  program
    .command('check')
    .description('look for mistakes in procedure folders, or in JSON Schemas that are forms by themselves')
    .argument('<paths...>')
    .option('--json', 'print findings as JSON')
    .action(async (paths: string[], { json = false }: { json?: boolean }) => {
      const findings: Finding[] = [];
      for (const path of paths) {
        const isSchema = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
        findings.push(...(isSchema ? await checkSchemaAlone(path) : (await checkProcedure(path)).findings));
      }
      report(findings, json);
      if (!failed && !json) process.stdout.write(`${paths.length} checked, no errors\n`);
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

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return 1;
  }
  return failed ? 1 : 0;
}
