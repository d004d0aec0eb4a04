import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

export function mount(place, schema) {
  const elements = Object.entries(schema.properties).map(([name, field]) => {
    const common = { name, title: field.title, isRequired: schema.required.includes(name) };
    if (field.enum) return { ...common, type: 'radiogroup', choices: field.enum };
    if (field.type === 'boolean') return { ...common, type: 'radiogroup', choices: ['Có', 'Không'] };
    if (field.type === 'integer') return { ...common, type: 'text', inputType: 'number', min: 0 };
    return { ...common, type: 'text', description: field.description, maxLength: field.maxLength };
  });
  renderSurvey(new Model({ elements }), place);
}
