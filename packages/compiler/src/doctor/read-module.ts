import { parse, type AnyNode, type CallExpression, type Expression, type NewExpression, type Program } from 'acorn';
import { ModuleScope, ThrownByModule, UNDEFINED, UNKNOWN, type ReadObject, type ReadValue } from './module-scope.js';

/** The default export of a module, as far as its text shows. */
export interface ReadModule {
  /** Why it is no procedure; `unreadable` where it is too long or too deeply nested to be examined. */
  readonly fault?: 'syntax' | 'imports' | 'throws' | 'unreadable';
  readonly message?: string;
  /** Whether the default export is an object, or may be one. */
  readonly hasDefault?: boolean;
  /** Members of the default export, with their types; `unknown` where these cannot be read. */
  readonly members?: Readonly<Record<string, string>>;
  /** Whether there may be members besides these. */
  readonly isOpen?: boolean;
  /** The member `format`; undefined where it cannot be read. */
  readonly format?: unknown;
}

const MAX_LENGTH = 5_000_000;
const MAX_STEPS = 2_000_000;
const MAX_MESSAGE = 200;

class Unreadable extends Error {}

/**
 * Reads the default export of a module from its text, without running it: a module of another server may do whatever
 * Node.js can. Literals, and what is put together from them, are known; what calls return is not. Of the errors that a
 * module throws while it is loaded, those are found that its own statements show.
 */
export function readModule(text: string): ReadModule {
  if (text.length > MAX_LENGTH)
    return { fault: 'unreadable', message: `it is longer than ${MAX_LENGTH / 1_000_000} million characters` };
  try {
    const program = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    const imported = program.body.map((node) => ('source' in node ? node.source?.value : undefined)).find(Boolean);
    if (imported !== undefined) return { fault: 'imports', message: shorten(String(imported)) };
    return described(new Reader(program, text).defaultExport());
  } catch (error) {
    // The parser reports a lack of stack as a syntax error.
    const isDeep = error instanceof RangeError || /^Not enough stack space/.test((error as Error).message);
    if (isDeep) return { fault: 'unreadable', message: 'it is nested too deeply' };
    if (error instanceof SyntaxError) return { fault: 'syntax', message: shorten(error.message) };
    if (error instanceof ThrownByModule) return { fault: 'throws', message: shorten(error.message) };
    if (error instanceof Unreadable) return { fault: 'unreadable', message: error.message };
    throw error;
  }
}

function described(value: ReadValue | undefined): ReadModule {
  if (value?.kind === 'unknown') return { hasDefault: true, members: {}, isOpen: true };
  if (value?.kind !== 'object') return { hasDefault: false };
  const members = Object.fromEntries([...value.members].map(([name, member]) => [name, typeOf(member)]));
  const format = value.members.get('format');
  return {
    hasDefault: true,
    members,
    isOpen: value.isOpen,
    format: format?.kind === 'primitive' ? format.value : undefined,
  };
}

/** Goes through the statements of a module in their order. */
class Reader {
  readonly #program: Program;
  readonly #text: string;
  readonly #scope: ModuleScope;
  #steps = 0;

  constructor(program: Program, text: string) {
    this.#program = program;
    this.#text = text;
    this.#scope = new ModuleScope(program);
  }

  /** @throws {ThrownByModule} */
  defaultExport(): ReadValue | undefined {
    let name: string | undefined;
    let value: ReadValue | undefined;
    for (const node of this.#program.body) {
      if (node.type === 'ExportDefaultDeclaration') {
        const { declaration } = node;
        value = declaration.type.endsWith('Declaration') ? functionValue(declaration) : this.#read(declaration);
      } else if (node.type === 'ExportNamedDeclaration') {
        if (node.declaration) this.#run(node.declaration);
        for (const { exported, local } of node.specifiers) if (nameOf(exported) === 'default') name = nameOf(local);
      } else this.#run(node);
    }
    return name === undefined ? value : this.#scope.read(name);
  }

  /** Statements whose course depends on conditions are passed over. */
  #run(node: AnyNode): void {
    switch (node.type) {
      case 'ExpressionStatement':
        this.#read(node.expression);
        break;
      case 'ThrowStatement':
        throw new ThrownByModule(this.#errorText(node.argument));
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) {
          const value = init ? this.#read(init) : UNDEFINED;
          if (id.type !== 'Identifier' && isNullish(value))
            throw new ThrownByModule(`TypeError: ${this.#source(init ?? id)} cannot be destructured`);
          if (init || node.kind !== 'var') this.#scope.initialize(id, value);
        }
        break;
      case 'ClassDeclaration':
        if (node.superClass) this.#read(node.superClass);
        if (node.id) this.#scope.initialize(node.id, { kind: 'function', node });
        break;
      case 'BlockStatement':
        if (node.body.every(({ type }) => !type.endsWith('Declaration'))) node.body.forEach((one) => this.#run(one));
        break;
      case 'IfStatement': {
        const truth = truthOf(this.#read(node.test));
        const taken = truth === undefined ? undefined : truth ? node.consequent : node.alternate;
        if (taken) this.#run(taken);
        break;
      }
      default:
        break;
    }
  }

  #read(node: AnyNode): ReadValue {
    this.#spend(1);
    switch (node.type) {
      case 'Literal':
        return 'regex' in node && node.regex ? UNKNOWN : { kind: 'primitive', value: node.value };
      case 'Identifier':
        return this.#scope.read(node.name);
      case 'ObjectExpression':
        return this.#readObject(node);
      case 'ArrayExpression':
        for (const element of node.elements) if (element && element.type !== 'SpreadElement') this.#read(element);
        return { kind: 'list' };
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ClassExpression':
        return { kind: 'function', node };
      case 'MemberExpression':
        return this.#readMember(node);
      case 'CallExpression':
      case 'NewExpression':
        return this.#readCall(node);
      case 'AssignmentExpression':
        return this.#readAssignment(node);
      case 'SequenceExpression':
        return node.expressions.map((one) => this.#read(one)).at(-1) ?? UNKNOWN;
      case 'LogicalExpression': {
        const left = this.#read(node.left);
        const truth = node.operator === '??' ? (left.kind === 'unknown' ? undefined : !isNullish(left)) : truthOf(left);
        if (truth === undefined) return UNKNOWN;
        return truth === (node.operator === '&&') ? this.#read(node.right) : left;
      }
      case 'ConditionalExpression': {
        const truth = truthOf(this.#read(node.test));
        return truth === undefined ? UNKNOWN : this.#read(truth ? node.consequent : node.alternate);
      }
      case 'UnaryExpression': {
        // `typeof` and `delete` take what does not exist.
        if (node.operator === 'typeof' || node.operator === 'delete') return UNKNOWN;
        const value = this.#read(node.argument);
        const truth = truthOf(value);
        if (node.operator === 'void') return UNDEFINED;
        if (node.operator === '!') return truth === undefined ? UNKNOWN : { kind: 'primitive', value: !truth };
        const isNumber = value.kind === 'primitive' && typeof value.value === 'number';
        return node.operator === '-' && isNumber ? { kind: 'primitive', value: -Number(value.value) } : UNKNOWN;
      }
      case 'BinaryExpression':
        if (node.left.type !== 'PrivateIdentifier') this.#read(node.left);
        this.#read(node.right);
        return UNKNOWN;
      case 'AwaitExpression':
        this.#read(node.argument);
        return UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  #readObject(node: Extract<AnyNode, { type: 'ObjectExpression' }>): ReadObject {
    const object: ReadObject = { kind: 'object', members: new Map(), isOpen: false };
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') this.#copy(object, this.#read(property.argument));
      else {
        const name = this.#memberName(property.key, property.computed);
        const value = property.kind === 'init' ? this.#read(property.value) : UNKNOWN;
        if (name === undefined || name === '__proto__') object.isOpen = true;
        else object.members.set(name, value);
      }
    }
    return object;
  }

  #readMember({ object, property, computed }: Extract<AnyNode, { type: 'MemberExpression' }>): ReadValue {
    if (object.type === 'Super') return UNKNOWN;
    const owner = this.#read(object);
    const name = property.type === 'PrivateIdentifier' ? undefined : this.#memberName(property, computed);
    if (owner.kind === 'primitive' && isNullish(owner))
      throw new ThrownByModule(
        `TypeError: Cannot read properties of ${String(owner.value)} (reading '${name ?? this.#source(property)}')`,
      );
    if (owner.kind !== 'object' || name === undefined) return UNKNOWN;
    return owner.members.get(name) ?? (owner.isOpen || name in Object.prototype ? UNKNOWN : UNDEFINED);
  }

  #readCall(node: CallExpression | NewExpression): ReadValue {
    const { callee } = node;
    if (callee.type === 'Super') return UNKNOWN;
    const builtIn = callee.type === 'MemberExpression' ? this.#source(callee) : '';
    const called = this.#read(callee);
    const values = node.arguments.map((argument) =>
      argument.type === 'SpreadElement' ? UNKNOWN : this.#read(argument),
    );
    const [first = UNDEFINED, ...others] = values;
    if (!this.#scope.has('Object') && /^Object\.(?:freeze|seal|preventExtensions)$/.test(builtIn)) return first;
    if (!this.#scope.has('Object') && builtIn === 'Object.assign' && first.kind === 'object') {
      for (const value of others) this.#copy(first, value);
      return first;
    }
    if (!this.#scope.has('JSON') && builtIn === 'JSON.parse' && first.kind === 'primitive') return parsed(first.value);
    if (called.kind !== 'unknown' && called.kind !== 'function')
      throw new ThrownByModule(
        `TypeError: ${this.#source(callee)} is not a ${node.type === 'NewExpression' ? 'constructor' : 'function'}`,
      );
    if (called.kind === 'function' && 'body' in called.node && called.node.body.type === 'BlockStatement') {
      const { async, generator } = called.node as { async?: boolean; generator?: boolean };
      const [statement] = called.node.body.body;
      if (!async && !generator && statement?.type === 'ThrowStatement')
        throw new ThrownByModule(this.#errorText(statement.argument));
    }
    for (const value of values) if (value.kind === 'object') value.isOpen = true;
    return UNKNOWN;
  }

  #readAssignment({ left, operator, right }: Extract<AnyNode, { type: 'AssignmentExpression' }>): ReadValue {
    if (operator !== '=') {
      if (left.type === 'Identifier') this.#scope.assign(left.name, UNKNOWN);
      return UNKNOWN;
    }
    if (left.type === 'MemberExpression' && left.object.type !== 'Super') {
      const owner = this.#read(left.object);
      const name =
        left.property.type === 'PrivateIdentifier' ? undefined : this.#memberName(left.property, left.computed);
      const value = this.#read(right);
      if (isNullish(owner))
        throw new ThrownByModule(`TypeError: Cannot set properties of ${this.#source(left.object)}`);
      if (owner.kind === 'object' && name !== undefined) owner.members.set(name, value);
      else if (owner.kind === 'object') owner.isOpen = true;
      return value;
    }
    const value = this.#read(right);
    if (left.type === 'Identifier') this.#scope.assign(left.name, value);
    return value;
  }

  #memberName(key: AnyNode, computed: boolean): string | undefined {
    if (!computed && key.type === 'Identifier') return key.name;
    const value = this.#read(key);
    return value.kind === 'primitive' && typeof value.value !== 'symbol' ? String(value.value) : undefined;
  }

  #copy(target: ReadObject, source: ReadValue): void {
    if (source.kind === 'object') {
      this.#spend(source.members.size);
      for (const [name, value] of source.members) target.members.set(name, value);
    }
    if (source.kind === 'unknown' || (source.kind === 'object' && source.isOpen)) target.isOpen = true;
  }

  /** An error in the form `Error: message`, or its expression. */
  #errorText(node: Expression): string {
    if (node.type === 'Literal') return String(node.value);
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.type === 'Identifier') {
      const [message] = node.arguments;
      if (message?.type === 'Literal') return `${node.callee.name}: ${String(message.value)}`;
    }
    return this.#source(node);
  }

  #source({ start, end }: AnyNode): string {
    return this.#text.slice(start, Math.min(end, start + MAX_MESSAGE));
  }

  #spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS) throw new Unreadable('it is too large');
  }
}

const functionValue = (declaration: AnyNode): ReadValue =>
  declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
    ? { kind: 'function', node: declaration }
    : UNKNOWN;

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';
}

function isNullish(value: ReadValue): boolean {
  return value.kind === 'primitive' && (value.value === undefined || value.value === null);
}

function truthOf(value: ReadValue): boolean | undefined {
  if (value.kind === 'unknown') return undefined;
  return value.kind !== 'primitive' || Boolean(value.value);
}

function typeOf(value: ReadValue): string {
  switch (value.kind) {
    case 'primitive':
      return typeof value.value;
    case 'list':
      return 'object';
    default:
      return value.kind;
  }
}

/** The value of `JSON.parse`, with the first level of its members. */
function parsed(text: unknown): ReadValue {
  let value: unknown;
  try {
    value = JSON.parse(String(text));
  } catch (error) {
    throw new ThrownByModule(`SyntaxError: ${(error as Error).message}`);
  }
  const shallow = (one: unknown): ReadValue =>
    Array.isArray(one) ? { kind: 'list' } : typeof one === 'object' && one !== null ? openObject() : primitive(one);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return shallow(value);
  return {
    kind: 'object',
    members: new Map(Object.entries(value).map(([name, one]) => [name, shallow(one)])),
    isOpen: false,
  };
}

const primitive = (value: unknown): ReadValue => ({ kind: 'primitive', value });
const openObject = (): ReadValue => ({ kind: 'object', members: new Map(), isOpen: true });

function shorten(text: string): string {
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
}
