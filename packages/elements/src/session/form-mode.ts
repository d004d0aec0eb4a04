/** Who fills the form, and where; see `ProcedureForm.mode`. */
export type FormMode = 'public' | 'assisted' | 'kiosk';

/** The officer who fills a form for a citizen, as the agency knows them. */
export interface Officer {
  readonly id?: string;
  readonly name?: string;
}
