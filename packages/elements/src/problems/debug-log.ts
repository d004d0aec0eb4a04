import { withoutQuery } from './diagnosis-checks.js';
import type { ProcedureProblemEvent, ProcedureReadyEvent, ProcedureStepEvent } from '../events/events.js';

// Loaded when the address of the page has `?motcua-debug`: logs what the kit does. Nothing of it has an answer of a
// person, a pointer, which may have a name that a person gave, or an address with an id.

/** The logged members of each event of a form. */
const EVENTS: Readonly<Record<string, (event: Event) => string>> = {
  'procedure-ready': (event) => `${(event as ProcedureReadyEvent).code} ${(event as ProcedureReadyEvent).version}`,
  'procedure-step': (event) => `${(event as ProcedureStepEvent).previous} → ${(event as ProcedureStepEvent).screen}`,
  'procedure-problem': (event) => {
    const { code, pointers } = event as ProcedureProblemEvent;
    return `${code}${pointers.length > 0 ? `, at ${pointers.length} fields` : ''}`;
  },
  'procedure-prefill': () => '',
  'procedure-before-submit': (event) => (event.defaultPrevented ? 'canceled by the page' : ''),
  'procedure-submitted': () => '',
  'procedure-ended': () => '',
  'procedure-clock': () => 'the clock of the device is behind',
};

for (const [name, describe] of Object.entries(EVENTS))
  addEventListener(name, (event) => write(event.timeStamp, `${name} ${describe(event)}`.trim()));

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const { name, initiatorType, responseStatus, duration, startTime, encodedBodySize } =
      entry as PerformanceResourceTiming;
    const isAsked = ['script', 'fetch', 'xmlhttprequest', 'other', 'link'].includes(initiatorType);
    if (!isAsked) continue;
    const size = encodedBodySize > 0 ? `, ${encodedBodySize} bytes` : '';
    write(startTime, `${masked(name)} ${responseStatus || '?'}, ${Math.round(duration)} ms${size}`);
  }
}).observe({ type: 'resource', buffered: true });

/** Without what could name a dossier or an upload: query, fragment, and long parts of the path that are no file names. */
function masked(address: string): string {
  return withoutQuery(address).replace(/\/(?![^/]*\.(?:m?js|json)$)[^/]{16,}/g, '/…');
}

function write(time: number, text: string): void {
  // eslint-disable-next-line no-console -- what the web team has asked for in the address
  console.debug(`motcua ${Math.round(time)} ms: ${text}`);
}
