/** A published procedure of one step, as data: the least that a form needs, and whatever else its definition has. */
export function oneStepProcedure(
  fields: readonly unknown[],
  content: { readonly schema: unknown; readonly texts: object },
  { step = {}, ...more }: { readonly step?: object } & Readonly<Record<string, unknown>> = {},
): object {
  const definition = {
    code: '1.000001',
    version: '1.0.0',
    verification: { status: 'verified' },
    receivingAgency: { id: 'agency' },
    legalBasis: [],
    channels: [],
    components: [],
    privacy: { mode: 'notice', purposes: [] },
    steps: [{ id: 'all', fields, ...step }],
    ...more,
  };
  return { format: 1, definition, language: 'vi', languages: [], ...content };
}

/** The URL of a module whose default export is this. */
export function moduleAddress(content: object): string {
  return URL.createObjectURL(new Blob([`export default ${JSON.stringify(content)}`], { type: 'text/javascript' }));
}
