// The formats that every validator checks, here and there alike: those of JSON Schema 2020-12, `partial-date`, and the
// numbers of Vietnamese registers (`vn-…`). Each export is named as its format with `_` for `-`, and indicates whether
// a text has it; a module carries only what it uses.

export { date, date_time, duration, partial_date, time } from './formats/dates.js';
export { email, hostname, idn_email, idn_hostname, ipv4, ipv6 } from './formats/internet.js';
export { json_pointer, regex, relative_json_pointer, uuid } from './formats/names.js';
export { iri, iri_reference, uri, uri_reference, uri_template } from './formats/uris.js';
export { vn_nationality } from './formats/nationalities.js';
export * from './formats/vietnam.js';
