import { writeDate, writeNumber, type CoreKindName } from '@motcua/core';
import { optionText } from '../options/option-text.js';
import type { FormContext } from '../session/form-context.js';
import type { AnswerView } from '../session/late-parts.js';
import { optionAnswer, plainText } from './kind-view.js';
import { blankAmount, blankDate, blankLines } from './paper-answer.js';

type CoreView = AnswerView<FormContext>;

const text: CoreView = { readOnly: (_context, _node, value) => plainText(value), paper: blankLines };

/** The read-only and paper views of the kinds in `core-controls.ts`. They load later than the controls. */
export const coreViews = {
  text,
  multilineText: text,
  number: {
    readOnly: ({ language }, _node, value) =>
      typeof value === 'number' ? writeNumber(value, language) : plainText(value),
    paper: blankAmount,
  },
  choice: { readOnly: optionAnswer, paper: blankLines },
  boolean: {
    readOnly: (context, node, value) =>
      typeof value === 'boolean' ? optionText(context, node, { key: String(value), value }) : plainText(value),
    paper: blankLines,
  },
  partialDate: { readOnly: ({ language }, _node, value) => writeDate(plainText(value), language), paper: blankDate },
} satisfies Readonly<Record<CoreKindName, CoreView>>;
