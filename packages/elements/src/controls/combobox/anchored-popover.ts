/** The distance between the list and the edge of the viewport, in pixels. */
const VIEWPORT_MARGIN_PX = 8;

/**
 * Shows a list next to its box in the top layer, where nothing of the page can clip or cover it: below the box, or
 * above when there is more space there (an on-screen keyboard counts as an edge). The list follows the box while the
 * page scrolls. In browsers without popovers, the style sheet positions the list.
 * @returns `place` positions the list again after its size has changed; `end` stops
 */
export function showAnchoredPopover(
  box: HTMLElement,
  list: HTMLElement,
): { readonly place: () => void; readonly end: () => void } {
  if (!('showPopover' in list) || !list.isConnected) return { place: () => undefined, end: () => undefined };
  const listening = new AbortController();
  const place = () => placeAnchored(box, list);
  const { signal } = listening;
  // `scroll` does not bubble: the capture phase also covers scrolling elements of the page.
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
  for (const type of ['resize', 'scroll']) window.visualViewport?.addEventListener(type, place, { signal });
  list.showPopover();
  place();
  const end = () => {
    listening.abort();
    if (list.isConnected) list.hidePopover();
  };
  return { place, end };
}

function placeAnchored(box: HTMLElement, list: HTMLElement): void {
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const seen = window.visualViewport;
  const start = seen?.offsetTop ?? 0;
  const end = start + (seen?.height ?? window.innerHeight);
  const below = end - bottom - VIEWPORT_MARGIN_PX;
  const above = top - start - VIEWPORT_MARGIN_PX;
  const upward = list.scrollHeight > below && above > below;
  const { style } = list;
  style.setProperty('inset-inline', 'auto');
  style.setProperty('left', `${left}px`);
  style.setProperty('inline-size', `${width}px`);
  style.setProperty('top', upward ? 'auto' : `${bottom}px`);
  style.setProperty('bottom', upward ? `${document.documentElement.clientHeight - top}px` : 'auto');
  style.setProperty('max-block-size', `min(20em, ${Math.max(upward ? above : below, 0)}px)`);
}
