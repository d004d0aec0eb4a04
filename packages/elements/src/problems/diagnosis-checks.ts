/** Something on the page that keeps the form from working, or harms it. */
export interface PageFinding {
  readonly level: 'error' | 'warning';
  /** The cause. */
  readonly text: string;
  /** Instructions, where the text has none. */
  readonly fix?: string;
  /** The line to add: a header, a tag or an attribute. */
  readonly line?: string;
}

/** Attributes of the form that are not properties. */
const OTHER_ATTRIBUTES = ['draft-key', 'history', 'idle-seconds', 'status-page', 'receipt-keys', 'diagnose'];
/** Attributes that every element may have, and those that libraries of pages write. */
const GLOBAL =
  /^(?:id|class|style|title|dir|lang|hidden|slot|part|exportparts|inert|role|tabindex|translate|is|nonce|autofocus|popover|item\w+|on\w+|aria-.*|data-.*|[:@[(#_].*|(?:v|x|hx|ng|astro|svelte)-.*)$/;

/** Examines one form in the page as it is now. */
export function examineForm(form: HTMLElement): PageFinding[] {
  return [...visibility(form), ...attributes(form)];
}

/** Examines what the page offers to every form. */
export function examinePage(): PageFinding[] {
  const findings: PageFinding[] = [];
  if (!isSecureContext)
    findings.push({
      level: 'error',
      text: 'The page is served over plain http:. What people enter can be read and changed on its way, and the browser withholds encryption, locks between tabs and lasting storage.',
      fix: 'Serve the page, the kit and the endpoint over https:.',
      line: location.href.replace(/[?#].*/, '').replace(/^http:/, 'https:'),
    });
  if (self.origin === 'null')
    findings.push({
      level: 'warning',
      text: 'The page is in a sandbox without allow-same-origin: no draft is kept, and its requests have the origin "null".',
      fix: 'Add allow-same-origin to the sandbox.',
    });
  const worker = 'serviceWorker' in navigator && self.origin !== 'null' ? navigator.serviceWorker.controller : null;
  if (worker && performance.getEntriesByType('resource').some((entry) => isOfKit(entry.name) && servedByWorker(entry)))
    findings.push({
      level: 'warning',
      text: `The service worker ${worker.scriptURL} answers requests for files of the form: they may be old, or something else.`,
      fix: 'Let it leave these addresses alone.',
      line: 'if (new URL(event.request.url).origin !== location.origin) return;',
    });
  return findings;
}

/** Whether an address is that of a file of the kit or of a procedure. */
export function isOfKit(address: string): boolean {
  return /\/(?:motcua|kit|procedure|validators|manifest|texts\.[\w-]+)\.js(?:[?#]|$)|\/kit\/\d+\/chunks\//.test(
    address,
  );
}

/** Describes a request that the page's security policy has blocked. */
export function violationFinding(directive: string, blocked: string, sample: string): PageFinding {
  if (directive.startsWith('trusted-types') || directive.startsWith('require-trusted-types')) {
    const policy = sample.split('|')[0] || 'lit-html';
    return {
      // Without the one of the worker, files are read on the main thread.
      level: policy === 'motcua' ? 'warning' : 'error',
      text: `The Content-Security-Policy blocks the Trusted Types policy "${policy}": ${directive}.`,
      fix: 'Add lit-html and motcua to trusted-types.',
      line: 'trusted-types lit-html motcua',
    };
  }
  const origin = URL.canParse(blocked) ? new URL(blocked).origin : blocked;
  const name = directive.replace(/-elem$/, '');
  return {
    level: 'error',
    text: `The Content-Security-Policy (${directive}) blocks ${withoutQuery(blocked)}.`,
    fix: `Add this source to ${name}.`,
    line: `${name} … ${origin}`,
  };
}

/** An address without query and fragment, which may say who the person is. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*/, '');
}

function attributes(form: HTMLElement): PageFinding[] {
  const known =
    (form.constructor as unknown as { readonly observedAttributes?: readonly string[] }).observedAttributes ?? [];
  return form
    .getAttributeNames()
    .filter((name) => !known.includes(name) && !OTHER_ATTRIBUTES.includes(name) && !GLOBAL.test(name))
    .map((name) => ({
      level: 'warning',
      text: `The form has no attribute "${name}".`,
      fix: `Its attributes are ${[...known, ...OTHER_ATTRIBUTES].sort().join(', ')}.`,
    }));
}

function visibility(form: HTMLElement): PageFinding[] {
  // From the outside in: what is inherited comes from there.
  const path: Element[] = [];
  for (let element: Element | null = form; element; element = parentOf(element)) path.unshift(element);
  for (const element of path) {
    const { display, visibility: visible, opacity, contentVisibility, pointerEvents } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const clips = getComputedStyle(element).overflow !== 'visible';
    const state =
      (display === 'none' && 'display: none') ||
      (visible !== 'visible' && `visibility: ${visible}`) ||
      (opacity === '0' && 'opacity: 0') ||
      (contentVisibility === 'hidden' && 'content-visibility: hidden') ||
      (pointerEvents === 'none' && 'pointer-events: none') ||
      (element.hasAttribute('inert') && 'inert') ||
      (display !== 'contents' && clips && (width < 1 || height < 1) && `${width < 1 ? 'no width' : 'no height'}`) ||
      (element === form && display !== 'contents' && width < 1 && 'no width');
    if (!state) continue;
    const rule = ruleFor(element, state.split(':')[0] ?? '');
    return [
      {
        level: 'error',
        text: `${element === form ? 'The form' : `<${element.localName}${element.id && `#${element.id}`}> around the form`} has ${state}${rule ? `: ${rule}` : ''}.`,
        fix: rule ? 'Remove the rule, or leave out the form.' : 'Show it before a person needs the form.',
        line: 'procedure-form { display: block; }',
      },
    ];
  }
  return [];
}

/** The first rule of the page's style sheets that sets a property of an element; sheets of other origins cannot be read. */
function ruleFor(element: Element, property: string): string | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const sheet of root.styleSheets) {
    const rule = matching(rulesOf(sheet), element, property);
    if (rule) return `${rule.selectorText} in ${sheet.href ? withoutQuery(sheet.href) : 'a <style>'}`;
  }
  return undefined;
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function matching(rules: readonly CSSRule[], element: Element, property: string): CSSStyleRule | undefined {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      if (rule.style.getPropertyValue(property) !== '' && element.matches(rule.selectorText)) return rule;
    } else if ('cssRules' in rule) {
      const inner = matching([...(rule as CSSGroupingRule).cssRules], element, property);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** The element around another, also out of shadow roots. */
function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

function servedByWorker(entry: PerformanceEntry): boolean {
  return (entry as PerformanceResourceTiming).workerStart > 0;
}
