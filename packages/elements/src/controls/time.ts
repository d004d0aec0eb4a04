import { msg } from '../localize/msg.js';
import type { Control } from './control-view.js';
import { textInput } from './text.js';

/** Renders a text box for a time of day. */
export const time: Control = (control) =>
  textInput(
    control.with({ hint: control.hint ?? msg('Giờ và phút, ví dụ 8:30 hoặc 16:00', { id: 'time.hint' }) }),
    'text',
    'short',
  );
