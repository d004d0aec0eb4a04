import path from 'node:path';
import { Option, type Command } from 'commander';
import type { Finding } from '../finding.js';
import { compareProcedures, type ProcedureDiffs, type VersionDiff } from './compare-procedures.js';
import { formatDiff } from './format-diff.js';
import { readVersions } from './procedure-version.js';
import { CostParameters } from './sheet/cost-parameters.js';
import { restructuringOf, type Restructuring } from './sheet/restructuring.js';
import { makeSheet } from './sheet/sheet.js';
import { SHEET_WORDS, type SheetLanguage } from './sheet/sheet-words.js';
import { markdown, SHEET_FORMATS } from './sheet/write-sheet.js';

interface DiffArguments {
  readonly json?: boolean;
  readonly sheet?: string;
  readonly language: SheetLanguage;
  readonly parameters?: string;
  readonly set: readonly string[];
}

/** The output functions of a command. */
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
    .addOption(new Option('--sheet <format>', 'print the restructuring sheet only').choices(Object.keys(SHEET_FORMATS)))
    .addOption(new Option('--language <language>', 'of the sheet').choices(Object.keys(SHEET_WORDS)).default('vi'))
    .option('--parameters <file>', 'parameters of the cost model as JSON, each with its value and its source')
    .option(
      '--set <parameter=value>',
      'one parameter, <code>:<parameter>=<value> for one procedure; repeatable',
      collect,
      [],
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 when the new version number fits the changes; 1 when it is too low, lower than the old one, or the' +
        '\nsame with changes, and when a folder is no procedure or cannot be read.',
    )
    .action(async (before: string, after: string, { json = false, sheet, language, ...given }: DiffArguments) => {
      const parameters = await CostParameters.read(given.parameters, given.set);
      const [old, now] = [await readVersions(before), await readVersions(after)];
      report([...old.findings, ...now.findings]);
      if (old.findings.length > 0 || now.findings.length > 0) return;
      const result = await compareProcedures(old, now);
      const restructurings = result.diffs.map((diff) => restructuringOf(diff, parameters));
      const made = makeSheet(restructurings, parameters, language);
      const inColour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      const write = sheet === undefined ? undefined : SHEET_FORMATS[sheet];
      if (write) process.stdout.write(write(made));
      else if (json)
        process.stdout.write(
          `${JSON.stringify({ ...toJson(result), restructuring: restructurings.map(restructuringToJson) }, null, 2)}\n`,
        );
      else process.stdout.write(`${textOf(result, inColour)}\n\n${markdown(made)}`);
      for (const { now: version, problem } of result.diffs)
        if (problem) fail(`${path.join(version.path, 'procedure.json')}: ${problem.message} ${problem.fix}`);
    });
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
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

function restructuringToJson(one: Restructuring): object {
  const { diff, times, components, fields, daysCut, isShorter, hasFewerComponents, costs } = one;
  return {
    code: diff.code,
    daysCut,
    isShorter,
    hasFewerComponents,
    times,
    components: components.map(({ id, change }) => ({ id, change })),
    fields: fields.map(({ old, now, change }) => ({ old: old?.pointer, new: now?.pointer, change, claim: now?.claim })),
    costs: { old: costs.old, new: costs.now },
  };
}
