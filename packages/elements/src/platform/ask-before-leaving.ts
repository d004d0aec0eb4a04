/** Lets the browser ask before the page is left, in every way that browsers have known. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Browsers of before 2023 look at this only.
  event.returnValue = true;
}
