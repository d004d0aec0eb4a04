/** A part of a line. */
export type TextPart =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'code'; readonly content: readonly TextPart[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly TextPart[] }
  | { readonly type: 'break' };

/** A part of a text with a beginning of its own. */
export type TextBlock =
  | { readonly type: 'paragraph'; readonly content: readonly TextPart[] }
  | { readonly type: 'list'; readonly start: number | undefined; readonly items: readonly (readonly TextBlock[])[] };
