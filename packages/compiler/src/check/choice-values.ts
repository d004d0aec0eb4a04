import type { FieldIndex, PossibleField } from '@motcua/core/analysis';
import type { JsonValue, Pointer } from '@motcua/model';

/** Choices at one place that a person sees, and that the schema gives no title. */
export interface UntitledChoices {
  readonly pointer: Pointer;
  /** The values as text keys have them. */
  readonly keys: readonly string[];
}

/** Every place that offers values which no one could read as they are: codes, and what names a branch. */
export function choicesNeedingText(fields: FieldIndex): UntitledChoices[] {
  return fields.pointers().flatMap((pointer) => {
    const keys = new Set(
      fields.at(pointer).flatMap((field) => (field.patternPointer === pointer ? untitled(field) : [])),
    );
    return keys.size > 0 ? [{ pointer, keys: [...keys] }] : [];
  });
}

function untitled({ nodes }: PossibleField): string[] {
  return nodes.flatMap(({ kind, options }) =>
    kind === 'choice' || kind === 'choices'
      ? options.flatMap(({ key, value, title }) => (title === undefined && needsWords(value) ? [key] : []))
      : [],
  );
}

/** The kit has words for yes, no and nothing; a number reads as it is, and so does what is written in words. */
function needsWords(value: JsonValue): boolean {
  if (typeof value === 'string') return !/[\s\u0080-\uffff]/.test(value);
  return typeof value === 'object' && value !== null;
}
