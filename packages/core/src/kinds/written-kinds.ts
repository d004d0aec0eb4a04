import { wholeDate } from './whole-date.js';
import { writtenNumber } from './written-number.js';

/**
 * Core kinds that read every way of writing, where those that load with the store read digits alone. They come with the
 * validation, which reads what was typed before once more.
 */
export const writtenKinds = { number: writtenNumber, partialDate: wholeDate };
