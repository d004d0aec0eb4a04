/** Folds case and Vietnamese accents for search: `Đặng` and `dang` are alike, as are `hoà` and `hòa`. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
