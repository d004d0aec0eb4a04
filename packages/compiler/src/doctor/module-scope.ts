import type { AnyNode, Function as FunctionNode, Class, Pattern, Program } from 'acorn';

/** A value as far as the text of a module shows it. */
export type ReadValue =
  | { readonly kind: 'primitive'; readonly value: unknown }
  | ReadObject
  | { readonly kind: 'list' }
  | { readonly kind: 'function'; readonly node: FunctionNode | Class }
  | { readonly kind: 'unknown' };

/** An object whose members were read; open where it may have others. */
export interface ReadObject {
  readonly kind: 'object';
  readonly members: Map<string, ReadValue>;
  isOpen: boolean;
}

export const UNKNOWN: ReadValue = { kind: 'unknown' };
export const UNDEFINED: ReadValue = { kind: 'primitive', value: undefined };

/** An error that the module would throw while it is loaded. */
export class ThrownByModule extends Error {}

/** Globals of Node.js, which browsers lack. */
const NODE_ONLY = [
  ...['process', 'Buffer', 'global', 'require', 'module', 'exports', '__dirname', '__filename'],
  ...['setImmediate', 'clearImmediate'],
];
/** Globals of browsers, which Node.js lacks. */
const BROWSER_ONLY =
  /^(?:[A-Z].*|on[a-z]+|document|window|self|navigator|location|history|screen|top|parent|frames|opener|origin|name|status|event|chrome|external|(?:local|session)Storage|indexedDB|caches|cookieStore|customElements|trustedTypes|scheduler|visualViewport|speechSynthesis|isSecureContext|crossOriginIsolated|devicePixelRatio|(?:inner|outer)(?:Width|Height)|scroll\w*|page[XY]Offset|alert|confirm|prompt|print|open|close|stop|focus|blur|find|length|postMessage|matchMedia|getComputedStyle|getSelection|(?:request|cancel)\w+|(?:add|remove)EventListener|dispatchEvent|createImageBitmap|reportError)$/;

/** The variables of a module. */
export class ModuleScope {
  /** Values by name; undefined before the declaration is reached. */
  readonly #values = new Map<string, ReadValue | undefined>();
  readonly #constants = new Set<string>();
  /** Names that functions, loops or conditions assign, so that their value is not known. */
  readonly #assigned = new Set<string>();
  /** Names of objects that functions may add members to. */
  readonly #passed = new Set<string>();
  readonly #nested = new Set<string>();

  constructor(program: Program) {
    for (const statement of program.body) {
      const declaration = statement.type.startsWith('Export')
        ? (statement as { declaration?: AnyNode | null }).declaration
        : statement;
      if (declaration) this.#declare(declaration);
    }
    this.#survey(program);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** @throws {ThrownByModule} where browsers would find no such variable, or none yet */
  read(name: string): ReadValue {
    if (!this.#values.has(name)) {
      if (name === 'undefined') return UNDEFINED;
      if (!this.#nested.has(name) && !isGlobal(name))
        throw new ThrownByModule(`ReferenceError: ${name} is not defined`);
      return UNKNOWN;
    }
    const value = this.#values.get(name);
    if (value === undefined) throw new ThrownByModule(`ReferenceError: Cannot access '${name}' before initialization`);
    if (this.#assigned.has(name)) return UNKNOWN;
    if (value.kind === 'object' && this.#passed.has(name)) value.isOpen = true;
    return value;
  }

  initialize(pattern: Pattern, value: ReadValue): void {
    if (pattern.type === 'Identifier') this.#values.set(pattern.name, value);
    else for (const name of namesIn(pattern)) this.#values.set(name, UNKNOWN);
  }

  /** @throws {ThrownByModule} where the variable is a constant, or does not exist */
  assign(name: string, value: ReadValue): void {
    this.read(name);
    if (this.#constants.has(name)) throw new ThrownByModule('TypeError: Assignment to constant variable.');
    if (this.#values.has(name)) this.#values.set(name, value);
  }

  #declare(node: AnyNode): void {
    if (node.type === 'FunctionDeclaration' && node.id) this.#values.set(node.id.name, { kind: 'function', node });
    else if (node.type === 'ClassDeclaration' && node.id) this.#values.set(node.id.name, undefined);
    else if (node.type === 'VariableDeclaration') {
      const names = node.declarations.flatMap(({ id }) => namesIn(id));
      for (const name of names) {
        this.#values.set(name, node.kind === 'var' ? UNDEFINED : undefined);
        if (node.kind === 'const') this.#constants.add(name);
      }
    }
  }

  /** Notes what is assigned elsewhere than in statements of the module itself, which are read one after the other. */
  #survey(program: Program): void {
    const pending: AnyNode[] = program.body.flatMap((statement) =>
      statement.type === 'ExpressionStatement' ? direct(statement.expression) : [statement],
    );
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.type === 'AssignmentExpression') {
        if (node.left.type === 'MemberExpression') this.#note(node.left, this.#passed);
        else for (const name of namesIn(node.left)) this.#assigned.add(name);
      } else if (node.type === 'UpdateExpression') this.#note(node.argument, this.#assigned);
      else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
        if (node.left.type !== 'VariableDeclaration') for (const name of namesIn(node.left)) this.#assigned.add(name);
      } else if (node.type === 'CallExpression' || node.type === 'NewExpression')
        for (const argument of node.arguments) this.#note(argument, this.#passed);
      else if (node.type === 'VariableDeclarator') for (const name of namesIn(node.id)) this.#nested.add(name);
      for (const value of Object.values(node) as unknown[]) {
        if (Array.isArray(value)) {
          for (const one of value) if (isNode(one)) pending.push(one);
        } else if (isNode(value)) pending.push(value);
      }
    }
  }

  /** Adds the name of the variable that an expression begins with. */
  #note(expression: AnyNode, names: Set<string>): void {
    let node: AnyNode = expression;
    while (node.type === 'MemberExpression') node = node.object;
    if (node.type === 'Identifier') names.add(node.name);
  }
}

/** The parts of a statement that are not read one after the other. */
function direct(expression: AnyNode): AnyNode[] {
  if (expression.type === 'SequenceExpression') return expression.expressions.flatMap(direct);
  return expression.type === 'AssignmentExpression' ? [expression.right] : [expression];
}

function isGlobal(name: string): boolean {
  return BROWSER_ONLY.test(name) || (name in globalThis && !NODE_ONLY.includes(name));
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The names that a pattern binds. */
function namesIn(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => namesIn(part.type === 'Property' ? part.value : part));
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}
