import type { JsonObject } from '../../packages/model/src/index.js';
import type { ProcedureForm } from '../../packages/elements/src/procedure-form/procedure-form.js';
import { openForm, settled, wholeKit, type Attributes } from './form-fixture.js';

/** The content of a golden procedure, as `procedure.json` of a publication has it. */
export async function goldenContent(golden: string, slug: string): Promise<JsonObject> {
  const read = async (file: string) =>
    (await (await fetch(`/test/golden/${golden}/input/${slug}/${file}`)).json()) as JsonObject;
  const [definition, schema, texts] = await Promise.all(
    ['procedure.json', 'data.schema.json', 'texts.vi.json'].map(read),
  );
  return { format: 1, definition, schema, texts, language: 'vi', languages: [] } as JsonObject;
}

/** The form of a golden procedure as data, with the answers of one of its samples or without any. */
export async function openGolden(
  golden: string,
  slug: string,
  {
    sample,
    attributes = {},
    change = {},
  }: { readonly sample?: string; readonly attributes?: Attributes; readonly change?: object } = {},
): Promise<ProcedureForm> {
  const content = await goldenContent(golden, slug);
  const definition = { ...(content['definition'] as JsonObject), ...change };
  const source = `export default ${JSON.stringify({ ...content, definition })}`;
  const src = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const form = await openForm({ src, ...attributes });
  await wholeKit(form, content['schema'] as JsonObject);
  if (sample === undefined) return form;
  const response = await fetch(`/test/golden/${golden}/input/${slug}/samples/${sample}.json`);
  form.answers = ((await response.json()) as { data: never }).data;
  await settled(form);
  return form;
}
