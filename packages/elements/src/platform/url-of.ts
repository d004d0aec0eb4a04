/** The URL that an attribute names, resolved against the page's; undefined where it is missing, empty or no URL. */
export function urlOf(value: string | null): URL | undefined {
  const address = value?.trim();
  const base = document.baseURI;
  return address && URL.canParse(address, base) ? new URL(address, base) : undefined;
}
