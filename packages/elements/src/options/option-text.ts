import { msg } from '../localize/msg.js';
import type { ActiveNode, Labels, Option } from '@motcua/core';

/** Returns the label of an option. */
export function optionText({ labels }: { readonly labels: Labels }, node: ActiveNode, option: Option): string {
  const words = labels.option(node, option);
  if (words !== undefined) return words;
  if (option.value === null) return msg('Không có', { id: 'choice.null' });
  return option.value === true ? msg('Có', { id: 'boolean.yes' }) : msg('Không', { id: 'boolean.no' });
}
