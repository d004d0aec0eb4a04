const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

/**
 * A whole number in English words: 1,600,000 is "one million six hundred thousand".
 * @param value 0 to 9,007,199,254,740,991
 */
export function inEnglishWords(value: number): string {
  if (value === 0) return 'zero';
  const words: string[] = [];
  for (let power = 5; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group > 0) words.push(englishHundreds(group) + (SCALES[power] ?? ''));
  }
  return words.join(' ');
}

function englishHundreds(value: number): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  const small =
    rest < 20
      ? SMALL[rest]
      : [TENS[Math.floor(rest / 10)], SMALL[rest % 10]].filter((_, at) => at === 0 || rest % 10 > 0).join('-');
  return [hundred > 0 ? `${SMALL[hundred]} hundred` : '', rest > 0 ? small : '']
    .filter((part) => part !== '')
    .join(' ');
}
