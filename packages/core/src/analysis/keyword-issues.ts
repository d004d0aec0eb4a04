import {
  childPointer,
  constantBranches,
  discriminatorAt,
  isArray,
  isObject,
  ownKeyword,
  requiredAlternatives,
  type IssueParams,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type SchemaLocation,
} from '@motcua/model';

/** The issue that a failed keyword is reported as. */
export interface KeywordIssue {
  readonly code: string;
  readonly params: IssueParams;
}

/** Represents a number or text that is unknown before the question is answered. */
export const UNKNOWN = '…';

const LIMITS = [
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
];
/** Limits of a number of things: 0 of them can never be too few. */
const LEAST = ['minLength', 'minItems', 'minProperties'];

/** Returns the issues that one schema can report for its own value; its subschemas are not considered. */
export function keywordIssues(
  root: JsonSchema,
  { schema, location }: SchemaLocation,
  patternPointer: Pointer,
): KeywordIssue[] {
  if (schema === false) return [{ code: 'false', params: {} }];
  if (!isObject(schema)) return [];
  return Object.keys(schema).flatMap((keyword): KeywordIssue[] => {
    const value = schema[keyword] as JsonValue;
    if (keyword === 'oneOf' || keyword === 'anyOf') return unionIssues(root, schema, location, keyword, patternPointer);
    const params = paramsOf(schema, keyword, value);
    return params ? [{ code: keyword, params }] : [];
  });
}

/** Returns the issues that a schema can report for a property that it does not declare. */
export function undeclaredPropertyIssues({ schema }: SchemaLocation): KeywordIssue[] {
  const named = ownKeyword(schema, 'propertyNames');
  const closed = ['additionalProperties', 'unevaluatedProperties'].filter((name) => ownKeyword(schema, name) === false);
  return [...(named === undefined || named === true ? [] : ['propertyNames']), ...closed].map((code) => ({
    code,
    params: {},
  }));
}

/** The parameters with which the validators report a keyword; undefined for one that reports nothing by itself. */
function paramsOf(schema: JsonObject, keyword: string, value: JsonValue): IssueParams | undefined {
  if (LIMITS.includes(keyword)) return LEAST.includes(keyword) && value === 0 ? undefined : { limit: value };
  switch (keyword) {
    case 'type':
    case 'format':
    case 'multipleOf':
      return { [keyword]: value };
    case 'enum':
    case 'const':
    case 'pattern':
    case 'not':
      return {};
    case 'uniqueItems':
      return value === true ? {} : undefined;
    case 'contains': {
      const { minContains = 1, maxContains } = schema;
      if (minContains === 0 && maxContains === undefined) return undefined;
      return { minContains, ...(maxContains !== undefined && { maxContains }) };
    }
    case 'items': {
      const { prefixItems } = schema;
      return value === false && isArray(prefixItems) ? { limit: prefixItems.length } : undefined;
    }
    case 'unevaluatedItems':
      return value === false ? { limit: UNKNOWN } : undefined;
    default:
      return undefined;
  }
}

/** Returns the issues that a union can report itself; its branches report their own. */
function unionIssues(
  root: JsonSchema,
  schema: JsonObject,
  location: Pointer,
  keyword: 'oneOf' | 'anyOf',
  patternPointer: Pointer,
): KeywordIssue[] {
  if (constantBranches(schema, keyword)) return [{ code: 'enum', params: {} }];
  const id = childPointer(location, keyword);
  if (discriminatorAt(root, id)) return [{ code: 'type', params: { type: 'object' } }];
  const names = requiredAlternatives(root, id);
  if (!names) return [{ code: keyword, params: {} }];
  return [{ code: keyword, params: { alternatives: names.map((name) => childPointer(patternPointer, name)) } }];
}
