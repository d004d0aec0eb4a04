/** Makes the browser ask before the page is left, in current and older browsers. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Browsers before 2023 use only this property.
  event.returnValue = true;
}
