import { css } from 'lit';

/**
 * Every token with its default. A page sets `--procedure-*` on the element or anywhere above; the kit reads the private
 * `--_*`. Colours follow the page's `color-scheme`; browsers without `light-dark()` get the light ones.
 */
export const tokenStyles = css`
  :host {
    --_ink: var(--procedure-ink, #1c2430);
    --_muted: var(--procedure-muted, #4a5565);
    --_surface: var(--procedure-surface, #ffffff);
    --_soft: var(--procedure-soft, #f2f5f9);
    --_line: var(--procedure-line, #c9d1dc);
    --_border: var(--procedure-border, #5d6978);
    --_accent: var(--procedure-accent, #0b4f8a);
    --_accent-strong: var(--procedure-accent-strong, #083a66);
    --_on-accent: var(--procedure-on-accent, #ffffff);
    --_error: var(--procedure-error, #b3261e);
    --_error-soft: var(--procedure-error-soft, #fdf0ef);
    --_good: var(--procedure-good, #17663a);
    --_good-soft: var(--procedure-good-soft, #eef7f1);
    --_focus: var(--procedure-focus, #0b4f8a);
    --_font: var(--procedure-font, inherit);
    --_size: var(--procedure-font-size, max(1.125rem, 18px));
    --_leading: var(--procedure-line-height, 1.6);
    --_space: var(--procedure-space, 8px);
    --_radius: var(--procedure-radius, 6px);
    --_width: var(--procedure-width, 38em);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--procedure-ink, light-dark(#1c2430, #e8ecf2));
      --_muted: var(--procedure-muted, light-dark(#4a5565, #aeb9c7));
      --_surface: var(--procedure-surface, light-dark(#ffffff, #161b22));
      --_soft: var(--procedure-soft, light-dark(#f2f5f9, #212a35));
      --_line: var(--procedure-line, light-dark(#c9d1dc, #3c4857));
      --_border: var(--procedure-border, light-dark(#5d6978, #95a2b3));
      --_accent: var(--procedure-accent, light-dark(#0b4f8a, #8cc4f5));
      --_accent-strong: var(--procedure-accent-strong, light-dark(#083a66, #b3d9fa));
      --_on-accent: var(--procedure-on-accent, light-dark(#ffffff, #0b1a29));
      --_error: var(--procedure-error, light-dark(#b3261e, #ffb4ab));
      --_error-soft: var(--procedure-error-soft, light-dark(#fdf0ef, #3b1f1d));
      --_good: var(--procedure-good, light-dark(#17663a, #8fd6a8));
      --_good-soft: var(--procedure-good-soft, light-dark(#eef7f1, #17301f));
      --_focus: var(--procedure-focus, light-dark(#0b4f8a, #8cc4f5));
    }
  }
`;
