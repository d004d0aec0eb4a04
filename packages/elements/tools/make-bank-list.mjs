// node packages/elements/tools/make-bank-list.mjs <banks.js>: makes src/code-lists/generated/banks.ts from dist/constants/banks.js
// of the npm package vietnam-qr-pay 1.5.1 (MIT, xuannghia.dev).
//
// Left out: what is no bank (an electronic wallet), what has no number at NAPAS, and old names of banks, which are kept as
// words to search by.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '2026-11-24';
const NO_BANKS = ['MOMO'];
/** Renamed in 2025, which the package does not mark. */
const RENAMED = ['DONGABANK'];
const EXPECTED = 57;

/**
 * A bank of the source.
 * @typedef {object} Bank
 * @property {string} bin
 * @property {string} code
 * @property {string} name
 * @property {string} shortName
 * @property {string} [keywords]
 * @property {boolean} [deprecated]
 */

const [source] = process.argv.slice(2);
if (!source) throw new Error('Say where dist/constants/banks.js of vietnam-qr-pay is');
/** @type {{ Banks: Bank[] }} */
const { Banks } = createRequire(import.meta.url)(path.resolve(source));
const numbered = Banks.filter(({ bin, code }) => /^\d{6}$/.test(bin) && !NO_BANKS.includes(code));
/** @param {Bank} bank */
const isOld = ({ code, deprecated }) => deprecated || RENAMED.includes(code);
const banks = numbered.filter((bank) => !isOld(bank)).map(toLine);
if (banks.length !== EXPECTED || new Set(banks.map((line) => line.slice(0, 6))).size !== EXPECTED)
  throw new Error(`Not as expected: ${banks.length}`);

/**
 * Number, short name, full name, other words to search by.
 * @param {Bank} bank
 */
function toLine({ bin, code, name, shortName, keywords = '' }) {
  const earlier = numbered
    .filter((bank) => isOld(bank) && bank.bin === bin)
    .flatMap((bank) => [bank.shortName, bank.name]);
  const aliases = [code, ...keywords.split(/,\s*/), ...earlier].filter((word) => word !== '' && word !== shortName);
  return [bin, shortName, name.replace(/^NH /, 'Ngân hàng '), [...new Set(aliases)].join(';')]
    .map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim())
    .join('|');
}

writeFileSync(
  fileURLToPath(new URL('../src/code-lists/generated/banks.ts', import.meta.url)),
  `/*! Data from vietnam-qr-pay 1.5.1, Copyright (c) xuannghia, MIT licence: see THIRD-PARTY-DATA.txt */
// Made by tools/make-bank-list.mjs on ${VERSION}: do not edit. Not compared with a list of the State Bank or of NAPAS.

/** Lines of number (BIN at NAPAS), short name, full name, and other words to search by. */
export const BANKS = \`
${banks.sort().join('\n')}
\`;
`,
);
console.log(`banks: ${banks.length} lines`);
