import { allowsRequest, frameDirective } from './content-security-policy.js';
import { named, withSource } from './check-policy.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { isTrustworthy, type ExaminedPage } from './examined-page.js';

/** Examines what the page may do: a secure context, its sandbox, its frame, its storage. */
export function checkContext(
  page: ExaminedPage,
  outer?: { readonly page: ExaminedPage; readonly at: string },
): DoctorFinding[] {
  return [
    ...checkSecurity(page),
    ...checkSandbox(page, outer?.at),
    ...checkStorage(page),
    ...(outer ? checkFrame(page, outer) : []),
  ];
}

function checkSecurity({ url }: ExaminedPage): DoctorFinding[] {
  if (isTrustworthy(url)) return [];
  return [
    found('insecurePage', {
      at: url,
      message:
        'The page is served over plain http:. What people enter can be read and changed on its way, and browsers withhold ' +
        'what needs a secure context: encryption of dossiers, locks between tabs, lasting storage.',
      fix: 'Serve the page, the kit and the endpoint over https:, and redirect http: there.',
      line: url.replace(/^http:/, 'https:'),
    }),
  ];
}

function checkSandbox({ sandbox, url }: ExaminedPage, at = url): DoctorFinding[] {
  if (!sandbox) return [];
  const line = (token: string) => `sandbox="${[...sandbox, token].join(' ')}"`;
  if (!sandbox.has('allow-scripts'))
    return [
      found('sandboxScripts', {
        at,
        message: 'The sandbox lacks allow-scripts: no script runs, so there is no form.',
        fix: 'Add allow-scripts.',
        line: line('allow-scripts'),
      }),
    ];
  const findings: DoctorFinding[] = [];
  if (!sandbox.has('allow-same-origin'))
    findings.push(
      found('sandboxOrigin', {
        at,
        message:
          'The sandbox lacks allow-same-origin: the page has the origin "null", has no storage, and no draft is kept.',
        fix: 'Add allow-same-origin where the framed page is on another origin than the page around it.',
        line: line('allow-same-origin'),
      }),
    );
  if (!sandbox.has('allow-forms'))
    findings.push(
      found('sandboxForms', {
        at,
        message: 'The sandbox lacks allow-forms: buttons of kits before version 0.1 do nothing there.',
        fix: 'Add allow-forms.',
        line: line('allow-forms'),
      }),
    );
  if (!sandbox.has('allow-modals'))
    findings.push(
      found('sandboxModals', {
        at,
        message:
          'The sandbox lacks allow-modals: nothing can be printed, and the browser does not ask before the page is left.',
        fix: 'Add allow-modals.',
        line: line('allow-modals'),
      }),
    );
  return findings;
}

function checkStorage({ headers, url }: ExaminedPage): DoctorFinding[] {
  const cleared = headers.get('clear-site-data') ?? '';
  if (!/"storage"|"\*"/.test(cleared)) return [];
  return [
    found('clearSiteData', {
      at: url,
      message: `Each time the page is loaded, Clear-Site-Data: ${cleared} deletes drafts and receipts.`,
      fix: 'Send the header only when people sign out.',
    }),
  ];
}

/** Whether browsers show the framed page at all. */
function checkFrame(
  page: ExaminedPage,
  { page: outer, at }: { readonly page: ExaminedPage; readonly at: string },
): DoctorFinding[] {
  const findings: DoctorFinding[] = [];
  const refused = (message: string, fix: string, line: string) =>
    findings.push(found('frameRefused', { at, message, fix, line }));
  const own = new URL(page.url).origin;
  const around = new URL(outer.url).origin;
  for (const policy of outer.policies) {
    const directive = frameDirective(policy);
    if (allowsRequest(policy, directive, { url: page.url }, outer.url)) continue;
    refused(
      `${named(policy)} of the outer page does not allow the frame: ${directive} is "${policy.directives.get(directive ?? '')?.join(' ')}".`,
      'Allow its origin in frame-src.',
      withSource(policy, 'frame-src', policy.directives.get(directive ?? '') ?? [], own),
    );
  }
  const ancestors = page.policies.filter(({ directives }) => directives.has('frame-ancestors'));
  for (const policy of ancestors) {
    if (allowsRequest(policy, 'frame-ancestors', { url: outer.url }, page.url)) continue;
    refused(
      `The framed page does not allow to be shown there: frame-ancestors is "${policy.directives.get('frame-ancestors')?.join(' ')}".`,
      'Allow the origin of the outer page in its frame-ancestors.',
      withSource(policy, 'frame-ancestors', [], around),
    );
  }
  const option = page.headers.get('x-frame-options')?.trim().toLowerCase();
  if (ancestors.length === 0 && (option === 'deny' || (option === 'sameorigin' && own !== around)))
    refused(
      `The framed page does not allow to be shown there: X-Frame-Options is ${option}.`,
      'Remove X-Frame-Options, and name the outer page in frame-ancestors.',
      `Content-Security-Policy: frame-ancestors 'self' ${around}`,
    );
  const embedder = /^(?:require-corp|credentialless)/i;
  if (
    embedder.test(outer.headers.get('cross-origin-embedder-policy') ?? '') &&
    !embedder.test(page.headers.get('cross-origin-embedder-policy') ?? '')
  )
    findings.push(
      found('frameEmbedder', {
        at,
        message: 'The outer page has a Cross-Origin-Embedder-Policy, so browsers block frames without one.',
        fix: 'Send these headers with the framed page.',
        line: 'Cross-Origin-Embedder-Policy: require-corp\nCross-Origin-Resource-Policy: cross-origin',
      }),
    );
  return findings;
}
