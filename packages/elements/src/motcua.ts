// The kit as a page loads it. Everything that the forms of the page show is fetched together with the kit, independent
// of the preload hints of the page: the integrity entries of import maps apply to both.
import type { EarlyResponses } from './platform/early-responses.js';

const early: EarlyResponses = new Map();
const sources = new Set<string>();
for (const form of document.querySelectorAll('procedure-form[src]')) {
  const source = form.getAttribute('src') ?? '';
  if (URL.canParse(source, document.baseURI)) sources.add(new URL(source, document.baseURI).href);
}
for (const source of sources) {
  if (!/\.json(?:[?#]|$)/i.test(source)) void load(import(/* webpackIgnore: true */ /* @vite-ignore */ source));
  else {
    void load(import('@motcua/core/procedure-from-data'));
    void load(import('./platform/fetch-json.js'));
    // Only `fetch-json` applies the integrity entries of import maps to documents.
    if (document.querySelector('script[type=importmap]')) continue;
    const response = fetch(source, { headers: { accept: 'application/schema+json, application/json' } });
    void load(response);
    early.set(source, response);
  }
}
// Needed before the first field where the procedure has no opening, and soon afterwards otherwise.
if (sources.size > 0) void load(import('./chunks/settler-chunk.js'));
const { earlyResponses, ProcedureForm } = await import('./procedure-form/procedure-form.js');
for (const [source, response] of early) earlyResponses.set(source, response);
if (!customElements.get('procedure-form')) customElements.define('procedure-form', ProcedureForm);

/** Ignores a failure: the form loads the file again and reports it. */
function load(pending: Promise<unknown>): Promise<unknown> {
  return pending.catch(() => undefined);
}
