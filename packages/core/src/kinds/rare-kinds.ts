import { choices } from './choices.js';
import { content } from './content.js';
import { dateTime } from './date-time.js';
import type { Kind } from './kind.js';
import type { RareKindName } from './registry.js';
import { time } from './time.js';

/** How the kinds read and write that few forms have. */
export const rareKinds: Readonly<Record<RareKindName, Kind>> = { choices, time, dateTime, content };
