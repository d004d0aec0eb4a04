import { Kinds } from './kinds.js';
import { lateKinds } from './late-kinds.js';
import { writtenKinds } from './written-kinds.js';

/** Every kind of the kit, as a form has them once everything is loaded. */
export const allKinds = new Kinds().with(lateKinds).with(writtenKinds);
