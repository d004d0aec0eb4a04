import {
  schemaHasPointer,
  isWithin,
  knownPointers,
  type JsonSchema,
  type Pointer,
  patternPointer,
} from '@motcua/model';
import { similarWord } from '../similar-word.js';

/** Why a pointer names nothing that can be meant, and what to write instead. */
export interface PointerProblem {
  readonly message: string;
  readonly fix: string;
}

/** Where a pointer is. */
interface PointerUse {
  /** Whether `*` may represent every item of a list. */
  readonly everyItem?: boolean;
  /** The value from which the pointer is reckoned; the answers as a whole when it is absent. */
  readonly from?: Pointer;
}

/** Returns the problem of a pointer into the answers that a schema asks for, or undefined when it is valid. */
export function pointerProblem(
  schema: JsonSchema,
  pointer: Pointer,
  { everyItem = false, from = '' }: PointerUse,
): PointerProblem | undefined {
  if (!schemaHasPointer(schema, from + pointer)) {
    const general = patternPointer(pointer);
    if (schemaHasPointer(schema, from + general)) {
      const fix = everyItem
        ? `Write "${general}" for every item, or "${listOf(general)}" for the whole list.`
        : `Name the whole list, "${listOf(general)}", or a place outside lists.`;
      return { message: `"${pointer}" names one item of a list, which may have none.`, fix };
    }
    const guess = guessFor(schema, pointer, from);
    return {
      message: `The data schema has nothing at "${from + pointer}".`,
      fix: guess ? `Did you mean "${guess}"?` : 'Correct the pointer, or add the property to the data schema.',
    };
  }
  if (everyItem || !pointer.split('/').includes('*')) return undefined;
  return {
    message: `"${pointer}" names every item of a list at once; one place must be named here.`,
    fix: `Name the whole list, "${listOf(pointer)}", or a place outside lists.`,
  };
}

function guessFor(schema: JsonSchema, pointer: Pointer, from: Pointer): Pointer | undefined {
  // Written from the top, though it is reckoned from further in.
  const inner = from !== '' && isWithin(pointer, from) ? pointer.slice(from.length) : '';
  if (inner !== '' && schemaHasPointer(schema, pointer)) return inner;
  const near = [...knownPointers(schema)].filter((known) => isWithin(known, from) && known !== from);
  return similarWord(
    pointer,
    near.map((known) => known.slice(from.length)),
  );
}

/** The outermost list that a pointer with `*` goes into. */
export function listOf(pointer: Pointer): Pointer {
  return pointer.slice(0, `${pointer}/`.indexOf('/*/'));
}
