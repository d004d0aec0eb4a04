import { OLD_WARDS } from './generated/old-wards.js';
import type { ListboxOption } from '../options/listbox-option.js';

/** A ward as it was before 01/07/2025. */
export interface OldWard extends ListboxOption {
  /** Codes of the current communes that contain it, wholly or in part. */
  readonly communes: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = { x: 'Xã', p: 'Phường', t: 'Thị trấn' };

/** Every ward of the three-level structure with its district and province. */
export const oldWards: readonly OldWard[] = readWards();

function readWards(): readonly OldWard[] {
  const found = new Map<string, string[]>();
  let province = '';
  let district = '';
  let number = 0;
  for (const line of OLD_WARDS.trim().split('\n')) {
    if (line.startsWith('@')) province = line.slice(1);
    else if (line.startsWith('#')) district = line.slice(1);
    else {
      const [distance, wards = ''] = line.split(':');
      number += Number(distance);
      const code = String(number).padStart(5, '0');
      for (const ward of wards.split(',')) {
        const words = `${TYPES[ward.charAt(0)]} ${ward.slice(1)}, ${district}, ${province}`;
        const communes = found.get(words);
        if (communes) communes.push(code);
        else found.set(words, [code]);
      }
    }
  }
  return [...found].map(([words, communes]) => ({ key: words, words, communes }));
}
