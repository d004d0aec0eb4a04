import { dateOrderRules, getAt, setAt, type JsonSchema, type JsonValue, type Pointer } from '@motcua/model';
import { usualDay } from './leaf-values.js';
import { placesIn, sameItem } from './places.js';

/** The two dates of a rule, with `*` for items; the later one may be `today`. */
export interface DatePair {
  readonly earlier: Pointer;
  readonly later: Pointer;
}

const rulesOf = (schema: JsonSchema): readonly DatePair[] =>
  dateOrderRules(schema).map(({ at, earlier, later }) => ({
    earlier: at + earlier,
    later: later === 'today' ? later : at + later,
  }));

/** Whether the rules of `dateOrder` lead from the later date of one back to its earlier one: both are the same day then. */
export function dateCircle({ earlier, later }: DatePair, schema: JsonSchema): boolean {
  return before(later, schema, true).has(earlier) || earlier === later;
}

/** The dates that have to be before one, or after it, itself included. */
function before(pointer: Pointer, schema: JsonSchema, isAfter = false): ReadonlySet<Pointer> {
  const found = new Set([pointer]);
  const rules = rulesOf(schema);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { earlier, later } of rules) {
      const [from, to] = isAfter ? [earlier, later] : [later, earlier];
      if (found.has(from)) found.add(to);
    }
  }
  return found;
}

/** Answers in which the earlier date of a rule, and all before it, are some days earlier. */
export function withDatesApart({ earlier }: DatePair, data: JsonValue, schema: JsonSchema, today: string): JsonValue {
  const day = new Date(Date.parse(usualDay(today)) - 10 * 86_400_000).toISOString().slice(0, 10);
  return [...before(earlier, schema)]
    .flatMap((pattern) => placesIn(data, pattern))
    .filter((pointer) => {
      const given = getAt(data, pointer);
      return typeof given === 'string' && given > day;
    })
    .reduce((changed, pointer) => setAt(changed, pointer, day) ?? changed, data);
}

/** Whether the dates of a rule are different days, in this order, in one of the places that it is about. */
export function datesApart({ earlier, later }: DatePair, data: JsonValue, today: string): boolean {
  return placesIn(data, earlier).some((pointer) => {
    const first = getAt(data, pointer);
    const second = later === 'today' ? today : getAt(data, sameItem(pointer, later));
    return typeof first === 'string' && typeof second === 'string' && first < second;
  });
}
