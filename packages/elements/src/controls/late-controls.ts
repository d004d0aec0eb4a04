import { dateTime } from './date-time.js';
import { time } from './time.js';
import { choices } from './checkboxes.js';
import type { LateKindName } from '@motcua/core';
import type { Control } from './control-view.js';
import { content } from './file-content.js';

/** How the rare kinds look. */
export const lateControls: Readonly<Record<LateKindName, Control>> = { choices, time, dateTime, content };
