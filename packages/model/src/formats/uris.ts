import { ipv6 } from './internet.js';

const BEYOND = '\\xA0-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFEF\\u{10000}-\\u{EFFFD}';
const PRIVATE = '\\uE000-\\uF8FF\\u{F0000}-\\u{10FFFD}';

/** Texts of the given characters and of `%` with two hexadecimal digits. */
function charsOf(chars: string): RegExp {
  return new RegExp(`^(?:[\\w.~!$&'()*+,;=${chars}-]|%[\\da-fA-F]{2})*$`, 'u');
}

const SCHEME = /^[a-z][a-z\d+.-]*$/i;
const FUTURE_ADDRESS = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

/** The characters of each part of a URI, or of an IRI. */
interface Grammar {
  readonly user: RegExp;
  readonly host: RegExp;
  readonly path: RegExp;
  readonly query: RegExp;
  readonly fragment: RegExp;
}

const grammarOf = (beyond: string, inQuery: string): Grammar => ({
  user: charsOf(`:${beyond}`),
  host: charsOf(beyond),
  path: charsOf(`:@/${beyond}`),
  query: charsOf(`:@/?${beyond}${inQuery}`),
  fragment: charsOf(`:@/?${beyond}`),
});

let uriGrammar: Grammar | undefined;
let iriGrammar: Grammar | undefined;

/** An absolute URI of RFC 3986. */
export function uri(text: string): boolean {
  uriGrammar ??= grammarOf('', '');
  return isReference(text, uriGrammar, true);
}

/** A URI or a relative reference of RFC 3986. */
export function uri_reference(text: string): boolean {
  uriGrammar ??= grammarOf('', '');
  return isReference(text, uriGrammar, false);
}

/** An absolute IRI of RFC 3987. */
export function iri(text: string): boolean {
  iriGrammar ??= grammarOf(BEYOND, PRIVATE);
  return isReference(text, iriGrammar, true);
}

/** An IRI or a relative reference of RFC 3987. */
export function iri_reference(text: string): boolean {
  iriGrammar ??= grammarOf(BEYOND, PRIVATE);
  return isReference(text, iriGrammar, false);
}

function isReference(text: string, grammar: Grammar, absolute: boolean): boolean {
  const match = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(text);
  if (!match) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = match;
  if (scheme === undefined ? absolute : !SCHEME.test(scheme)) return false;
  if (authority === undefined ? path.startsWith('//') : !isAuthority(authority, grammar)) return false;
  return grammar.path.test(path) && grammar.query.test(query) && grammar.fragment.test(fragment);
}

function isAuthority(authority: string, grammar: Grammar): boolean {
  const at = authority.indexOf('@');
  if (at >= 0 && !grammar.user.test(authority.slice(0, at))) return false;
  const host = authority.slice(at + 1);
  const literal = /^\[([^\]]*)\](?::\d*)?$/.exec(host);
  if (literal) return ipv6(literal[1] ?? '') || FUTURE_ADDRESS.test(literal[1] ?? '');
  return grammar.host.test(host.replace(/:\d*$/, ''));
}

const TEMPLATE_NAME = '(?:\\w|%[\\da-fA-F]{2})+(?:\\.(?:\\w|%[\\da-fA-F]{2})+)*(?::[1-9]\\d{0,3}|\\*)?';
const EXPRESSION = /* @__PURE__ */ new RegExp(`^[+#./;?&=,!@|]?${TEMPLATE_NAME}(?:,${TEMPLATE_NAME})*$`);

const LITERALS = /^(?:[^\0-\x20"'%<>\\^`{|}\x7F]|%[\da-f]{2})*$/i;

/** URI template of RFC 6570. */
export function uri_template(text: string): boolean {
  return text.split('{').every((part, index) => {
    const end = part.indexOf('}');
    if (index === 0) return LITERALS.test(part);
    return end > 0 && EXPRESSION.test(part.slice(0, end)) && LITERALS.test(part.slice(end + 1));
  });
}
