import { readFile } from 'node:fs/promises';
import type { JsonValue, Pointer } from '@motcua/model';
import { childPointer, parsePointer, setOwn } from '@motcua/model';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { docsOf, type Finding } from '../finding.js';
import { FINDINGS, type FindingId } from '../findings/finding-table.js';
import { KnownError } from '../known-error.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { TextLines } from './text-lines.js';

/** Larger files are refused: no form needs them, and a mistake should not eat the machine. In bytes. */
const MAX_BYTES = 20_000_000;
/** Deeper files are refused: what reads them one in the other would run out of stack. */
const MAX_DEPTH = 1_000;

/** One JSON file of an author, with the place of everything in it. */
export class JsonFile {
  readonly path: string;
  readonly value: JsonValue | undefined;
  readonly syntaxFindings: readonly Finding[];
  readonly #lines: TextLines;
  readonly #tree: Node | undefined;
  readonly #members = new WeakMap<Node, Map<string, Node>>();

  /** @param content the text of the file, or why its bytes could not be decoded */
  constructor(path: string, content: string | DecodedText) {
    this.path = path;
    const decoded = typeof content === 'string' ? { text: content } : content;
    if ('message' in decoded) {
      this.#lines = new TextLines('');
      this.syntaxFindings = [this.#at('file-encoding', '', 0, decoded.message, decoded.fix)];
      return;
    }
    const given = decoded.text;
    const text = given.replace(/^\uFEFF/, '');
    this.#lines = new TextLines(text);
    if (depthOf(text) > MAX_DEPTH) {
      this.syntaxFindings = [
        this.#at(
          'file-depth',
          '',
          0,
          `The file has more than ${MAX_DEPTH} lists and objects in each other.`,
          'Give parts of it a name under "$defs", and refer to them with "$ref".',
        ),
      ];
      return;
    }
    const errors: ParseError[] = [];
    this.#tree = parseTree(text, errors, { disallowComments: true });
    // Errors after the first are mostly its consequences.
    const findings = errors
      .slice(0, 1)
      .map(({ error, offset }) => this.#syntaxFinding(printParseErrorCode(error), offset));
    if (given.startsWith('\uFEFF'))
      findings.push(
        this.#at(
          'file-encoding',
          '',
          0,
          'The file begins with a byte order mark.',
          'Save the file as UTF-8 without BOM.',
        ),
      );
    this.value = this.#tree && errors.length === 0 ? this.#valueOf(this.#tree, '', findings) : undefined;
    this.syntaxFindings = findings;
  }

  /**
   * A finding at a pointer into this file; where the pointer names nothing, at its nearest container.
   * @param severity that of the table when absent
   */
  finding(
    id: FindingId,
    pointer: Pointer,
    message: string,
    fix: string,
    severity: Finding['severity'] = FINDINGS[id].severity,
  ): Finding {
    return { ...this.#at(id, pointer, this.#offsetOf(pointer), message, fix), severity };
  }

  /** The line, from 1, and column of what a pointer names, or of its nearest container. */
  placeOf(pointer: Pointer): Pick<Finding, 'line' | 'column'> {
    return this.#lines.positionAt(this.#offsetOf(pointer));
  }

  #offsetOf(pointer: Pointer): number {
    const segments = parsePointer(pointer);
    for (let length = segments.length; length >= 0; length -= 1) {
      const node = this.#nodeAt(segments.slice(0, length));
      if (node) return (node.parent?.type === 'property' ? node.parent : node).offset;
    }
    return 0;
  }

  #nodeAt(segments: readonly string[]): Node | undefined {
    let node = this.#tree;
    for (const segment of segments) {
      if (!node) return undefined;
      node = node.type === 'array' ? node.children?.[Number(segment)] : this.#membersOf(node).get(segment);
    }
    return node;
  }

  #membersOf(node: Node): Map<string, Node> {
    let members = this.#members.get(node);
    if (!members) {
      members = new Map();
      for (const { children: [key, value] = [] } of node.type === 'object' ? (node.children ?? []) : []) {
        if (key && value) members.set(String(key.value), value);
      }
      this.#members.set(node, members);
    }
    return members;
  }

  #syntaxFinding(code: string, offset: number): Finding {
    const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return this.#at(
      'file-syntax',
      '',
      offset,
      `This is not JSON: ${words}.`,
      'Correct the syntax here or just before: a comma, quote or bracket is often missing.',
    );
  }

  #at(id: FindingId, pointer: Pointer, offset: number, message: string, fix: string): Finding {
    const { severity } = FINDINGS[id];
    return {
      id,
      severity,
      file: this.path,
      pointer,
      ...this.#lines.positionAt(offset),
      message,
      fix,
      docs: docsOf(id),
    };
  }

  #valueOf(node: Node, pointer: Pointer, findings: Finding[]): JsonValue {
    if (node.type === 'array') {
      return (node.children ?? []).map((child, index) => this.#valueOf(child, childPointer(pointer, index), findings));
    }
    if (node.type !== 'object') return node.value as JsonValue;
    const object = {};
    const names = new Set<string>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      if (names.has(name)) {
        findings.push(
          this.#at(
            'file-duplicate-name',
            childPointer(pointer, name),
            key.offset,
            `"${name}" is used twice in this object; the first is lost.`,
            'Keep one of the two.',
          ),
        );
      }
      names.add(name);
      setOwn(object, name, this.#valueOf(value, childPointer(pointer, name), findings));
    }
    return object;
  }
}

/** Returns the nesting depth of arrays and objects; brackets inside strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]+|\\[^])*"|[[\]{}]/g)) {
    if (bracket === '{' || bracket === '[') deepest = Math.max(deepest, (depth += 1));
    else if (bracket === '}' || bracket === ']') depth -= 1;
  }
  return deepest;
}

/** @throws {KnownError} when the file is missing, unreadable or too large */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new KnownError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
  }
  if (bytes.length > MAX_BYTES) throw new KnownError(`${path} has ${bytes.length} bytes; the limit is ${MAX_BYTES}.`);
  return new JsonFile(path, decodeText(bytes));
}
