import { describe } from 'node:test';
import { itNamesTheCause, on, policy, script, sha, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  [
    'trusted-types none',
    { headers: policy(() => "require-trusted-types-for 'script'; trusted-types 'none'") },
    'cspTrustedTypes',
    /trusted-types 'none', without lit-html/,
    /^trusted-types lit-html motcua$/,
  ],
  [
    'trusted-types without lit-html',
    { headers: policy(() => 'trusted-types dompurify') },
    'cspTrustedTypes',
    /trusted-types dompurify/,
    /^trusted-types dompurify lit-html motcua$/,
  ],
  [
    'script-src that forgets the host of the kit',
    { headers: policy(() => "default-src 'self'; connect-src *; script-src 'self'") },
    'cspScript',
    /script-src is "'self'"/,
    ({ kit }) => `script-src 'self' ${kit}`,
  ],
  [
    'default-src alone',
    { headers: policy(({ endpoint }) => `default-src 'self' ${endpoint}`) },
    'cspScript',
    /default-src is/,
    ({ kit, endpoint }) => `script-src 'self' ${endpoint} ${kit}`,
  ],
  [
    'a policy in a meta element',
    { head: () => `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">` },
    'cspScript',
    /in a <meta>.*script-src is "'none'"/,
    ({ kit }) => `script-src ${kit}`,
  ],
  [
    'strict-dynamic without a nonce on the script',
    { headers: policy(() => "script-src 'nonce-abc' 'strict-dynamic' https:") },
    'cspScript',
    /'strict-dynamic' makes browsers ignore hosts/,
    /nonce="…"/,
  ],
  [
    'an old nonce',
    { headers: policy(() => "script-src 'nonce-new'"), scripts: script('type="module" nonce="old"') },
    'cspScript',
    /the nonce of the script element is another one/,
    /^nonce="new"$/,
  ],
  [
    'the hash of the entry only',
    {
      headers: policy(() => `script-src '${sha('')}'`),
      scripts: script(`type="module" integrity="${sha('')}" crossorigin`),
      ...on(/motcua\.js$/, () => ({ body: '' })),
    },
    'cspScript',
    /procedure\.js: script-src is/,
  ],
  [
    'script-src that allows the kit and forgets the host of the procedure',
    {
      headers: policy(({ kit }) => `script-src ${kit}/kit/`),
    },
    'cspScript',
    /procedures\/1\.001731\/1\.0\.0\/procedure\.js/,
  ],
  [
    'connect-src that forgets the endpoint',
    { headers: policy(() => "connect-src 'self'") },
    'cspConnect',
    /send dossiers to .*: connect-src is "'self'"/,
    ({ endpoint }) => `connect-src 'self' ${endpoint}`,
  ],
  [
    'no connect-src under default-src',
    { headers: policy(({ kit }) => `default-src 'none'; script-src ${kit}`) },
    'cspConnect',
    /it has no connect-src, and default-src is "'none'"/,
    ({ endpoint }) => `connect-src ${endpoint}`,
  ],
  [
    'an import map that the policy does not allow',
    {
      headers: policy(({ kit }) => `script-src ${kit}`),
      head: () => '<script type="importmap">{"integrity":{}}</script>',
    },
    'cspImportMap',
    /inline script/,
    /^script-src http\S+ 'sha256-/,
  ],
  [
    'the header sandbox without scripts',
    { headers: policy(() => 'sandbox allow-forms') },
    'sandboxScripts',
    /lacks allow-scripts/,
    /allow-forms allow-scripts/,
  ],
  [
    'Integrity-Policy',
    { headers: () => ({ 'integrity-policy': 'blocked-destinations=(script)' }) },
    'integrityPolicy',
    /names no integrity/,
  ],
];

describe('motcua doctor: the security policy of the page', () => itNamesTheCause(ROWS));
