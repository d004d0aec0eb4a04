import { writeJson, type JsonValue } from '@motcua/model';

/** One thing that can be chosen. */
export interface Option {
  /** Unique among the options: the value as JSON text, without quotes for a string. */
  readonly key: string;
  readonly value: JsonValue;
  readonly title?: string;
}

/** The option key of a value. An empty text has quotes: the empty key means that nothing is chosen. */
export function optionKey(value: JsonValue): string {
  return typeof value === 'string' && value !== '' ? value : writeJson(value);
}
