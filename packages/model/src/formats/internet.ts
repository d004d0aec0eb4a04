const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const IDN_LABEL = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00B7\u0375\u05F3\u05F4\u200C\u200D\u30FB-]*$/u;
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const IDN_ATOMS = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+)*$/u;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const IDN_QUOTED = /^"(?:[ !#-[\]-~\u0080-\u{10FFFF}]|\\[ -~])*"$/u;
const OCTET = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const HEX_GROUP = /^[\da-f]{1,4}$/i;

/** Host name of RFC 1123, or of RFC 5890 in its ASCII form. */
export function hostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label) && keepsHyphens(label));
}

/**
 * Host name that may have characters beyond ASCII. Of RFC 5892 the classes of characters are checked, not the rules for
 * single characters in their context.
 */
export function idn_hostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uFF0E\uFF61]/);
  return (
    text.length <= 253 &&
    labels.every((label) => label.length <= 63 && IDN_LABEL.test(label) && !label.endsWith('-') && keepsHyphens(label))
  );
}

/** An address that mail can be sent to: a mailbox of RFC 5321. */
export function email(text: string): boolean {
  return isMailbox(text, ATOMS, QUOTED, hostname);
}

/** A mailbox of RFC 6531, which may have characters beyond ASCII. */
export function idn_email(text: string): boolean {
  return isMailbox(text, IDN_ATOMS, IDN_QUOTED, idn_hostname);
}

/** Four decimal numbers, as RFC 2673 writes an IPv4 address. */
export function ipv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => OCTET.test(part));
}

/** IPv6 address of RFC 4291, without a zone. */
export function ipv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || text.length > 45) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1)?.at(-1);
  const endsInIpv4 = tail?.includes('.') === true;
  const all = groups.flat();
  const count = all.length + (endsInIpv4 ? 1 : 0);
  if (halves.length === 2 ? count > 7 : count !== 8) return false;
  return all.every((group, index) => (endsInIpv4 && index === all.length - 1 ? ipv4(group) : HEX_GROUP.test(group)));
}

function isMailbox(text: string, atoms: RegExp, quoted: RegExp, isHost: (text: string) => boolean): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const host = text.slice(at + 1);
  if (at < 1 || local.length > 64 || !(atoms.test(local) || quoted.test(local))) return false;
  const literal = /^\[(ipv6:)?(.*)\]$/i.exec(host);
  if (literal) return literal[1] === undefined ? ipv4(literal[2] ?? '') : ipv6(literal[2] ?? '');
  return isHost(host);
}

/** Hyphens in the third and fourth place are for `xn--` alone. */
function keepsHyphens(label: string): boolean {
  return label.slice(2, 4) !== '--' || /^xn--./i.test(label);
}
