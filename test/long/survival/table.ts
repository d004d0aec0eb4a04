import type { Event } from './event.js';
import type { Outcome, Part } from './person.js';
import type { EngineName } from './phone.js';

const PARTS: readonly Part[] = ['answers', 'files', 'step'];

/** Outcomes by the name of the event, for each engine. */
export type Ledger = ReadonlyMap<EngineName, ReadonlyMap<string, Outcome>>;

/** What was lost in an event. */
export function lostIn({ kept }: Outcome): Part[] {
  return PARTS.filter((part) => kept[part] === false);
}

/** A cell of the table. */
export function describeOutcome({ kept, then }: Outcome): string {
  const list = (parts: readonly Part[]) => new Intl.ListFormat('en').format(parts);
  const there = PARTS.filter((part) => kept[part] === true);
  const lost = PARTS.filter((part) => kept[part] === false);
  return [there.length > 0 ? `${list(there)} kept` : '', lost.length > 0 ? `**${list(lost)} lost**` : '', then ?? '']
    .filter((words) => words !== '')
    .join('; ');
}

/** The rows of a group of events, as a Markdown table. */
export function tableOf(events: readonly Event[], engines: readonly EngineName[], ledger: Ledger): string {
  const rows = events.map(({ name, privacy }) => {
    const cells = engines.map((engine) => {
      const outcome = ledger.get(engine)?.get(name);
      return outcome ? describeOutcome(outcome) : '';
    });
    return [privacy === undefined ? name : `${name} (privacy: ${privacy})`, ...cells];
  });
  const all = [['event', ...engines], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(all[0]!), rule, ...rows.map(line)].join('\n');
}
