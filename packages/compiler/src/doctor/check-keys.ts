import { checkFile } from './check-file.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { resolve, type ExaminedPage } from './examined-page.js';
import { attribute, type HtmlElement } from './html-page.js';

/** Examines the keys for which dossiers are sealed: a JWK Set, or one JWK. */
export async function checkKeys(page: ExaminedPage, form: HtmlElement): Promise<DoctorFinding[]> {
  const address = attribute(form, 'encrypt-to')?.trim();
  if (address === undefined || address === '') return [];
  const at = page.html.tag(form);
  const unusable = (message: string) =>
    found('keysUnusable', {
      at,
      message,
      fix: 'Write the address of the JWK Set of the agency, in which a key has "use": "enc".',
      line: 'encrypt-to="https://forms.example.gov.vn/.well-known/jwks.json"',
    });
  const url = resolve(page, address);
  if (url === undefined || !/^https?:/.test(url))
    return [unusable(`encrypt-to="${address}" is no http: or https: address.`)];
  const file = { url, at, what: 'the key for sealing', kind: 'json', address } as const;
  const { answer, findings } = await checkFile(page, file);
  return answer && !hasKeys(answer.text) ? [...findings, unusable(`${answer.url} is no JWK Set.`)] : [...findings];
}

function hasKeys(text: string): boolean {
  try {
    const value = JSON.parse(text) as { readonly keys?: unknown; readonly kty?: unknown } | null;
    return Array.isArray(value?.keys) || typeof value?.kty === 'string';
  } catch {
    return false;
  }
}
