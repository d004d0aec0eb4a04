import { JSONEditor } from '@json-editor/json-editor';

export async function mount(place, schema) {
  const editor = new JSONEditor(place, { schema, theme: 'html', disable_edit_json: true, disable_properties: true });
  await editor.promise;
}
