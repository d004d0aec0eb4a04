// The kit as a page loads it: the elements define themselves.
import './procedure-form/procedure-form.define.js';
