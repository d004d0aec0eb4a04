/** Folds case and Vietnamese accents for search: `Đặng` and `dang` are alike, as are `hoà` and `hòa`. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
