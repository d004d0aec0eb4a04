import type { JsonSchema } from '@motcua/model';
import type { ProcedureModules } from '@motcua/compiler';
import { modulesAround } from '../support/procedures.js';

/** A form to measure: a compiled procedure, and the same fields as plain HTML where that is comparable. */
export interface BenchForm {
  readonly name: string;
  /** The number of fields, items or definitions. */
  readonly size: number;
  readonly modules: ProcedureModules;
  readonly schema: JsonSchema;
  readonly html?: string;
  /** Answers to begin with. */
  readonly answers?: unknown;
}

/** A form of `count` fields on one page: text boxes, numbers, choices and yes-or-no questions in turn. */
export async function flatForm(count: number, isAllRequired = false): Promise<BenchForm> {
  const fields = Array.from({ length: count }, (_, index) => field(index));
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema: own }) => [name, own])),
    required: fields.filter((_, index) => isAllRequired || index % 2 === 0).map(({ name }) => name),
  };
  return {
    name: `${count} fields`,
    size: count,
    modules: await modulesOf(schema),
    schema,
    html: `<form>${fields.map(({ html }) => html).join('')}<button>Tiếp tục</button></form>`,
  };
}

/** A list of `count` objects of ten fields each, as it looks when a draft is opened again. */
export async function listForm(count: number): Promise<BenchForm> {
  const fields = Array.from({ length: 10 }, (_, index) => field(index));
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      people: {
        title: 'Thành viên hộ gia đình',
        type: 'array',
        items: { type: 'object', properties: Object.fromEntries(fields.map(({ name, schema: own }) => [name, own])) },
      },
    },
  };
  const item = Object.fromEntries(fields.map(({ name, answer }) => [name, answer]));
  return {
    name: `a list of ${count} × 10 fields`,
    size: count,
    modules: await modulesOf(schema),
    schema,
    answers: { people: Array.from({ length: count }, () => item) },
  };
}

/** Thirty fields whose schema is found through `count` definitions that refer to one another. */
export async function definitionsForm(count: number): Promise<BenchForm> {
  const definitions = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `d${index}`,
      index % 100 < 99 && index < count - 1
        ? { allOf: [{ $ref: `#/$defs/d${index + 1}` }], maxLength: 1000 - (index % 100) }
        : { type: 'string', minLength: 1 },
    ]),
  );
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}`, { $ref: `#/$defs/d${(index * 100) % count}` }]),
    ),
    $defs: definitions,
  };
  return { name: `${count} definitions`, size: count, modules: await modulesOf(schema), schema };
}

/** One object inside another, `depth` deep, with a field at each level. */
export async function deepForm(depth: number): Promise<BenchForm> {
  let schema: JsonSchema = { type: 'object', properties: { name: { title: 'Tên', type: 'string' } } };
  for (let level = depth; level > 0; level -= 1)
    schema = {
      title: `Cấp ${level}`,
      type: 'object',
      properties: { name: { title: 'Tên', type: 'string' }, inner: schema },
      required: ['inner'],
    };
  return { name: `nested ${depth} deep`, size: depth, modules: await modulesOf(schema), schema };
}

function field(index: number): {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly html: string;
  readonly answer: unknown;
} {
  const name = `f${index}`;
  const title = `Trường số ${index}`;
  const box = (input: string, hint = '') =>
    `<div class="field"><label for="${name}">${title}</label>${hint}<${input} id="${name}" name="${name}"></div>`;
  const choices = (words: readonly string[]) =>
    `<fieldset class="field"><legend>${title}</legend>${words
      .map(
        (word, at) =>
          `<label class="option"><input type="radio" name="${name}" value="${at}"><span>${word}</span></label>`,
      )
      .join('')}</fieldset>`;
  switch (index % 5) {
    case 0:
      return { name, schema: { title, type: 'string', maxLength: 100 }, html: box('input type="text"'), answer: 'Một' };
    case 1:
      return {
        name,
        schema: { title, type: 'string', description: 'Gợi ý cho trường này' },
        html: box(
          `input type="text" aria-describedby="${name}-hint"`,
          `<p class="hint" id="${name}-hint">Gợi ý cho trường này</p>`,
        ),
        answer: 'Hai',
      };
    case 2:
      return {
        name,
        schema: { title, enum: ['Đỏ', 'Vàng', 'Xanh'] },
        html: choices(['Đỏ', 'Vàng', 'Xanh']),
        answer: 'Vàng',
      };
    case 3:
      return {
        name,
        schema: { title, type: 'integer', minimum: 0 },
        html: box('input type="text" inputmode="numeric"'),
        answer: 3,
      };
    default:
      return { name, schema: { title, type: 'boolean' }, html: choices(['Có', 'Không']), answer: true };
  }
}

/** One step, and nothing to report before it: the form begins with its fields, as the static page does. */
function modulesOf(schema: JsonSchema): Promise<ProcedureModules> {
  return modulesAround({ schema, texts: { title: 'Biểu mẫu' }, definition: { channels: [] } });
}
