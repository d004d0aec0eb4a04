import { hasOwn, type Texts } from '@motcua/model';
import type { Change } from './change.js';

/** The differences between the texts of two versions, by language and key; none of them changes what is valid. */
export function wordChanges(before: ReadonlyMap<string, Texts>, after: ReadonlyMap<string, Texts>): Change[] {
  const languages = [...new Set([...after.keys(), ...before.keys()])];
  return languages.flatMap((language) => {
    const [old, now] = [before.get(language), after.get(language)];
    const whole = (text: string): Change[] => [{ part: 'words', level: 'patch', place: language, text }];
    if (!old) return whole(`the language "${language}" is new`);
    if (!now) return whole(`the language "${language}" is gone`);
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    return keys.flatMap((key) => textChange(language, key, own(old, key), own(now, key)));
  });
}

function textChange(language: string, key: string, old: string | undefined, now: string | undefined): Change[] {
  if (old === now) return [];
  const what = old === undefined ? 'is new' : now === undefined ? 'is gone' : 'is another';
  return [
    {
      part: 'words',
      level: 'patch',
      place: `${language} ${key}`,
      text: `the text "${key}" (${language}) ${what}`,
      ...(old !== undefined && { old }),
      ...(now !== undefined && { new: now }),
    },
  ];
}

function own(texts: Texts, key: string): string | undefined {
  return hasOwn(texts, key) ? texts[key] : undefined;
}
