import type { JsonObject } from '@motcua/model';
import type { FormSession } from './form-session.js';

/** The form that seals its dossiers: for whom. */
export interface EncryptingForm extends HTMLElement {
  /** The URL of a JWK Set; or a JWK, or a JWK Set. */
  readonly encryptTo: string | JsonObject | null | undefined;
  readonly credentials: 'same-origin' | 'include';
}

/** Whether the dossiers of a form are sealed: the page names a key, or the procedure demands one. */
export function isSealing({ encryptTo }: Pick<EncryptingForm, 'encryptTo'>, { procedure }: FormSession): boolean {
  return !!encryptTo || procedure.definition.privacy.encryptionKeys !== undefined;
}
