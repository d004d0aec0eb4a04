/** The setting in which the form is completed; see `ProcedureForm.mode`. */
export type FormMode = 'public' | 'assisted' | 'kiosk';

/** The officer who completes a form for a citizen, as identified by the agency. */
export interface Officer {
  readonly id?: string;
  readonly name?: string;
}
