import {
  examineForm,
  examinePage,
  isOfKit,
  violationFinding,
  withoutQuery,
  type PageFinding,
} from './diagnosis-checks.js';
import { examineEndpoint } from './endpoint-check.js';

/** A problem that a form has reported. */
export interface ReportedProblem {
  readonly code: string;
  readonly location: string | undefined;
  /** Advice for the web team, if there is any. */
  readonly advice: string | undefined;
  /** The message of the error that the browser threw, or the response of the endpoint. */
  readonly reason: string;
}

/** Codes that say nothing of the page: a person without a network, or an endpoint that judges a dossier. */
const OF_PERSONS = ['offline', 'stopped', 'invalid', 'conflict', 'busy'];

/** The state of each form with the attribute. */
const forms = new Map<
  HTMLElement,
  { endpoint: string; findings: PageFinding[]; readonly problems: Map<string, PageFinding> }
>();
const violations = new Map<string, PageFinding>();
const requests = new Map<string, PageFinding>();
const logged = new Set<string>();
let panel: HTMLElement | undefined;
/** The findings in the panel: it is rendered again only when they change. */
let shownState = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the web team what is wrong with a form that has the attribute `diagnose`: in a panel at the end of the page, and
 * in the console. Nothing of it has an answer of a person.
 * @param problem what the form has reported, if that is why it is examined now
 */
export function diagnose(form: HTMLElement, problem?: ReportedProblem): void {
  if (forms.size === 0) observePage();
  if (!forms.has(form)) {
    forms.set(form, { endpoint: '', findings: [], problems: new Map() });
    new MutationObserver(update).observe(form, { attributes: true });
  }
  if (problem && !OF_PERSONS.includes(problem.code)) void addProblem(form, problem);
  update();
}

async function addProblem(form: HTMLElement, { code, location, advice, reason }: ReportedProblem): Promise<void> {
  const at = location === undefined ? '' : ` ${withoutQuery(location)}`;
  const known = forms.get(form)?.problems;
  const key = `${code}${at}`;
  if (!known || known.has(key)) return;
  const text = `${code}${at}: ${advice ?? 'See "Problem codes" in docs/embedding.md.'}${reason && ` (${reason})`}`;
  known.set(key, { level: 'error', text });
  if (
    code === 'unreachable' &&
    location !== undefined &&
    (await fetch(location, { mode: 'no-cors' }).catch(() => undefined))
  )
    known.set(key, {
      level: 'error',
      text: `${withoutQuery(location)} answers, but this page may not load it: its server sends no CORS header, or an error.`,
      fix: 'Make its server send this header with the files of the kit and of procedures.',
      line: 'Access-Control-Allow-Origin: *',
    });
  update();
}

/** Follows what the browser blocks and what fails, from the beginning of the page. */
function observePage(): void {
  const add = (directive: string, blocked: string, sample: string) => {
    if (!isRelevant(blocked, sample)) return;
    violations.set(`${directive} ${withoutQuery(blocked)}`, violationFinding(directive, blocked, sample));
    update();
  };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    add(effectiveDirective, blockedURI, sample),
  );
  if ('ReportingObserver' in globalThis) {
    const reports = new ReportingObserver(
      (list) => {
        for (const { body } of list) {
          const { effectiveDirective, blockedURL, sample } = (body ?? {}) as Readonly<
            Record<string, string | null | undefined>
          >;
          if (effectiveDirective) add(effectiveDirective, blockedURL ?? '', sample ?? '');
        }
      },
      { buffered: true, types: ['csp-violation'] },
    );
    reports.observe();
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, responseStatus } = entry as PerformanceResourceTiming;
      if (responseStatus < 400 || !isOfKit(name)) continue;
      requests.set(name, {
        level: 'error',
        text: `The server answers ${responseStatus} for ${withoutQuery(name)}.`,
        fix: 'Correct the address, or put the file there.',
      });
      update();
    }
  }).observe({ type: 'resource', buffered: true });
  addEventListener('resize', update);
  document.addEventListener('procedure-ready', update);
  document.addEventListener('procedure-step', update);
}

/** Whether what was blocked is of the form: a file of the kit, an address in its attributes, or its templates. */
function isRelevant(blocked: string, sample: string): boolean {
  if (isOfKit(blocked) || /^(?:lit-html|motcua)\b/.test(sample)) return true;
  return [...forms.keys()].some((form) =>
    ['src', 'endpoint', 'uploads'].some((name) => addressOf(form, name)?.startsWith(blocked || ' ') ?? false),
  );
}

function addressOf(form: HTMLElement, attribute: string): string | undefined {
  const value = form.getAttribute(attribute)?.trim();
  if (!value || !URL.canParse(value, document.baseURI)) return undefined;
  const { href, protocol } = new URL(value, document.baseURI);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Examines everything again soon, once for all changes until then. */
function update(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    show();
  });
}

function show(): void {
  const shown = [...forms].filter(([form]) => form.isConnected && form.hasAttribute('diagnose'));
  for (const [form, known] of shown) {
    const endpoint = form.getAttribute('endpoint')?.trim() === 'none' ? undefined : addressOf(form, 'endpoint');
    if (endpoint === undefined || endpoint === known.endpoint) continue;
    known.endpoint = endpoint;
    const withCredentials = form.getAttribute('credentials')?.trim().toLowerCase() === 'include';
    void examineEndpoint(endpoint, withCredentials).then((findings) => {
      known.findings = findings;
      update();
    });
  }
  const findings = [
    ...examinePage(),
    ...violations.values(),
    ...requests.values(),
    ...shown.flatMap(([form, { findings: own, problems }]) => [...examineForm(form), ...problems.values(), ...own]),
  ].filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  const state = JSON.stringify(findings);
  if (state === shownState && shown.length > 0 === panel?.isConnected) return;
  const wasEmpty = shownState === '' || shownState === '[]';
  shownState = state;
  panel?.remove();
  panel =
    shown.length === 0
      ? undefined
      : panelOf(findings, wasEmpty ? undefined : panel?.shadowRoot?.querySelector('details')?.open);
  if (panel) document.body.append(panel);
  for (const finding of findings) log(finding);
}

function log({ level, text, fix, line }: PageFinding): void {
  if (logged.has(text)) return;
  logged.add(text);
  // eslint-disable-next-line no-console -- what the web team has asked for by an attribute
  console[level === 'error' ? 'error' : 'warn'](
    `<procedure-form diagnose> ${[text, fix, line].filter(Boolean).join('\n')}`,
  );
}

const STYLES = `
  :host { all: initial; display: block; position: fixed; inset: auto 0 0; z-index: 2147483647; font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; }
  details { max-height: 45vh; overflow: auto; background: #fffbe6; border-top: 3px solid #8a5a00; padding: 0.5em 1em; }
  summary { font-weight: 600; min-height: 24px; }
  li { margin: 0.5em 0; overflow-wrap: anywhere; }
  pre { margin: 0.25em 0; padding: 0.25em 0.5em; background: #f3ecd0; white-space: pre-wrap; }
  @media print { :host { display: none; } }
`;

function panelOf(findings: readonly PageFinding[], isOpen = findings.length > 0): HTMLElement {
  const host = document.createElement('div');
  host.lang = 'en';
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const details = element('details');
  details.open = isOpen;
  details.setAttribute('aria-label', 'Diagnosis of the form');
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counted = [
    `${errors} ${errors === 1 ? 'error' : 'errors'}`,
    `${findings.length - errors} ${findings.length - errors === 1 ? 'warning' : 'warnings'}`,
  ];
  const summary = findings.length === 0 ? 'nothing found' : counted.join(', ');
  const list = element('ul');
  list.append(
    ...findings.map(({ level, text, fix, line }) => {
      const item = element('li', `${level}: ${text}${fix === undefined ? '' : ` ${fix}`}`);
      if (line !== undefined) item.append(element('pre', line));
      return item;
    }),
  );
  const note = element('p', 'Shown because of the attribute diagnose: remove it before citizens use the page.');
  details.append(element('summary', `procedure-form: ${summary}`), list, note);
  root.append(details);
  return host;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
