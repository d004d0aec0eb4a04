import {
  childPointer,
  isObject,
  isPattern,
  isUncheckedPattern,
  patternDegree,
  type JsonObject,
  type Pointer,
} from '@motcua/model';
import { fault, type Fault } from '../finding.js';

/** Checks the regular expressions of one schema: that they can be read, and whether some text makes them take forever. */
export function checkPatterns(schema: JsonObject, pointer: Pointer): Fault[] {
  const named = isObject(schema['patternProperties']) ? Object.keys(schema['patternProperties']) : [];
  return [
    ...named.flatMap((pattern) => checkPattern(pattern, childPointer(`${pointer}/patternProperties`, pattern))),
    ...(typeof schema['pattern'] === 'string' ? checkPattern(schema['pattern'], `${pointer}/pattern`) : []),
  ];
}

function checkPattern(pattern: string, pointer: Pointer): Fault[] {
  const unreadable = unicodeError(pattern);
  if (unreadable !== undefined) {
    const message = `The pattern cannot be compiled with the "u" flag: ${unreadable}.`;
    return [
      isPattern(pattern)
        ? fault(
            'schema-pattern',
            pointer,
            message,
            'Write characters that mean nothing special, like "-", without a backslash.',
            'warning',
          )
        : fault(
            'schema-pattern',
            pointer,
            message,
            'Correct the regular expression: a bracket is often missing, or one too many.',
          ),
    ];
  }
  const degree = patternDegree(pattern);
  if (degree === Infinity) {
    return [
      fault(
        'schema-pattern',
        pointer,
        `The pattern ${JSON.stringify(pattern)} can read the same text in ever more ways: ${
          isUncheckedPattern(pattern)
            ? 'some texts would freeze the page, so neither the form nor the receiver checks it.'
            : 'other validators than those of the kit may never end on some texts.'
        }`,
        'Write repeated parts so that they cannot match the same characters, e.g. "(?:\\\\s\\\\w+)*" for "(?:\\\\s*\\\\w+)*".',
        'warning',
      ),
    ];
  }
  if (degree === 1) return [];
  const growth = degree === 2 ? 'the square' : `the power of ${degree}`;
  return [
    fault(
      'schema-pattern',
      pointer,
      `The time that the pattern ${JSON.stringify(pattern)} takes grows with ${growth} of the text's length.`,
      'Begin it with "^", and keep repeated parts from matching the same characters; checking long texts is slow otherwise.',
      'warning',
    ),
  ];
}

function unicodeError(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
