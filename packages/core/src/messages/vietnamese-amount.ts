const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', ' nghìn', ' triệu'];

/**
 * A whole number in Vietnamese words: 1.600.000 is "một triệu sáu trăm nghìn".
 * @param value 0 to 9,007,199,254,740,991
 */
export function inVietnameseWords(value: number): string {
  if (value === 0) return 'không';
  const billions = Math.floor(value / 1e9);
  const rest = value % 1e9;
  const head = billions > 0 ? `${inVietnameseWords(billions)} tỷ` : '';
  return [head, belowBillion(rest, billions > 0)].filter((part) => part !== '').join(' ');
}

function belowBillion(value: number, follows: boolean): string {
  const words: string[] = [];
  for (const power of [2, 1, 0]) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(hundreds(group, follows || words.length > 0) + (GROUPS[power] ?? ''));
  }
  return words.join(' ');
}

/** @param follows whether something larger is before, so that missing hundreds are said */
function hundreds(value: number, follows: boolean): string {
  const [hundred, ten, one] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words = hundred > 0 || follows ? [`${DIGITS[hundred]} trăm`] : [];
  if (ten === 0) {
    if (one > 0) words.push(words.length > 0 ? `linh ${DIGITS[one]}` : (DIGITS[one] ?? ''));
    return words.join(' ');
  }
  words.push(ten === 1 ? 'mười' : `${DIGITS[ten]} mươi`);
  if (one > 0) words.push(lastDigit(one, ten));
  return words.join(' ');
}

/** After tens a one is "mốt", a four "tư", a five "lăm". */
function lastDigit(one: number, ten: number): string {
  if (one === 1 && ten > 1) return 'mốt';
  if (one === 4 && ten > 1) return 'tư';
  return one === 5 ? 'lăm' : (DIGITS[one] ?? '');
}
