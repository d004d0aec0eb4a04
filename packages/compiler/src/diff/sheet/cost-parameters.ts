import { isObject, type JsonObject, type JsonValue } from '@motcua/model';
import { KnownError } from '../../known-error.js';
import { readJsonFile } from '../../read/json-file.js';
import { similarWord } from '../../similar-word.js';

/** A number of the cost model, and where it comes from. */
export interface CostParameter {
  readonly value: number;
  readonly source: string;
}

const ASSUMED = 'assumption';
const perCopy = (unit: string, values: readonly number[]): [string, CostParameter][] =>
  COPY_TYPES.map((type, index) => [`${unit}.${type}`, { value: values[index] ?? 0, source: ASSUMED }]);
const COPY_TYPES = ['original', 'copy', 'certifiedCopy', 'certifiedElectronicCopy', 'copyWithOriginalShown'];

/**
 * The parameters of the standard cost model, by name: hours, đồng, and counts. None of them is official; each is to be
 * replaced by what the agency has measured.
 */
export const DEFAULT_PARAMETERS: ReadonlyMap<string, CostParameter> = new Map<string, CostParameter>([
  [
    'wage',
    { value: 53_977, source: '114 million VND of GDP per person / 12 months / 22 days / 8 hours; not official' },
  ],
  ['hoursPerField', { value: 0.05, source: ASSUMED }],
  ...perCopy('hoursPerCopy', [0.5, 0.25, 0.5, 0.5, 0.25]),
  ...perCopy('costPerCopy', [0, 1_000, 4_000, 4_000, 1_000]),
  ['costPerCopy.certifiedCopy', { value: 4_000, source: 'assumption: two pages at 2,000 VND' }],
  ['hoursToSubmit.online', { value: 0.25, source: ASSUMED }],
  ['hoursToSubmit.post', { value: 0.5, source: ASSUMED }],
  ['hoursToSubmit.counter', { value: 1, source: ASSUMED }],
  ['hoursToPay', { value: 0.25, source: ASSUMED }],
  ['hoursForInspection', { value: 0, source: ASSUMED }],
  ['hoursForOther', { value: 0, source: ASSUMED }],
  ['hoursToReceive.online', { value: 0, source: ASSUMED }],
  ['hoursToReceive.post', { value: 0.25, source: ASSUMED }],
  ['hoursToReceive.counter', { value: 1, source: ASSUMED }],
  ['advice', { value: 0, source: ASSUMED }],
  ['otherCost', { value: 0, source: ASSUMED }],
  ['waivedShare', { value: 0, source: 'assumption: everybody hands in what a database may have' }],
  ['timesPerYear', { value: 1, source: ASSUMED }],
]);

/** Without default: the number of applicants is never assumed, and `fee` is that of the channel. */
const OPTIONAL = ['applicantsPerYear', 'fee'];
/** Of one component, by its id, in place of what its type of copy takes: `hours.giay-khai-sinh`. */
const OF_COMPONENT = /^(?:hours|cost)\.[a-z0-9][\w-]*$/;
const CODE = /^\d\.\d{6}/;

/** The parameters for each procedure. */
export class CostParameters {
  readonly #common = new Map(DEFAULT_PARAMETERS);
  readonly #own = new Map<string, Map<string, CostParameter>>();

  /**
   * Parameters of the defaults, a file, and the command line; the last one that names a parameter counts.
   * @param file path of a JSON file: `{ "parameters": { name: { value, source } }, "procedures": { code: { … } } }`
   * @param given `name=value`, or `code:name=value` for one procedure
   * @throws {KnownError} when a name is unknown, a value is no number from 0, or a parameter of the file has no source
   */
  static async read(file?: string, given: readonly string[] = []): Promise<CostParameters> {
    const parameters = new CostParameters();
    if (file !== undefined) parameters.#addFile(file, await readJson(file));
    for (const text of given) parameters.#addText(text);
    return parameters;
  }

  /** The parameter for a procedure, or undefined where there is none. */
  get(code: string, name: string): CostParameter | undefined {
    return this.#own.get(code)?.get(name) ?? this.#common.get(name);
  }

  /** The value for a procedure; 0 where there is none. */
  value(code: string, name: string): number {
    return this.get(code, name)?.value ?? 0;
  }

  /** Every parameter, those of all procedures first. */
  list(): readonly { readonly code?: string; readonly name: string; readonly parameter: CostParameter }[] {
    return [
      ...[...this.#common].map(([name, parameter]) => ({ name, parameter })),
      ...[...this.#own].flatMap(([code, own]) => [...own].map(([name, parameter]) => ({ code, name, parameter }))),
    ];
  }

  #set(code: string | undefined, name: string, parameter: CostParameter, where: string): void {
    const names = [...DEFAULT_PARAMETERS.keys(), ...OPTIONAL];
    if (!names.includes(name) && !(code !== undefined && OF_COMPONENT.test(name))) {
      const guess = similarWord(name, names);
      const fix = guess === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${guess}"?`;
      throw new KnownError(`${where}: "${name}" is no parameter. ${fix}`);
    }
    const { value } = parameter;
    if (!Number.isFinite(value) || value < 0) throw new KnownError(`${where}: "${name}" is not a number from 0.`);
    if (name === 'waivedShare' && value > 1) throw new KnownError(`${where}: "${name}" is a share from 0 to 1.`);
    if (code === undefined) this.#common.set(name, parameter);
    else this.#own.set(code, (this.#own.get(code) ?? new Map<string, CostParameter>()).set(name, parameter));
  }

  #addFile(file: string, { parameters, procedures, ...others }: JsonObject): void {
    const [unknown] = Object.keys(others).filter((name) => name !== '$schema');
    if (unknown !== undefined) throw new KnownError(`${file}: "${unknown}" is neither "parameters" nor "procedures".`);
    const add = (code: string | undefined, members: JsonValue | undefined) => {
      if (members === undefined) return;
      if (!isObject(members)) throw new KnownError(`${file}: parameters are an object of name, value and source.`);
      for (const [name, member] of Object.entries(members)) {
        const { value, source } = isObject(member) ? member : {};
        if (typeof value !== 'number' || typeof source !== 'string' || source.trim() === '')
          throw new KnownError(`${file}: "${name}" needs a "value", a number, and a "source", where it comes from.`);
        this.#set(code, name, { value, source }, file);
      }
    };
    add(undefined, parameters);
    if (procedures !== undefined && !isObject(procedures))
      throw new KnownError(`${file}: "procedures" is an object by code.`);
    for (const [code, members] of Object.entries(procedures ?? {})) add(code, members);
  }

  #addText(text: string): void {
    const [, code, name = '', value = ''] = /^(?:([^:=]+):)?([^:=]+)=(.+)$/.exec(text) ?? [];
    if (name === '' || (code !== undefined && !CODE.test(code)))
      throw new KnownError(`--set ${text}: write name=value, or code:name=value for one procedure.`);
    this.#set(code, name, { value: Number(value), source: 'command line' }, `--set ${text}`);
  }
}

async function readJson(path: string): Promise<JsonObject> {
  const file = await readJsonFile(path);
  const [problem] = file.syntaxFindings;
  if (problem) throw new KnownError(`${path}:${problem.line}:${problem.column}: ${problem.message}`);
  if (!isObject(file.value)) throw new KnownError(`${path} is no JSON object.`);
  return file.value;
}
