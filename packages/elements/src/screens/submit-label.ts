import { msg } from '../localize/msg.js';
import type { FormSnapshot } from '@motcua/core';

/** Returns the label of the Continue button where it does more than go to the next screen. */
export function submitLabel({ screen, screens, returning }: FormSnapshot): string | undefined {
  if (screen === screens.at(-1)) return msg('Gửi hồ sơ', { id: 'button.send' });
  return returning ? msg('Lưu và về trang xem lại', { id: 'button.return' }) : undefined;
}
