import { readFile } from 'node:fs/promises';
import { getAt, isArray, isObject, type JsonObject, type JsonValue } from '@motcua/model';

/** Examples of members that the example procedure does not have, by their path. */
const EXAMPLES: Readonly<Record<string, JsonValue>> = {
  externalIds: { 'dvc-hanoi': 'TT-00412' },
  effectiveTo: '2027-12-31',
  'verification.verifiedOn': '2026-11-20',
  'verification.verifiedBy': 'Nguyễn Thị Bình, Sở Y tế',
  publication: { decisionNo: '2173/QĐ-UBND', date: '2023-04-12', status: 'amended' },
  'publication.decisionNo': '2173/QĐ-UBND',
  'publication.date': '2023-04-12',
  'publication.status': 'amended',
  delegatedFrom: { id: 'so-y-te', code: 'H26.16', document: '12/QĐ-SYT' },
  'delegatedFrom.id': 'so-y-te',
  'delegatedFrom.code': 'H26.16',
  'delegatedFrom.document': '12/QĐ-SYT',
  'receivingAgency.code': 'H26.16',
  'decidingAgency.code': 'H26.16',
  'legalBasis[].article': 'Điều 11',
  'legalBasis[].effectiveTo': '2027-12-31',
  'legalBasis[].url': 'https://vbpl.vn/',
  'channels[].timeLimit.cutOff': '15:00',
  'channels[].fee[].amount': 20_000,
  'channels[].fee[].currency': 'VND',
  'channels[].fee[].unit': 'bản',
  'channels[].fee[].exemptions': ['Người thuộc hộ nghèo'],
  cases: [{ id: 'cap-lai', appliesIf: { properties: { kind: { const: 'again' } }, required: ['kind'] } }],
  'cases[].id': 'cap-lai',
  'cases[].appliesIf': { properties: { kind: { const: 'again' } }, required: ['kind'] },
  'channels[].case': 'cap-moi',
  'channels[].cases': [{ case: 'cap-lai', timeLimit: { value: 3, unit: 'workingDay', legalBasis: 'nd-219-2025' } }],
  'channels[].cases[].case': 'cap-lai',
  'channels[].cases[].timeLimit': { value: 3, unit: 'workingDay', legalBasis: 'nd-219-2025' },
  'channels[].cases[].timeLimit.value': 3,
  'channels[].cases[].timeLimit.legalBasis': 'nd-219-2025',
  'channels[].cases[].timeLimit.cutOff': '15:00',
  'channels[].cases[].fee': [{ amount: 450_000, currency: 'VND' }],
  'channels[].cases[].fee[].amount': 450_000,
  'channels[].cases[].fee[].unit': 'bản',
  'channels[].cases[].fee[].exemptions': ['Người thuộc hộ nghèo'],
  internalSteps: [{ role: 'Chuyên viên', workingHours: 8 }],
  'internalSteps[].role': 'Chuyên viên',
  'internalSteps[].workingHours': 8,
  'components[].maxPages': 10,
  'components[].templateUrl': 'https://example.gov.vn/mau-04.docx',
  'components[].sensitive': true,
  'components[].appliesIf': { required: ['representative'] },
  'components[].requiredIf': { properties: { submittedBy: { const: 'authorised' } }, required: ['submittedBy'] },
  'components[].choice': 'cham-dut',
  taskList: true,
  draftDays: 14,
  renamedFrom: { '/burial/site': ['/burial/place'] },
  'steps[].fields[].recommended': true,
  'steps[].fields[].copyFrom': '/applicant',
  'steps[].fields[].width': 'short',
  'steps[].fields[].legalBasis': 'nd-20-2021',
  exits: [{ id: 'co-luong-huu', appliesIf: { properties: { pension: { const: true } }, required: ['pension'] } }],
  'exits[].id': 'co-luong-huu',
  'exits[].appliesIf': { properties: { pension: { const: true } }, required: ['pension'] },
  'exits[].procedure': '1.001776',
  'exits[].url': 'https://dichvucong.gov.vn/',
  'roles.owner': '/owner',
  'roles.representative': '/representative',
  rules: [{ assert: { '<=': [{ var: '/from' }, { var: '/until' }] }, at: '/until', text: 'rules.order' }],
  'rules[].assert': { '<=': [{ var: '/from' }, { var: '/until' }] },
  'rules[].at': '/until',
  'rules[].text': 'rules.order',
  computed: { '/total': { '+': [{ var: '/own' }, { var: '/others' }] } },
  export: { igate: { '/deceased/fullName': 'hoTenNguoiChet' } },
  linkedProcedures: ['1.000656'],
  'privacy.encryptionKeys': ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
  'privacy.drafts': 'withoutSensitive',
};

/** More characters than this of an example are not shown. */
const MAX_EXAMPLE = 90;

/**
 * The page about every member of `procedure.json`: generated from its schema, with examples of a procedure.
 * @param schema path of `procedure.schema.json`
 * @param procedure path of a `procedure.json`
 */
export async function membersPage(schema: string, procedure: string): Promise<string> {
  const [root, example] = await Promise.all(
    [schema, procedure].map(async (file) => JSON.parse(await readFile(file, 'utf8')) as JsonObject),
  );
  const rows = membersOf(root as JsonObject, root as JsonObject, '', [example as JsonObject]);
  const lines = rows.map(({ path, required, text, value }) => {
    const shown = value === undefined ? '' : code(JSON.stringify(value));
    return `| ${code(path)} | ${required ? 'yes' : ''} | ${text.replaceAll('|', '\\|')} | ${shown} |`;
  });
  return `# Members of procedure.json

<!-- Generated from schemas/procedure.schema.json; MOTCUA_WRITE=1 with test/conformance/members-page.test.ts writes it anew. -->

Every member, in the order of the schema. \`[]\` is every item of a list; a member is required where its owner is there.
[authoring.md](authoring.md) explains how they work together.

| member | required | meaning | example |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}

interface Member {
  readonly path: string;
  readonly required: boolean;
  readonly text: string;
  readonly value: JsonValue | undefined;
}

function membersOf(root: JsonObject, schema: JsonObject, path: string, given: readonly JsonValue[]): Member[] {
  const { properties, required } = schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, written]) => {
    if (!isObject(written)) return [];
    const member = resolved(root, written);
    const at = path === '' ? name : `${path}.${name}`;
    const values = given.flatMap((owner) => (isObject(owner) && owner[name] !== undefined ? [owner[name]] : []));
    const value =
      values.find((one) => !(isArray(one) && one.length === 0)) ?? EXAMPLES[at] ?? values[0] ?? anyOf(member);
    const own: Member = {
      path: at,
      required: isArray(required) && required.includes(name),
      text: typeof member['description'] === 'string' ? member['description'] : '',
      value,
    };
    const items = values.flatMap((one) => (isArray(one) ? one : []));
    return [
      own,
      ...unionOf(member).flatMap((one) => membersOf(root, one, at, values)),
      ...itemsOf(root, member, `${at}[]`, items),
    ];
  });
}

function itemsOf(root: JsonObject, { items }: JsonObject, path: string, given: readonly JsonValue[]): Member[] {
  return isObject(items) ? unionOf(items).flatMap((one) => membersOf(root, one, path, given)) : [];
}

/** A schema with what its reference into `$defs` leads to. */
function resolved(root: JsonObject, schema: JsonObject): JsonObject {
  const { $ref: reference, ...own } = schema;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema;
  const target = getAt(root, reference.slice(1));
  return isObject(target) ? { ...target, ...own } : schema;
}

/** A schema and the branches of its unions. */
function unionOf(schema: JsonObject): JsonObject[] {
  const branches = ['anyOf', 'oneOf'].flatMap((keyword) => (isArray(schema[keyword]) ? schema[keyword] : []));
  return [schema, ...branches.filter(isObject)];
}

/** A value that a schema names. */
function anyOf({ const: constant, enum: values, type }: JsonObject): JsonValue | undefined {
  if (constant !== undefined) return constant;
  if (isArray(values)) return values[0];
  return type === 'boolean' ? true : undefined;
}

function code(text: string): string {
  const short = text.length > MAX_EXAMPLE ? `${text.slice(0, MAX_EXAMPLE)}…` : text;
  return `\`${short.replaceAll('|', '\\|')}\``;
}
