import { found, type DoctorFinding } from './doctor-findings.js';
import { resolve, typeOf, type ExaminedPage } from './examined-page.js';
import { FORM_ATTRIBUTES, isKnownAttribute, meantAttribute } from './form-attributes.js';
import { hides, hidingRule } from './hiding-rules.js';
import { attribute, textIn, withAncestors, type HtmlElement } from './html-page.js';
import { similarWord } from '../similar-word.js';

/** The tag of the form. */
export const TAG = 'procedure-form';

/** Examines the element itself: its attributes, and whether it is seen where it is. */
export async function checkForm(page: ExaminedPage, form: HtmlElement): Promise<DoctorFinding[]> {
  return [...checkAttributes(page, form), ...checkPlace(page, form), ...(await checkVisibility(page, form))];
}

/** Reports a page without the element, and what may have been meant to be it. */
export function checkAbsence(page: ExaminedPage): DoctorFinding[] {
  const { html } = page;
  const inTemplate = html.templated.find(({ tagName }) => tagName === TAG);
  if (inTemplate)
    return [
      found('formInert', {
        at: html.tag(inTemplate),
        message: 'The form is in a <template>, whose content is not part of the page until a script copies it.',
        fix: 'Move the element out of the template, or add diagnose to it and look at the page in a browser.',
        line: '<procedure-form diagnose …>',
      }),
    ];
  const typo = html.elements.find(
    ({ tagName, attrs }) =>
      (similarWord(tagName, [TAG, 'procedureform']) !== undefined && tagName.length > 8) ||
      (tagName.includes('-') &&
        attrs.some(({ name }) => name === 'endpoint') &&
        attrs.some(({ name }) => name === 'src')),
  );
  if (typo)
    return [
      found('noForm', {
        at: html.tag(typo),
        message: `The page has no <${TAG}>, but <${typo.tagName}>.`,
        fix: 'Correct the name of the element, in the end tag too.',
        line: `<${TAG} src="…" endpoint="…"></${TAG}>`,
      }),
    ];
  return [
    found('noForm', {
      at: page.url,
      message: `The page as the server sends it has no <${TAG}>.`,
      fix: 'Add the element. Where a script adds it, add the attribute diagnose to it and look at the page in a browser.',
      line: `<${TAG} src="…" endpoint="…"></${TAG}>`,
    }),
  ];
}

/** Reports what two forms of a page do to each other. */
export function checkForms(page: ExaminedPage, forms: readonly HtmlElement[]): DoctorFinding[] {
  const languages = new Set(forms.flatMap((form) => attribute(form, 'lang')?.trim().toLowerCase().split('-')[0] || []));
  if (languages.size < 2) return [];
  return [
    found('languagesMixed', {
      at: forms.map((form) => page.html.tag(form)).join(', '),
      message: `The forms have the languages ${[...languages].join(' and ')}; the texts of the kit have one for each page.`,
      fix: 'Give all forms of a page the same lang.',
    }),
  ];
}

function checkAttributes(page: ExaminedPage, form: HtmlElement): DoctorFinding[] {
  const at = page.html.tag(form);
  return form.attrs.flatMap(({ name, value }) => {
    if (!isKnownAttribute(name)) {
      const meant = meantAttribute(name);
      return [
        found('attributeUnknown', {
          at,
          message: `The form has no attribute ${name}.${meant ? ` Is ${meant} meant?` : ''}`,
          fix: meant ? 'Correct its name.' : 'Remove it.',
          ...(meant && { line: `${meant}="${value}"` }),
        }),
      ];
    }
    const values = FORM_ATTRIBUTES[name];
    const given = value.trim().toLowerCase();
    const isNumber = name !== 'idle-seconds' || (Number(given) > 0 && Number.isFinite(Number(given)));
    if ((values === undefined || given === '' || values.includes(given)) && isNumber) return [];
    return [
      found('attributeInvalid', {
        at,
        message: `${name}="${value}" is none of its values.`,
        fix: values
          ? `Write one of ${values.join(', ')}; an unknown value is read as the one that keeps and shares least.`
          : 'Write a number of seconds.',
        line: `${name}="${values?.[0] ?? '120'}"`,
      }),
    ];
  });
}

function checkPlace(page: ExaminedPage, form: HtmlElement): DoctorFinding[] {
  const at = page.html.tag(form);
  const findings: DoctorFinding[] = [];
  const around = withAncestors(form);
  const noscript = around.find(({ tagName }) => tagName === 'noscript');
  const inert = around.find((element) => attribute(element, 'inert') !== undefined);
  const obstacle = noscript ?? inert;
  if (obstacle)
    findings.push(
      found('formInert', {
        at,
        message: noscript
          ? 'The form is in a <noscript>, which is not shown where scripts run.'
          : `${page.html.tag(obstacle)} is inert: nothing in it can be used.`,
        fix: noscript ? 'Move the element out of it.' : 'Remove inert, or make sure that a script does.',
      }),
    );
  if (page.html.isSelfClosing(form))
    findings.push(
      found('formSelfClosing', {
        at,
        message:
          'HTML ignores the slash of />, so what follows is content of the form, and disappears once the form is shown.',
        fix: 'Write an end tag.',
        line: `<${TAG} …></${TAG}>`,
      }),
    );
  return findings;
}

async function checkVisibility(page: ExaminedPage, form: HtmlElement): Promise<DoctorFinding[]> {
  const path = withAncestors(form);
  const at = page.html.tag(form);
  for (const element of path) {
    const style = attribute(element, 'style') ?? '';
    const isHidden = attribute(element, 'hidden') !== undefined;
    if (!isHidden && !hides(style)) continue;
    return [
      found('formHidden', {
        at,
        message: `${page.html.tag(element)} is hidden by ${isHidden ? 'its attribute hidden' : `style="${style}"`}.`,
        fix: 'Remove that, or make sure that a script does before a person needs the form.',
      }),
    ];
  }
  for (const { css, name } of await styleSheets(page)) {
    const rule = hidingRule(css, path);
    if (!rule) continue;
    return [
      found('formHidden', {
        at,
        message: `A CSS rule in ${name} hides the form or leaves no room for it: ${rule.text}`,
        fix: `Remove the rule, or leave out the form: ${rule.selector}:not(${TAG}).`,
        line: `${TAG} { display: block; }`,
      }),
    ];
  }
  return [];
}

async function styleSheets(page: ExaminedPage): Promise<readonly { readonly css: string; readonly name: string }[]> {
  const sheets = page.html.all('style', 'link').map(async (element) => {
    const media = attribute(element, 'media')?.trim().toLowerCase() ?? '';
    if (media !== '' && media !== 'all' && media !== 'screen') return undefined;
    if (element.tagName === 'style') return { css: textIn(element), name: page.html.tag(element) };
    const href = attribute(element, 'href');
    const rels = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (!rels.includes('stylesheet') || rels.includes('alternate') || href === undefined) return undefined;
    const url = resolve(page, href);
    if (url === undefined || !url.startsWith('http')) return undefined;
    const { last } = await page.web.load(url);
    return last.status === 200 ? { css: last.text, name: url } : undefined;
  });
  return (await Promise.all(sheets)).filter((sheet) => sheet !== undefined);
}

/** Reports a service worker that answers requests, since it may answer those for the kit with something else. */
export async function checkServiceWorker(page: ExaminedPage): Promise<DoctorFinding[]> {
  for (const script of page.html.all('script')) {
    const src = attribute(script, 'src');
    const url = src === undefined ? undefined : resolve(page, src);
    const isOwn = url !== undefined && new URL(url).origin === new URL(page.url).origin;
    const isClassicOrModule = typeOf(script) === '' || typeOf(script) === 'module';
    const text =
      url === undefined ? textIn(script) : isOwn && isClassicOrModule ? (await page.web.load(url)).last.text : '';
    const [, address] = /serviceWorker\s*\.\s*register\s*\(\s*["'`]([^"'`]+)["'`]/.exec(text) ?? [];
    const worker = address === undefined ? undefined : resolve(page, address);
    if (worker === undefined) continue;
    const { last } = await page.web.load(worker);
    if (!/respondWith/.test(last.text)) continue;
    return [
      found('serviceWorker', {
        at: page.html.tag(script),
        message: `The service worker ${worker} answers requests of the page. If it answers those for the kit, the procedure or the endpoint from its cache, the form stays old or breaks.`,
        fix: 'Let it leave alone all addresses of the form, as its first line.',
        line: "if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return;",
      }),
    ];
  }
  return [];
}
