import { isObject } from '@motcua/model';

/**
 * Returns the integrity that the page's import maps have for a URL; undefined where they have none. Browsers apply it
 * to modules, but not to `fetch`.
 */
export function integrityOf(address: string): string | undefined {
  for (const { textContent } of document.querySelectorAll('script[type="importmap"]')) {
    for (const [key, integrity] of Object.entries(integrityIn(textContent))) {
      if (typeof integrity === 'string' && hrefOf(key) === address) return integrity;
    }
  }
  return undefined;
}

function integrityIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const map: unknown = JSON.parse(text ?? '');
    const integrity = isObject(map) ? (map as Readonly<Record<string, unknown>>)['integrity'] : undefined;
    return isObject(integrity) ? integrity : {};
  } catch {
    return {};
  }
}

function hrefOf(address: string): string | undefined {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : undefined;
}
