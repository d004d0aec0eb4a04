import {
  issue,
  IssueCode,
  textKeys,
  type CompiledDefinition,
  type CompiledProcedure,
  type Issue,
  type IssueScope,
  type Pointer,
  type ProcedureDefinition,
  type Texts,
} from '@motcua/model';
import { screenOfIssue } from '../flow/screen-of-issue.js';
import { lateScreensOf } from '../flow/late-screens.js';
import { stepScreen, type ScreenId } from '../flow/screens.js';
import type { ActiveNode } from '../active-schema/active-node.js';
import type { Catalogue } from '../languages/catalogue.js';
import { FieldDefinitions } from '../store/field-definitions.js';
import { Labels } from '../messages/labels.js';
import { isTableRow } from '../messages/table-row.js';
import { formatIssue } from '../messages/format-issue.js';
import { acceptanceIssues, documentIssues } from './document-issues.js';
import { UNKNOWN } from './keyword-issues.js';
import { allFields, type PossibleIssue, type PossibleField } from './all-fields.js';
import { explanations } from './reading-issues.js';

/** One message that a form can show. */
export interface PossibleMessage {
  readonly code: string;
  /** Why, where what was typed makes several messages of the code. */
  readonly reason?: string;
  /** As the form says it; `…` represents what only an answer gives. */
  readonly words: string;
  /** True for the procedure's own words in place of the kit's. */
  readonly own: boolean;
}

/** All that can be said about one place. */
export interface FieldMessages {
  readonly scope: IssueScope;
  /** Relative to the scope; `*` represents an item's index, `…` for a name that a person gives. */
  readonly pointer: Pointer;
  readonly label: string;
  readonly messages: readonly PossibleMessage[];
  /** Where the place's schema stood already: what is below the place is reported there. */
  readonly repeats?: Pointer;
}

/** All that can be said on one screen. */
export interface ScreenMessages {
  readonly screen: ScreenId;
  /** A step's title; the kit has words for the other screens. */
  readonly title?: string;
  readonly places: readonly FieldMessages[];
}

/** The procedure's words in one language, and the kit's messages. */
export interface MessageLanguage {
  readonly texts: Texts;
  /** Words in the source language, where a text is missing. */
  readonly fallback: Texts;
  readonly catalogue: Catalogue;
}

/**
 * Every message about an issue that a procedure's form can ever show in one language, screen by screen: the issues that
 * can arise at every place, worded as the form words them.
 */
export function possibleMessages(
  { schema, definition }: Pick<CompiledProcedure, 'schema'> & { readonly definition: PossibleDefinition },
  language: MessageLanguage,
): ScreenMessages[] {
  const fields = allFields({ schema }).map((field) => withRules(field, definition));
  const teller = new MessageTeller(fields, new FieldDefinitions({ definition, texts: language.fallback }), language);
  const titles = new Map<ScreenId, string | undefined>(
    definition.steps.map((step) => [stepScreen(step), teller.stepTitle(step.id)]),
  );
  const late = Object.keys(lateScreensOf(definition, [], true)) as ScreenId[];
  const screens = new Map<ScreenId, FieldMessages[]>([...titles.keys(), ...late].map((screen) => [screen, []]));
  const add = (found: FieldMessages): void => {
    if (found.messages.length === 0 && found.repeats === undefined) return;
    const { pointer, scope } = found;
    screens.get(screenOfIssue(definition, issue(pointer, '', {}, scope)))?.push(found);
  };
  for (const field of fields) add(teller.ofField(field));
  for (const issues of [documentIssues(definition), acceptanceIssues(definition)]) teller.ofIssues(issues).forEach(add);
  return [...screens].flatMap(([screen, reported]) => {
    const title = titles.get(screen);
    return reported.length > 0 ? [{ screen, ...(title !== undefined && { title }), places: reported }] : [];
  });
}

/** A definition as its author writes it, or as it was compiled. */
type PossibleDefinition = CompiledDefinition & Partial<Pick<ProcedureDefinition, 'rules' | 'computed'>>;

/** Adds the issues of the rules at a field; of a computed value nothing is missing. */
function withRules(field: PossibleField, { rules = [], computed = {} }: PossibleDefinition): PossibleField {
  const { patternPointer, nodes, issues } = field;
  const own = rules.filter(({ at }) => at === patternPointer);
  const isComputed = Object.hasOwn(computed, patternPointer);
  if (nodes.length === 0 || (own.length === 0 && !isComputed)) return field;
  const asked = isComputed ? issues.filter(({ code }) => code !== 'required' && code !== 'unreadable') : issues;
  return {
    ...field,
    issues: [
      ...asked,
      ...(isComputed ? [{ code: IssueCode.computed, params: {}, nodes }] : []),
      ...own.map(({ text }) => ({ code: IssueCode.rule, params: { text }, nodes })),
    ],
  };
}

/** Labels of places that may be any item of a list: `Relative …`, where the form says `Relative 1`. */
class GeneralLabels extends Labels {
  override label(pointer: Pointer, node?: ActiveNode): string {
    if (!pointer.endsWith('/*')) return super.label(pointer, node);
    const first = super.label(`${pointer.slice(0, -1)}0`, node && { ...node, name: '0' });
    return first.replace(/1$/, UNKNOWN);
  }
}

/** Labels without the procedure's own words for issues. */
class PlainLabels extends GeneralLabels {
  override error(): undefined {
    return undefined;
  }
}

class MessageTeller {
  readonly #possible: ReadonlyMap<Pointer, PossibleField>;
  readonly #fields: FieldDefinitions;
  readonly #labels: Labels;
  readonly #plain: Labels;
  readonly #catalogue: Catalogue;

  constructor(
    possible: readonly PossibleField[],
    fields: FieldDefinitions,
    { texts, fallback, catalogue }: MessageLanguage,
  ) {
    this.#fields = fields;
    this.#possible = new Map(possible.map((field) => [field.patternPointer, field]));
    this.#labels = new GeneralLabels(texts, fallback);
    this.#plain = new PlainLabels(texts, fallback);
    this.#catalogue = catalogue;
  }

  stepTitle(id: string): string | undefined {
    return this.#labels.text(textKeys.step(id));
  }

  ofField({ patternPointer, nodes, issues, repeats }: PossibleField): FieldMessages {
    const messages = distinct(issues.flatMap((found) => this.#ofIssue(patternPointer, found)));
    const label = this.#labels.label(patternPointer, nodes[0]);
    return { scope: 'data', pointer: patternPointer, label, messages, ...(repeats !== undefined && { repeats }) };
  }

  /** Messages about what is next to the answers, place by place. */
  ofIssues(issues: readonly Issue[]): FieldMessages[] {
    const pointers = [...new Set(issues.map(({ pointer }) => pointer))];
    return pointers.map((pointer) => {
      const found = issues.filter((one) => one.pointer === pointer);
      const scope = found[0]?.scope ?? 'components';
      const id = pointer.slice(1);
      const key = scope === 'components' ? textKeys.component(id) : textKeys.privacyPurpose(id);
      const label = this.#labels.text(pointer === '' ? textKeys.declaration : key) ?? id;
      const messages = found.map((one) => ({ code: one.code, words: this.#word(one), own: false }));
      return { scope, pointer, label, messages };
    });
  }

  #ofIssue(patternPointer: Pointer, { code, params, nodes }: PossibleIssue): PossibleMessage[] {
    const found = issue(patternPointer, code, params);
    if (code === IssueCode.rule) return [{ code, words: this.#word(found, nodes[0]), own: true }];
    const asked = nodes.length > 0 ? nodes : [undefined];
    const ownAt = asked.find((node) => this.#labels.error(patternPointer, code, node) !== undefined);
    if (ownAt !== undefined || this.#labels.error(patternPointer, code) !== undefined)
      return [{ code, words: this.#word(found, ownAt), own: true }];
    return asked.flatMap((node) => {
      const reason = typeof params['reason'] === 'string' ? { reason: params['reason'] } : {};
      const explained = node ? explanations(node, code) : [];
      return [
        { code, ...reason, words: this.#word(found, node), own: false },
        ...explained.map(({ reason: why, params: more }) => {
          // The reason is the message's name in the catalogue.
          const reported = issue(patternPointer, why, more);
          return { code, reason: why, words: this.#word(reported, node, this.#plain), own: false };
        }),
      ];
    });
  }

  #word(found: Issue, node?: ActiveNode, labels: Labels = this.#labels): string {
    const nodeAt = (pointer: Pointer) => this.#possible.get(pointer)?.nodes[0];
    return formatIssue(
      found,
      { ...(node && { node, isRow: isTableRow(this.#fields, node) }), nodeAt },
      labels,
      this.#catalogue,
    );
  }
}

/** One of each; the procedure's own words are once for a code. */
function distinct(messages: readonly PossibleMessage[]): PossibleMessage[] {
  return [...new Map(messages.map((message) => [`${message.code} ${message.words}`, message])).values()];
}
