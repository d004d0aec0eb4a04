import type { PhoneSettings } from './phone.js';
import type { Outcome, Person } from './person.js';

/** Something that happens to a person who fills or sends a form. */
export interface Event {
  /** A row of the table. */
  readonly name: string;
  /** Why something is deleted or not kept on purpose. */
  readonly privacy?: string;
  readonly settings?: PhoneSettings;
  /** @returns what became of answers, files and step */
  readonly run: (person: Person) => Promise<Outcome>;
}
