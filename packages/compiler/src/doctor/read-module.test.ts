import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readModule } from './read-module.js';

const WHOLE = { definition: 'object', schema: 'object', texts: 'object', validator: 'function' };

describe('the default export of a module', () => {
  for (const [name, text] of [
    ['an object', 'export default { format: 1, definition: {}, schema: {}, texts: {}, validator() {} }'],
    [
      'variables of minified code',
      'var i=Object.prototype.hasOwnProperty;function a(e){return i.call(e,"x")}var n=e=>t=>e(t),l=new Map([["data#",n(a)]]),' +
        'd=l,o={title:"Mai táng"},p={format:1,definition:{},schema:{},texts:o,validator:e=>d.get(e),' +
        'load:async(e=import("./validators.js"))=>{let t=await e;d=t.default,Object.assign(o,t.texts)}};export{p as default};',
    ],
    [
      'spread and frozen',
      'const a = { format: 1, definition: {}, schema: {}, texts: [] }; export default Object.freeze({ ...a, validator: (e) => e })',
    ],
    [
      'assigned members',
      'const a = {}; Object.assign(a, { format: 1, definition: {} }); a.schema = {}; a["texts"] = {}; a.validator = function () {}; export default a;',
    ],
  ] as const)
    it(`is read from ${name}`, () => {
      const { fault, hasDefault, members, format } = readModule(text);
      assert.deepEqual([fault, hasDefault, format], [undefined, true, 1]);
      for (const [member, type] of Object.entries(WHOLE)) assert.equal(members?.[member], type, member);
    });

  it('is read from JSON in a string, as bundlers write it', () => {
    const { members } = readModule(`export default JSON.parse('{"type":"object","properties":{}}')`);
    assert.deepEqual(members, { type: 'string', properties: 'object' });
  });

  it('may have any member where a call has made it', () => {
    for (const text of [
      'export default build(); function build() { return {}; }',
      'const a = {}; fill(a); export default a; function fill(a) { a.format = 1; }',
      'let a; if (self.b) a = {}; export default a',
    ])
      assert.deepEqual(readModule(text), {
        hasDefault: true,
        members: {},
        isOpen: true,
        ...(text.includes('fill') && { format: undefined }),
      });
  });

  it('is none where the module exports something else, or has imports', () => {
    for (const text of [
      '',
      'export const a = {}',
      'export default 5',
      'export default () => ({})',
      'export default class {}',
    ])
      assert.deepEqual(readModule(text), { hasDefault: false }, text);
    for (const text of ['import fs from "node:fs"; export default fs', 'export { default } from "node:fs"'])
      assert.deepEqual(readModule(text), { fault: 'imports', message: 'node:fs' });
  });

  for (const [text, message] of [
    ['throw new Error("hỏng"); export default {}', 'Error: hỏng'],
    ['throw "hỏng"', 'hỏng'],
    ['(() => { throw new RangeError("hỏng") })(); export default {}', 'RangeError: hỏng'],
    ['if (!0) throw new Error("hỏng")', 'Error: hỏng'],
    ['export default { a: missing }', 'ReferenceError: missing is not defined'],
    ['module.exports = {}', 'ReferenceError: module is not defined'],
    ['export default a; const a = {}', "ReferenceError: Cannot access 'a' before initialization"],
    ['const a = {}; a.b.c', "TypeError: Cannot read properties of undefined (reading 'c')"],
    ['const a = 1; a()', 'TypeError: a is not a function'],
    ['const a = 1; a = 2', 'TypeError: Assignment to constant variable.'],
  ] as const)
    it(`throws: ${text}`, () => assert.deepEqual(readModule(text), { fault: 'throws', message }));

  for (const text of [
    'document.title; export default {}',
    'const a = typeof missing; export default {}',
    'const a = self.b && missing, c = self.d ? missing : 1; export default {}',
    'try { missing() } catch {} export default {}',
    'for (const a of [1]) a.b; export default {}',
    'const { a } = self; a.b; export default {}',
  ])
    it(`does not throw: ${text}`, () => assert.equal(readModule(text).fault, undefined));

  it('is not looked for where the text is cut off, too long, or too deeply nested', () => {
    assert.equal(readModule('export default { format: 1, ').fault, 'syntax');
    assert.equal(readModule('<!doctype html>').fault, 'syntax');
    assert.equal(readModule(`export default "${'a'.repeat(6_000_000)}"`).fault, 'unreadable');
    assert.equal(readModule(`export default ${'['.repeat(50_000)}${']'.repeat(50_000)}`).fault, 'unreadable');
    const copies = Array.from({ length: 3000 }, (_, index) => `const b${index} = { ...a };`).join('');
    const many = Array.from({ length: 3000 }, (_, index) => `m${index}: 1`).join();
    assert.equal(readModule(`const a = { ${many} }; ${copies}`).fault, 'unreadable');
  });

  it('is read without running anything', () => {
    const escape = `globalThis.constructor.constructor('globalThis.escaped = true; return process')()`;
    for (const text of [
      `${escape}; export default {}`,
      `export default { get format() { return ${escape} } }`,
      `throw { get message() { return ${escape} }, toString() { return ${escape} } }`,
      `JSON.stringify = ${escape}; export default { [${escape}]: 1 }`,
    ])
      readModule(text);
    assert.ok(!('escaped' in globalThis));
  });
});
