import {
  childPointer,
  type CompiledProcedure,
  dateOrderRules,
  IssueCode,
  type IssueParams,
  type JsonSchema,
  type Pointer,
  readableName,
} from '@motcua/model';
import { leafKind, type ActiveNode } from '../active-schema/active-node.js';
import { keywordIssues, undeclaredPropertyIssues, UNKNOWN, type KeywordIssue } from './keyword-issues.js';
import { ANY_NAME, childrenAt, recursionPoint, type ChildField } from './child-fields.js';
import { entriesAt, mergeCases, type ConditionalLocation } from './conditional-locations.js';
import { nodesAt, type FieldCase } from './field-cases.js';
import { oddIssues, unreadableIssues } from './reading-issues.js';

/** An issue that can arise at a place, and what may be there when it does. */
export interface PossibleIssue {
  readonly code: string;
  /** A parameter that only an answer gives is `…`. */
  readonly params: IssueParams;
  /** Empty for what is asked nowhere. */
  readonly nodes: readonly ActiveNode[];
}

/** A place about which a person can be asked, or which their answers can have although they must not. */
export interface PossibleField {
  /** A JSON Pointer with `*` for the items of lists and `…` for members under a name that a person gives. */
  readonly patternPointer: Pointer;
  /** The nodes that the field can have, over all combinations of conditions and branches. */
  readonly nodes: readonly ActiveNode[];
  readonly issues: readonly PossibleIssue[];
  /** Where the schema of the place stood already: below it all is as there. */
  readonly repeats: Pointer | undefined;
}

/** Schemas that refer to each other in every way have more places than anyone would read. */
const MOST = 20_000;

/**
 * Every place that some state of a procedure's form has, in reading order, with every issue that can arise there.
 * Recursion is followed once.
 */
export function allFields({ schema }: Pick<CompiledProcedure, 'schema'>): PossibleField[] {
  const fields: PossibleField[] = [];
  const root: ChildField = {
    name: '',
    sources: [{ subschema: { schema, location: '' }, when: new Map(), rendered: true, way: undefined }],
    required: [true],
    removable: false,
    discriminator: undefined,
    isItem: false,
  };
  visitLocation({ schema, fields }, root, {
    patternPointer: '',
    around: new Set(),
    strangers: [],
    listTitle: undefined,
  });
  return withOtherAnswers(schema, fields);
}

interface Walk {
  readonly schema: JsonSchema;
  readonly fields: PossibleField[];
}

/** The context of a field before its schemas are read. */
interface Surroundings {
  readonly patternPointer: Pointer;
  /** Locations of the schemas at the places around this one. */
  readonly around: ReadonlySet<Pointer>;
  /** Issues of a member that the schema around does not know. */
  readonly strangers: readonly KeywordIssue[];
  /** See {@link ActiveNode.listTitle}. */
  readonly listTitle: string | undefined;
}

function visitLocation(walk: Walk, child: ChildField, surroundings: Surroundings): void {
  if (walk.fields.length >= MOST) return;
  const { patternPointer, around, strangers, listTitle } = surroundings;
  const entries = entriesAt(walk.schema, patternPointer, child.sources);
  const recursive = entries.some(({ subschema }) => around.has(subschema.location));
  const role = { ...child, discriminatorOptions: child.discriminator?.options, patternPointer, recursive, listTitle };
  const nodes = nodesAt(walk.schema, role, entries);
  const [repeats] = entries.flatMap((entry) => recursionPoint(entry) ?? []);
  const issues = issuesAt(walk.schema, child, patternPointer, entries, nodes, strangers);
  const all = nodes.map(({ node }) => node);
  walk.fields.push({ patternPointer, nodes: all, issues, repeats });
  const inside = new Set([...around, ...entries.map(({ subschema }) => subschema.location)]);
  const unknown = entries.flatMap(({ subschema }) => undeclaredPropertyIssues(subschema));
  for (const inner of childrenAt(patternPointer, entries, all)) {
    visitLocation(walk, inner, {
      patternPointer: childPointer(patternPointer, inner.name),
      around: inside,
      strangers: inner.name === ANY_NAME ? unknown : [],
      listTitle: inner.isItem ? titleOfList(all, child.name, surroundings) : undefined,
    });
  }
}

/** Returns the list title that items have in their labels, as in the form. */
function titleOfList(nodes: readonly ActiveNode[], name: string, { patternPointer, listTitle }: Surroundings): string {
  const titles = nodes.map(({ schema }) => schema['title']);
  const own = titles.find((title): title is string => typeof title === 'string' && title !== '');
  if (listTitle === undefined) return own ?? readableName(patternPointer);
  return `${own ?? listTitle} ${name === '*' ? UNKNOWN : Number(name) + 1}`;
}

function issuesAt(
  schema: JsonSchema,
  child: ChildField,
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  nodes: readonly FieldCase[],
  strangers: readonly KeywordIssue[],
): PossibleIssue[] {
  const all = nodes.map(({ node }) => node);
  const missing = all.filter((node) => !node.nullable && canBeEmpty(node));
  const needed = child.required.includes(true) ? all : missing;
  const answered = nodes.filter(({ node }) => node.kind !== 'unchosen');
  return [
    ...(needed.length > 0 ? [{ code: 'required', params: {}, nodes: needed }] : []),
    ...strangers.map((found) => ({ ...found, nodes: all })),
    ...all.flatMap((node) => unreadableIssues(node).map((found) => ({ ...found, nodes: [node] }))),
    ...(child.discriminator ? [{ code: 'enum', params: {}, nodes: all }] : []),
    ...entries.flatMap(({ subschema, when }) => {
      const siblings = (answered.length > 0 ? answered : nodes).filter((one) => mergeCases(one.when, when));
      const own = keywordIssues(schema, subschema, patternPointer).map((found) => ({
        ...found,
        nodes: siblings.map(({ node }) => node),
      }));
      // A branch that is chosen by a value never finds it wrong.
      const chosen = child.discriminator && when.has(child.discriminator.key);
      return chosen ? own.filter(({ code }) => code !== 'const' && code !== 'enum') : own;
    }),
  ];
}

/** A place that is written as `null` until it is filled in is asked to be missing. */
function canBeEmpty({ kind }: ActiveNode): boolean {
  return kind === 'unchosen' || kind === 'group' || kind === 'list' || leafKind(kind) !== undefined;
}

/** Adds what is wrong or odd about a place because of another one. */
function withOtherAnswers(schema: JsonSchema, fields: readonly PossibleField[]): PossibleField[] {
  const rules = dateOrderRules(schema);
  const known = new Set(fields.map(({ patternPointer }) => patternPointer));
  return fields.map((field) => {
    const { patternPointer, nodes, issues } = field;
    const dates = rules.flatMap(({ at, earlier, later }): PossibleIssue[] => {
      if (later === 'today' && at + earlier === patternPointer)
        return [{ code: IssueCode.dateInFuture, params: {}, nodes }];
      const isLater = at + later === patternPointer;
      return isLater ? [{ code: IssueCode.dateOrder, params: { other: at + earlier }, nodes }] : [];
    });
    const odd = nodes.flatMap((node) =>
      oddIssues(node).flatMap((found): PossibleIssue[] => {
        const { other } = found.params;
        return typeof other === 'string' && !known.has(other) ? [] : [{ ...found, nodes: [node] }];
      }),
    );
    return dates.length + odd.length > 0 ? { ...field, issues: [...issues, ...dates, ...odd] } : field;
  });
}
