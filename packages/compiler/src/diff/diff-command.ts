import path from 'node:path';
import type { Command } from 'commander';
import type { Finding } from '../finding.js';
import { compareProcedures, type ProcedureDiffs, type VersionDiff } from './compare-procedures.js';
import { formatDiff } from './format-diff.js';
import { readVersions } from './procedure-version.js';

interface DiffArguments {
  readonly json?: boolean;
}

/** What a command line reports with. */
export interface Reporter {
  /** Prints findings as text, and fails the command when one is an error. */
  readonly report: (findings: readonly Finding[]) => void;
  /** Prints why the command fails. */
  readonly fail: (message: string) => void;
}

/** Adds the command that compares versions. */
export function addDiffCommand(program: Command, { report, fail }: Reporter): void {
  program
    .command('diff')
    .description('compare two versions of a procedure, or of every procedure in two folders')
    .argument('<old>', 'a folder of an author or of motcua build, or a folder of such folders')
    .argument('<new>', 'the same of the new version')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 when the new version number fits the changes; 1 when it is too low, lower than the old one, or the' +
        '\nsame with changes, and when a folder is no procedure or cannot be read.',
    )
    .action(async (before: string, after: string, { json = false }: DiffArguments) => {
      const [old, now] = [await readVersions(before), await readVersions(after)];
      report([...old.findings, ...now.findings]);
      if (old.findings.length > 0 || now.findings.length > 0) return;
      const result = await compareProcedures(old, now);
      const inColour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      process.stdout.write(`${json ? JSON.stringify(toJson(result), null, 2) : textOf(result, inColour)}\n`);
      for (const { now: version, problem } of result.diffs)
        if (problem) fail(`${path.join(version.path, 'procedure.json')}: ${problem.message} ${problem.fix}`);
    });
}

function textOf({ diffs, added, removed }: ProcedureDiffs, inColour: boolean): string {
  const only = (codes: readonly string[], where: string) =>
    codes.length === 0 ? [] : [`Only in the ${where} folder: ${codes.join(', ')}`];
  return [...diffs.map((diff) => formatDiff(diff, inColour)), ...only(added, 'new'), ...only(removed, 'old')].join(
    '\n\n',
  );
}

function toJson({ diffs, added, removed }: ProcedureDiffs): object {
  return { procedures: diffs.map(diffToJson), added, removed };
}

function diffToJson({ code, old, now, level, changes, dossiers, problem }: VersionDiff): object {
  const [from, to] = [old.definition.version, now.definition.version];
  return { code, old: from, new: to, level, fits: problem === undefined, problem, changes, dossiers };
}
