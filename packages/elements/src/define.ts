// The kit as a bundler takes it: the elements define themselves.
import './procedure-form/procedure-form.define.js';
// Types only: `document.querySelector('procedure-form')` and its events are known to whoever imports this.
export type * from './index.js';
