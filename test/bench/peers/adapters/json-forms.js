import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

export function mount(place, schema) {
  createRoot(place).render(
    createElement(JsonForms, { schema, data: {}, renderers: vanillaRenderers, cells: vanillaCells }),
  );
}
