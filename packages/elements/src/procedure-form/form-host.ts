import type { PrefillClaims } from '@motcua/core';
import type { JsonObject, JsonValue } from '@motcua/model';
import type { ReactiveControllerHost } from 'lit';
import type { DraftPlace } from '../platform/draft-storages.js';
import type { FormMode, Officer } from '../session/form-mode.js';

/** The element as its controllers see it: the properties that the page has set. See `procedure-form.ts`. */
export interface FormHost extends HTMLElement, ReactiveControllerHost {
  readonly src: string;
  readonly endpoint: string;
  readonly uploads: string;
  readonly encryptTo: string | JsonObject;
  readonly supplement: unknown;
  readonly draft: DraftPlace;
  readonly credentials: 'same-origin' | 'include';
  readonly pageTitle: boolean;
  readonly stepParam: string;
  readonly mode: FormMode;
  readonly officer: Officer | undefined;
  readonly prefillClaims: PrefillClaims | undefined;
  readonly answers: JsonValue;
  /** The language chosen in the form; empty for none. */
  chosen: string;
  requestUpdate(name?: PropertyKey): void;
  wipe(): void;
}
