import { lateTextKeys, textKeys, type JsonSchema, type Pointer, type ProcedureDefinition } from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import { ANY_NAME, FieldIndex, allFields, type PossibleField } from '@motcua/core/analysis';
import { visitSchemas } from '../bundle/subschemas.js';
import { similarWord } from '../similar-word.js';
import { countText } from '../count-text.js';

/** Why nothing uses a text, and what to do. */
export interface UnusedText {
  readonly why: string;
  readonly fix: string;
}

/** The key for the name of a system that provides answers; the page that embeds the form names it. */
const SOURCE_KEY = /^sources\.[^.]+\.name$/;

/** So many of a place's choices are named where one is unknown. */
const MAX_NAMED = 8;

/** Reports which texts a form uses, as its places and its procedure have them. */
export class TextUses {
  readonly fields: FieldIndex;
  readonly #named: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;

  constructor(
    definition: ProcedureDefinition,
    schema: JsonSchema,
    needed: readonly string[],
    fields = new FieldIndex(allFields({ schema })),
  ) {
    this.fields = fields;
    this.#named = new Set([
      ...needed.filter((key) => !isFieldKey(key)),
      ...[textKeys.summary, textKeys.field, textKeys.result, textKeys.agencyContact(definition.receivingAgency.id)],
      ...definition.components.flatMap(({ id }) => [
        textKeys.componentHint(id),
        textKeys.componentCondition(id),
        textKeys.componentWaived(id),
      ]),
      ...definition.channels.flatMap(({ type, fee, cases = [] }) => [
        ...fee.map((_, index) => textKeys.fee(type, index)),
        ...cases.flatMap(({ case: id, fee: own = [] }) => own.map((_, index) => lateTextKeys.caseFee(type, id, index))),
      ]),
      ...definition.steps.map(({ id }) => textKeys.stepDescription(id)),
      ...(definition.exits ?? []).map(({ id }) => lateTextKeys.exitLink(id)),
    ]);
    this.#titles = titlesIn(schema);
  }

  /** Undefined for a text that is used. */
  unused(key: string): UnusedText | undefined {
    // Some authors write the key of a text where the schema expects its words.
    if (this.#named.has(key) || this.#titles.has(key) || SOURCE_KEY.test(key)) return undefined;
    if (!isFieldKey(key)) {
      const guess = similarWord(key, [...this.#named]);
      return {
        why: 'the procedure has nothing of that name',
        fix: didYouMean(guess) ?? 'Correct the key, or remove the text.',
      };
    }
    if (this.#asked(key).length > 0) return undefined;
    for (let end = key.indexOf('#'); end >= 0; end = key.indexOf('#', end + 1)) {
      const fields = this.#asked(key.slice(0, end));
      if (fields.length > 0) return suffixProblem(key.slice(0, end), key.slice(end + 1), fields);
    }
    const pointer = key.split('#')[0] ?? '';
    const names = this.fields.pointers().filter((name) => !name.split('/').includes(ANY_NAME));
    const guess = similarWord(pointer, names);
    return {
      why: `the data schema has nothing at "${pointer}"`,
      fix: didYouMean(guess && guess + key.slice(pointer.length)) ?? 'Correct the key, or remove the text.',
    };
  }

  /**
   * True for the label of a value that is given, such as the version of a list: no one is asked, so it needs no words.
   */
  isGiven(key: string): boolean {
    const nodes = isFieldKey(key) ? this.#asked(key).flatMap((field) => field.nodes) : [];
    return nodes.length > 0 && nodes.every(({ kind }) => kind === 'constant');
  }

  /** True for the label of an item that is chosen among several: the choices have words, the item is never named. */
  isChoiceOfList(key: string): boolean {
    if (!key.endsWith('/*')) return false;
    const nodes = this.#asked(key.slice(0, -2)).flatMap((field) => field.nodes);
    return nodes.length > 0 && nodes.every(({ kind }) => kind === 'choices');
  }

  /** True for the label of a place that the schema gives a title wherever it is asked for. */
  isTitled(key: string): boolean {
    const nodes = isFieldKey(key) ? this.#asked(key).flatMap((field) => field.nodes) : [];
    return (
      nodes.length > 0 && nodes.every(({ schema }) => typeof schema['title'] === 'string' && schema['title'] !== '')
    );
  }

  /** The lists that a form can have, each by its pointer. */
  lists(): readonly Pointer[] {
    return this.#pointersOf(({ kind }) => kind === 'list');
  }

  /** Questions that hold no answer of one value: several choices, or which branch is meant; each by its pointer. */
  questions(): readonly Pointer[] {
    return this.#pointersOf(({ kind, questions }) => kind === 'choices' || (kind !== 'list' && questions.length > 0));
  }

  /** The places where such a node can be; the root, and places under names that a person gives, have no label. */
  #pointersOf(isMeant: (node: ActiveNode) => boolean): readonly Pointer[] {
    return this.fields
      .pointers()
      .filter((pointer) => pointer !== '' && !/\/(?:\*|\d+)$/.test(pointer) && !pointer.split('/').includes(ANY_NAME))
      .filter((pointer) => this.#asked(pointer).some(({ nodes }) => nodes.some(isMeant)));
  }

  /** The places of a pointer, without those that only refuse an answer. */
  #asked(pointer: Pointer): readonly PossibleField[] {
    return this.fields.at(pointer).filter(({ nodes }) => nodes.length > 0);
  }
}

/** True for the key of a place's words; the place of the whole answers has an empty pointer. */
function isFieldKey(key: string): boolean {
  return key === '' || key.startsWith('/') || key.startsWith('#');
}

function suffixProblem(pointer: Pointer, suffix: string, fields: readonly PossibleField[]): UnusedText | undefined {
  const [, kind = suffix, rest] = /^(\w+)\.(.*)$/s.exec(suffix) ?? [];
  if (suffix === 'hint') return undefined;
  switch (rest === undefined ? '' : kind) {
    case 'value':
      return valueProblem(pointer, rest ?? '', fields);
    case 'error':
      return errorProblem(pointer, rest ?? '', fields);
    case 'oneOf':
    case 'anyOf':
    case 'type':
      return branchProblem(pointer, kind, rest ?? '', fields);
    default: {
      const known = ['hint', 'value', 'error', 'oneOf', 'anyOf', 'type'];
      const guess = similarWord(kind, known);
      const whole = guess && `${pointer}#${guess}${rest === undefined ? '' : `.${rest}`}`;
      const forms = '#hint, #value.<choice>, #error.<keyword>, #oneOf.<index> and #anyOf.<index>';
      return {
        why: `"#${suffix}" names no words of a place`,
        fix:
          didYouMean(guess === 'hint' || rest !== undefined ? whole : undefined) ?? `A place has words under ${forms}.`,
      };
    }
  }
}

function valueProblem(pointer: Pointer, value: string, fields: readonly PossibleField[]): UnusedText | undefined {
  const nodes = fields.flatMap((field) => field.nodes);
  const offered = [
    ...new Set(
      nodes.flatMap(({ kind, options, questions }) => [
        ...options.map(({ key }) => key),
        ...questions.flatMap(({ branches }) => branches.flatMap(({ constant }) => (constant ? [constant.key] : []))),
        ...(kind === 'boolean' ? ['true', 'false'] : []),
      ]),
    ),
  ];
  if (offered.includes(value)) return undefined;
  if (offered.length === 0)
    return { why: `nothing is chosen at "${pointer}"`, fix: 'Remove the text, or fix its pointer.' };
  const guess = similarWord(value, offered);
  return {
    why: `"${value}" is no choice at "${pointer}"`,
    fix: didYouMean(guess && textKeys.value(pointer, guess)) ?? `The choices are: ${named(offered)}.`,
  };
}

function errorProblem(pointer: Pointer, code: string, fields: readonly PossibleField[]): UnusedText | undefined {
  const codes = [...new Set(fields.flatMap(({ issues }) => issues.map((issue) => issue.code)))];
  if (codes.includes(code)) return undefined;
  const guess = similarWord(code, codes);
  return {
    why: `"${code}" is never wrong at "${pointer}"`,
    fix: didYouMean(guess && textKeys.error(pointer, guess)) ?? `What can be wrong there: ${named(codes)}.`,
  };
}

function branchProblem(
  pointer: Pointer,
  keyword: string,
  index: string,
  fields: readonly PossibleField[],
): UnusedText | undefined {
  const questions = fields.flatMap(({ nodes }) => nodes.flatMap((node) => node.questions));
  const counts = questions.flatMap(({ id, branches }) =>
    id === keyword || id.endsWith(`/${keyword}`) ? [branches.length] : [],
  );
  if (counts.length === 0) {
    return {
      why: `no branch of "${keyword}" is asked for at "${pointer}"`,
      fix: 'Where the value of a property selects the branch, name the values of that property ("#value.…"); else remove the text.',
    };
  }
  const most = Math.max(...counts);
  if (/^(0|[1-9]\d*)$/.test(index) && Number(index) < most) return undefined;
  return {
    why: `the "${keyword}" at "${pointer}" has ${countText(most, 'branch', 'branches')}, and none is number ${index}`,
    fix: `Branches count from 0 to ${most - 1}.`,
  };
}

function didYouMean(guess: string | undefined): string | undefined {
  return guess === undefined ? undefined : `Did you mean "${guess}"?`;
}

function named(words: readonly string[]): string {
  const more = words.length > MAX_NAMED ? `, and ${words.length - MAX_NAMED} more` : '';
  return words.slice(0, MAX_NAMED).join(', ') + more;
}

function titlesIn(schema: JsonSchema): ReadonlySet<string> {
  const titles = new Set<string>();
  visitSchemas(schema, ({ title, description }) => {
    for (const text of [title, description]) if (typeof text === 'string') titles.add(text);
  });
  return titles;
}
