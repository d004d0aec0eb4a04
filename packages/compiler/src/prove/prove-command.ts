import { InvalidArgumentError, Option, type Command } from 'commander';
import { formatFinding, type Finding } from '../finding.js';
import { countText } from '../count-text.js';
import { formatProof, proofToJson } from './format-proof.js';
import { isProved } from './proof.js';
import { proveProcedure } from './prove-procedure.js';
import { writeSamples } from './write-samples.js';

interface ProveArguments {
  readonly json?: boolean;
  readonly write?: string;
  readonly today?: string;
  readonly seed: number;
  readonly maxDossiers: number;
  readonly maxSeconds: number;
  readonly receiver: boolean;
}

const EXIT_CODES = `
Exit codes: 0 when every branch is taken by a dossier or excused in check.json, and form, validators and receiver agree
on each dossier; 1 otherwise, and when the folder cannot be read. Nothing is requested from the network: the receiver is
@motcua/receiver on a loopback port, where it is installed. Findings: docs/findings.md, how it works: docs/prove.md.`;

/** The output functions of a command. */
export interface ProofReporter {
  /** Fails the command. */
  readonly fail: () => void;
  readonly calendarDate: (text: string) => string;
}

/** Adds the command that proves the branches of procedures. */
export function addProveCommand(program: Command, { fail, calendarDate }: ProofReporter): void {
  program
    .command('prove')
    .description(
      'generate a dossier for every branch of a procedure, and run each through form, validators and receiver',
    )
    .argument('<folders...>')
    .option('--json', 'print branches, steps, dossiers and findings as JSON')
    .addOption(new Option('--write <what>', 'write the dossiers into the folder').choices(['samples']))
    .option('--today <date>', 'the day of the dossiers, YYYY-MM-DD; another day than today is not sent', calendarDate)
    .option('--seed <number>', 'another one gives other values for the same branches', whole, 0)
    .option('--max-dossiers <number>', 'more are not generated', whole, 300)
    .option('--max-seconds <number>', 'after them no more combinations are tried', whole, 120)
    .option('--no-receiver', 'start no receiver')
    .addHelpText('after', EXIT_CODES)
    .action(async (folders: string[], options: ProveArguments) => {
      const { json = false, write, today, seed, maxDossiers, maxSeconds, receiver } = options;
      const printed: object[] = [];
      const show = (findings: readonly Finding[]) => {
        const inColour = process.stderr.isTTY === true && !process.env['NO_COLOR'];
        for (const finding of findings) process.stderr.write(`${formatFinding(finding, inColour)}\n\n`);
      };
      for (const folder of folders) {
        const limits = { maxDossiers, maxMilliseconds: maxSeconds * 1_000 };
        const result = await proveProcedure(folder, {
          seed,
          receiver,
          ...limits,
          ...(today !== undefined && { today }),
        });
        if ('errors' in result) {
          fail();
          if (json) printed.push({ folder, findings: result.errors });
          else show(result.errors);
          continue;
        }
        const { proof } = result;
        if (!isProved(proof)) fail();
        if (json) printed.push({ folder, ...proofToJson(proof) });
        else {
          show(proof.findings);
          const inColour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
          process.stdout.write(`${formatProof(proof, inColour)}\n`);
        }
        if (write === undefined) continue;
        const count = await writeSamples(folder, proof);
        if (!json) process.stdout.write(`${countText(count, 'sample')} written to ${folder}/samples\n`);
      }
      if (json) process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
    });
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('Write a whole number.');
}
