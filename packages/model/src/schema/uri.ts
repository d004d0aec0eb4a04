/** The five parts of a URI reference of RFC 3986; a part that is not there is undefined, but the path may be empty. */
interface UriParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

const REFERENCE = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

/**
 * Resolves a URI reference against a base, as RFC 3986 section 5.2 says. The base may itself be relative or empty; what
 * cannot be made absolute stays relative.
 */
export function resolveUri(base: string, reference: string): string {
  const to = parse(reference);
  if (to.scheme !== undefined) return format({ ...to, path: removeDots(to.path) });
  const from = parse(base);
  const { fragment } = to;
  if (to.authority !== undefined) return format({ ...to, scheme: from.scheme, path: removeDots(to.path) });
  if (to.path === '') return format({ ...from, query: to.query ?? from.query, fragment });
  const path = to.path.startsWith('/') ? to.path : merge(from, to.path);
  return format({ ...from, path: removeDots(path), query: to.query, fragment });
}

/** A URI reference without its fragment, and the fragment without `#`; an absent fragment is empty. */
export function splitFragment(reference: string): readonly [uri: string, fragment: string] {
  const at = reference.indexOf('#');
  return at < 0 ? [reference, ''] : [reference.slice(0, at), reference.slice(at + 1)];
}

/** The characters that a fragment represents; undefined when its `%` escapes are broken. */
export function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** A JSON Pointer as it is after `#`: characters that a fragment cannot hold are escaped. */
export function encodeFragment(pointer: string): string {
  // A lone surrogate has no UTF-8 form; it stays as it is, and `decodeURIComponent` lets it pass.
  return pointer.replace(/[^\w\-.!~*'();:@&=+$,/?]/gu, (text) =>
    isWellFormed(text) ? encodeURIComponent(text) : text,
  );
}

/** A short name for a document, from the last part of its URI. */
export function nameFromUri(uri: string): string {
  const parts = splitFragment(uri)[0]
    .split(/[/:?]/)
    .filter((part) => part !== '');
  const last = decodeFragment(parts.at(-1) ?? '') ?? '';
  return last.replace(/(?:\.schema)?\.json$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'schema';
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function parse(reference: string): UriParts {
  const [, scheme, authority, path = '', query, fragment] = REFERENCE.exec(reference) ?? [];
  return { scheme, authority, path, query, fragment };
}

function format({ scheme, authority, path, query, fragment }: UriParts): string {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${authority}`,
    path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('');
}

function merge(base: UriParts, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

function removeDots(path: string): string {
  if (!path.includes('.')) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') {
      if (kept.length > (path.startsWith('/') ? 1 : 0)) kept.pop();
      if (last) kept.push('');
    } else if (segment === '.') {
      if (last) kept.push('');
    } else kept.push(segment);
  });
  return kept.join('/');
}
