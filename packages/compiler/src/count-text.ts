const rules = new Intl.PluralRules('en');

/** A number with its noun: `1 branch`, `2 branches`. */
export function countText(count: number, one: string, other = `${one}s`): string {
  return `${count} ${rules.select(count) === 'one' ? one : other}`;
}
