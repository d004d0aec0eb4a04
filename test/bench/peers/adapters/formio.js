import { Formio } from '@formio/js';

export async function mount(place, schema) {
  const components = Object.entries(schema.properties).map(([key, field]) => {
    const common = { key, label: field.title, validate: { required: schema.required.includes(key) }, input: true };
    const radio = (values) => ({ ...common, type: 'radio', values: values.map((label) => ({ label, value: label })) });
    if (field.enum) return radio(field.enum);
    if (field.type === 'boolean') return radio(['Có', 'Không']);
    if (field.type === 'integer') return { ...common, type: 'number' };
    return { ...common, type: 'textfield', description: field.description };
  });
  await Formio.createForm(place, { components });
}
