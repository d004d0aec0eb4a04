/** Room that stays free between the list and the edge of what can be seen, in pixels. */
const VIEWPORT_MARGIN_PX = 8;

/**
 * Shows a list next to its box in the top layer, where nothing of the page cuts it off or lies over it: below the box,
 * or above it when there is more room (a keyboard on the screen counts as an edge). It follows the box while the page
 * scrolls. A browser without popovers shows the list where the style sheet puts it.
 * @returns how to place it again after it has grown or shrunk, and how to end
 */
export function showAnchoredPopover(
  box: HTMLElement,
  list: HTMLElement,
): { readonly place: () => void; readonly end: () => void } {
  if (!('showPopover' in list) || !list.isConnected) return { place: () => undefined, end: () => undefined };
  const listening = new AbortController();
  const place = () => placeAnchored(box, list);
  const { signal } = listening;
  // Scrolling does not bubble: an element of the page that scrolls is heard on the way down.
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
