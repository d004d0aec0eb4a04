import { msg, str } from '../localize/msg.js';
import { formatFor, offeredOptions, type BlankCondition, type BlankField } from '@motcua/core';
import { optionText } from '../options/option-text.js';
import type { Paper } from './paper.js';

/** Returns the condition of a field on a blank form; undefined for fields without a condition. */
export function conditionText(paper: Paper, { when, unexplained }: BlankField, section: string): string | undefined {
  if (unexplained) return msg('Chỉ ghi nếu thuộc trường hợp phải khai:', { id: 'print.maybe' });
  const [only, ...more] = when;
  if (!only) return undefined;
  const where = [...new Set(when.map(({ asked }) => questionName(paper, asked, section)))];
  if (more.length > 0 || only.chosen.length === 0) {
    return msg(str`Ghi tùy theo câu trả lời ở ${where.join(', ')}:`, { id: 'print.depends' });
  }
  const chosen = formatFor(paper.context.language).alternatives(chosenText(paper, only));
  return msg(str`Nếu chọn ${chosen} ở ${where.join(', ')}:`, { id: 'print.ifChosen' });
}

/** True for fields under the same condition. */
export function isSameCondition(left: BlankField, right: BlankField): boolean {
  return (
    left.unexplained === right.unexplained &&
    left.when.length === right.when.length &&
    left.when.every(({ asked, question, chosen }, index) => {
      const other = right.when[index];
      return (
        asked.pointer === other?.asked.pointer &&
        question?.id === other.question?.id &&
        chosen.join() === other.chosen.join()
      );
    })
  );
}

function chosenText({ context, more }: Paper, { asked, question, chosen }: BlankCondition): string[] {
  const options = offeredOptions(asked);
  return chosen.map((index) => {
    const option = options[index];
    const words = question
      ? more.branchText(context, asked, question, index)
      : option
        ? optionText(context, asked, option)
        : '';
    return `“${words}”`;
  });
}

/** Returns the reference to a question elsewhere on the paper: its number, or its label where it has none. */
function questionName({ numbers, context }: Paper, asked: BlankCondition['asked'], section: string): string {
  const number = numbers.get(asked.pointer);
  if (!number || number.mark === '') return `“${context.labels.label(asked.pointer, asked)}”`;
  const mark = number.section === section || number.section === '' ? number.mark : `${number.section}.${number.mark}`;
  return msg(str`mục ${mark}`, { id: 'print.item' });
}
