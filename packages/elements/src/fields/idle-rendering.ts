import { html, nothing, type ChildPart, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { keyed } from './keyed.js';
import { redraw } from './rerender.js';

/** More than a screen's worth: what is drawn at once. */
const CHUNK = 24;

/**
 * Draws a long list a screenful at a time: the first at once, the rest while the browser is idle, so that a page of a
 * thousand questions can be used as soon as a short one. Everything is in the page a moment later, for find-in-page, Tab
 * and print; what is off screen is skipped by `content-visibility`.
 */
export function renderInIdleChunks<Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  draw: (item: Item) => unknown,
): unknown {
  if (items.length <= CHUNK) return keyed(items, key, draw);
  const chunks: TemplateResult[] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    const own = items.slice(start, start + CHUNK);
    chunks.push(html`<div class="chunk">${chunk(start === 0, () => keyed(own, key, draw))}</div>`);
  }
  return chunks;
}

class ChunkDirective extends Directive {
  #part: ChildPart | undefined;
  #draw: (() => unknown) | undefined;
  #isDue = false;

  override update(part: ChildPart, args: Parameters<ChunkDirective['render']>): unknown {
    this.#part = part;
    return this.render(...args);
  }

  render(first: boolean, draw: () => unknown): unknown {
    const waits = this.#draw !== undefined;
    this.#draw = draw;
    if (first || this.#isDue) return draw();
    if (!waits) drawWhenIdle(this);
    return nothing;
  }

  /** Draws the chunk from now on. */
  fill(): void {
    this.#isDue = true;
    if (this.#part && this.#draw) redraw(this.#part, this, this.#draw);
  }
}

const chunk = directive(ChunkDirective);

const waiting: ChunkDirective[] = [];

function drawWhenIdle(next: ChunkDirective): void {
  waiting.push(next);
  if (waiting.length === 1) whenIdle(drawNext);
}

function drawNext(): void {
  waiting.shift()?.fill();
  if (waiting.length > 0) whenIdle(drawNext);
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
