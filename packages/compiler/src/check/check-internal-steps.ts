import type { TimeLimit } from '@motcua/model';
import type { Finding } from '../finding.js';
import { countText } from '../count-text.js';
import type { DefinitionContext } from './check-context.js';
import { timeLimits } from './time-limits.js';

/** The most working hours that a unit can have: a working day has 8, a month at most 23 working days. */
const HOURS: Readonly<Record<TimeLimit['unit'], number>> = {
  workingHour: 1,
  sameDay: 8,
  workingDay: 8,
  calendarDay: 8,
  month: 23 * 8,
};

/** Reports channels whose time limit the internal steps together exceed. */
export function checkInternalSteps({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  const { internalSteps = [] } = definition;
  const hours = internalSteps.reduce((sum, step) => sum + step.workingHours, 0);
  const exceeded = timeLimits(definition).flatMap(({ at, name, timeLimit: { value, unit } }) => {
    const limit = (unit === 'sameDay' ? 1 : value) * HOURS[unit];
    return hours > limit ? [{ at, name, limit }] : [];
  });
  const [first, ...others] = exceeded;
  if (!first) return [];
  const also = others.length > 0 ? ` So they do for ${others.map(({ name }) => name).join('; ')}.` : '';
  return [
    procedure.finding(
      'law-internal-steps',
      first.at,
      `The internal steps take ${countText(hours, 'working hour')}, the limit is ${first.limit}.${also}`,
      'Shorten the internal steps.',
    ),
  ];
}
