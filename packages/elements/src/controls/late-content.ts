import { LatePart } from '../session/late-part.js';
import type { Control } from './control-view.js';

/** The control for small files within the answers, which few forms have. */
export const fileContent = new LatePart(() => import('./file-content.js'));

/** Renders a control for a small file within the answers, once it is loaded. */
export const content: Control = (control) => fileContent.render(control.context, (module) => module.content(control));
