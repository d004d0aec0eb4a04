import { countText } from '../localize/count-text.js';
import { msg, str } from '../localize/msg.js';
import { formatFor } from '@motcua/core';
import { lateTextKeys, textKeys, type CaseTerms, type Channel, type Fee } from '@motcua/model';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { noFee, timeAndFeeFacts } from './start.js';

/** Renders the time limits and fees of the channels. */
export function channelFacts(context: FormContext): TemplateResult {
  const { channels } = context.store.procedure.definition;
  return timeAndFeeFacts(
    stated(channels, (channel) =>
      byCase(context, channel, 'timeLimit', ({ timeLimit }) => (timeLimit ? [limitText(timeLimit, context)] : [])),
    ),
    stated(channels, (channel) =>
      byCase(context, channel, 'fee', ({ fee = [], case: id }) =>
        feeTexts(context, channel.type, fee, id === channel.case ? undefined : id),
      ),
    ),
  );
}

/** Returns the text that all channels have in common, or else a text per channel, with its name. */
function stated(channels: readonly Channel[], wordsOf: (channel: Channel) => readonly string[]): readonly string[] {
  const names = {
    online: msg('Nộp trực tuyến', { id: 'channel.online' }),
    counter: msg('Nộp trực tiếp', { id: 'channel.counter' }),
    post: msg('Nộp qua bưu chính', { id: 'channel.post' }),
  };
  const words = channels.map(wordsOf);
  return new Set(words.map(String)).size > 1
    ? channels.map(({ type }, index) => `${names[type]}: ${words[index]?.join('; ')}`)
    : (words[0] ?? []);
}

/** The texts of each case of a channel with its name, then those of the other cases; without cases, the texts alone. */
function byCase(
  { labels }: FormContext,
  channel: Channel,
  member: 'timeLimit' | 'fee',
  textsOf: (terms: Partial<CaseTerms>) => readonly string[],
): readonly string[] {
  const { case: own, cases = [], timeLimit, fee } = channel;
  const deciding = cases.filter((terms) => terms[member] !== undefined);
  const rest = { timeLimit, fee, ...(own !== undefined && { case: own }) };
  if (deciding.length === 0) return textsOf(rest);
  const line = (terms: Partial<CaseTerms>) => {
    const name = terms.case === undefined ? otherCases() : (labels.text(lateTextKeys.case(terms.case)) ?? terms.case);
    return `${name}: ${textsOf(terms).join('; ')}`;
  };
  return own === undefined ? [...deciding, rest].map(line) : [rest, ...deciding].map(line);
}

export function otherCases(): string {
  return msg('Các trường hợp khác', { id: 'terms.otherCases' });
}

/** Formats a time limit, and the time of day that moves its beginning. */
export function limitText(timeLimit: Channel['timeLimit'], { language }: FormContext): string {
  const { cutOff } = timeLimit;
  const limit = timeLimitText(timeLimit, language);
  return cutOff
    ? msg(str`${limit} (nộp sau ${cutOff} thì tính từ ngày làm việc tiếp theo)`, { id: 'start.cutOff' })
    : limit;
}

/** Formats a time limit; half days are written with a decimal. */
function timeLimitText({ value, unit }: Channel['timeLimit'], language: string): string {
  if (unit === 'sameDay') return msg('Trong ngày', { id: 'unit.sameDay' });
  const nouns = {
    workingDay: msg('ngày làm việc', { id: 'unit.workingDay' }),
    calendarDay: msg('ngày', { id: 'unit.calendarDay' }),
    workingHour: msg('giờ làm việc', { id: 'unit.workingHour' }),
    month: msg('tháng', { id: 'unit.month' }),
  };
  return formatFor(language).count(value, nouns[unit]);
}

/**
 * Returns the fees one by one, with their purpose.
 * @param id the case that the fees are of; undefined for those of the channel
 */
export function feeTexts(
  { labels }: FormContext,
  type: Channel['type'],
  fees: readonly Fee[],
  id?: string,
): readonly string[] {
  if (fees.length === 0) return [noFee()];
  return fees.map(({ amount, unit, exemptions = [] }, index) => {
    const sum = amount === 0 ? noFee() : countText(msg('{amount} đồng', { id: 'start.amount' }), { amount });
    const exempt = exemptions.join(', ');
    const own = [unit, exempt && msg(str`miễn cho ${exempt}`, { id: 'start.exempt' })].filter(Boolean).join('; ');
    const key = id === undefined ? textKeys.fee(type, index) : lateTextKeys.caseFee(type, id, index);
    const words = labels.text(key) ?? own;
    return words ? `${sum} (${words})` : sum;
  });
}
