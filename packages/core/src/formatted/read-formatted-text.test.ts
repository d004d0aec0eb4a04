import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TextBlock, TextPart } from '@motcua/model';
import { blockText } from './block-text.js';
import { decodeEntities } from './entities.js';
import { readFormattedText } from './read-formatted-text.js';

/** Blocks written shortly, so that cases are easy to read. */
function short(blocks: readonly TextBlock[]): unknown[] {
  return blocks.map((block) =>
    block.type === 'list'
      ? { [block.start === undefined ? 'ul' : `ol${block.start}`]: block.items.map((item) => short(item)) }
      : block.content.map(shortInline),
  );
}

function shortInline(part: TextPart): unknown {
  if (typeof part === 'string') return part;
  if (part.type === 'break') return '⏎';
  const name = part.type === 'link' ? part.href : part.type;
  return { [name]: part.content.map(shortInline) };
}

function assertRead(cases: Readonly<Record<string, unknown[]>>): void {
  for (const [text, blocks] of Object.entries(cases)) {
    assert.deepEqual(short(readFormattedText(text)), blocks, JSON.stringify(text));
  }
}

describe('a text with HTML', () => {
  it('has paragraphs, lists, emphasis and code', () => {
    assertRead({
      '<p>One</p>\n<p>Two</p>': [['One'], ['Two']],
      'One<br>Two<br/>': [['One', '⏎', 'Two']],
      '<h2>Papers</h2>Bring <b>both</b> <i>or</i> <em>one</em> <code>x</code>.': [
        [{ strong: ['Papers'] }],
        [
          'Bring ',
          { strong: ['both'] },
          ' ',
          { emphasis: ['or'] },
          ' ',
          { emphasis: ['one'] },
          ' ',
          { code: ['x'] },
          '.',
        ],
      ],
      '<ul>\n  <li>One</li>\n  <li>Two<ol start="3"><li>Deep</ol></li>\n</ul>After': [
        { ul: [[['One']], [['Two'], { ol3: [[['Deep']]] }]] },
        ['After'],
      ],
      '<UL><LI>One<LI>Two</UL>': [{ ul: [[['One']], [['Two']]] }],
      '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>': [['A B'], ['C']],
    });
  });

  it('loses other tags, and keeps their text', () => {
    assertRead({
      '<span style="color:red" onclick="x()">One</span> <font>two</font>': [['One two']],
      'a<script>alert(1)</script>b<style>p{}</style>c<!-- d -->e': [['abce']],
      '<img src=x onerror=alert(1) alt="Map">': [['Map']],
      '<b>One <i>two</b> three</i>': [[{ strong: ['One ', { emphasis: ['two'] }] }, ' three']],
      '</p></ul>One': [['One']],
      '<div><svg><path d="M0"/></svg>One': [['One']],
    });
  });

  it('leaves what is no tag', () => {
    assertRead({
      'Write <name>:<port>': [['Write <name>:<port>']],
      '1 < 2 and a<5 > 3': [['1 < 2 and a<5 > 3']],
      '<nguyen.van.a@example.vn>': [['<nguyen.van.a@example.vn>']],
    });
  });

  it('has what its character references mean, never as marks', () => {
    assertRead({
      'A &amp; B &lt;b&gt; &#42;c&#42; &eacute;&#x1EA5; &copy &unknown; &#0;': [
        ['A & B <b> *c* éấ &copy &unknown; &#0;'],
      ],
      '&nbsp;One&nbsp;': [['\u00A0One\u00A0']],
    });
    assert.equal(decodeEntities('&nbsp;&Agrave;&times;&yuml;'), '\u00A0À×ÿ');
  });
});

describe('a text with Markdown', () => {
  it('has paragraphs, lists, emphasis, links and code', () => {
    assertRead({
      'One\nline\n\nTwo': [['One line'], ['Two']],
      'One  \nline\\\nmore': [['One', '⏎', 'line', '⏎', 'more']],
      '**One** and *two*, __three__ and _four_ `five*`': [
        [
          ...[{ strong: ['One'] }, ' and ', { emphasis: ['two'] }, ', ', { strong: ['three'] }, ' and '],
          ...[{ emphasis: ['four'] }, ' ', { code: ['five*'] }],
        ],
      ],
      '**One *two* [three](https://a.vn "T")**': [
        [{ strong: ['One ', { emphasis: ['two'] }, ' ', { 'https://a.vn': ['three'] }] }],
      ],
      'Bring:\n- one\n- two\n  more\n  1. deep\n  2. deeper\n- three\n\nAfter': [
        ['Bring:'],
        { ul: [[['one']], [['two more'], { ol1: [[['deep']], [['deeper']]] }], [['three']]] },
        ['After'],
      ],
      '3. one\n4. two': [{ ol3: [[['one']], [['two']]] }],
      '## Papers\nBring both\n\n---\n> quoted': [[{ strong: ['Papers'] }], ['Bring both'], ['quoted']],
      '```js\na\nb\n```': [[{ code: ['a', '⏎', 'b'] }]],
      '![Map](map.png) of <https://a.vn/b>': [['Map of ', { 'https://a.vn/b': ['https://a.vn/b'] }]],
      '<p>**One** and</p>- two': [[{ strong: ['One'] }, ' and'], ['- two']],
    });
  });

  it('leaves what only looks like it', () => {
    for (const text of [
      'snake_case_name and __dunder',
      '2 * 3 * 4',
      '*.txt and *.pdf',
      'Name *',
      '- one',
      '# of items',
      '^\\d+\\.[a-z]*$ (x)',
      '[a-z](x',
      '`open',
      '5*6*7',
    ])
      assertRead({ [text]: [[text]] });
  });
});

describe('a link in a text', () => {
  it('leads to web pages, mail addresses and telephone numbers', () => {
    assertRead({
      '<a href="https://a.vn/?b=1&amp;c=2">One</a>': [[{ 'https://a.vn/?b=1&c=2': ['One'] }]],
      "<a class=x href='http://a.vn'>One": [[{ 'http://a.vn': ['One'] }]],
      '[mail](mailto:a@b.vn) [call](tel:1900)': [[{ 'mailto:a@b.vn': ['mail'] }, ' ', { 'tel:1900': ['call'] }]],
      '[wiki](https://a.vn/b_(c))': [[{ 'https://a.vn/b_(c)': ['wiki'] }]],
    });
  });

  it('anywhere else is text', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScript:alert(1)',
      ' java\nscript:alert(1)',
      '&#106;avascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//a.vn',
      'page.html',
      '#a',
      'https://',
    ]) {
      assertRead({ [`<a href="${href}">One</a>`]: [['One']] });
    }
    assertRead({
      '[One](javascript:alert(1)) [two](page.html)': [['One two']],
      '<javascript:x>': [['<javascript:x>']],
    });
  });
});

describe('any text', () => {
  const marks = [
    '<',
    '>',
    '</',
    '<b>',
    '</b>',
    '<p>',
    '<ul>',
    '<li>',
    '</ul>',
    '*',
    '**',
    '_',
    '`',
    '[',
    '](',
    ')',
    '\n',
    '- ',
    'a',
    ' ',
    '&lt;',
    '<a href="',
    '"',
    'https://a',
  ];
  const text = fc.array(fc.constantFrom(...marks), { maxLength: 40 }).map((parts) => parts.join(''));

  it('is read, without links to other places', () => {
    const hrefs = (content: readonly TextPart[]): string[] =>
      content.flatMap((part) =>
        typeof part === 'string' || part.type === 'break'
          ? []
          : [...(part.type === 'link' ? [part.href] : []), ...hrefs(part.content)],
      );
    const allHrefs = (blocks: readonly TextBlock[]): string[] =>
      blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap(allHrefs) : hrefs(block.content)));
    fc.assert(
      fc.property(text, (one) => {
        const blocks = readFormattedText(one);
        assert.ok(allHrefs(blocks).every((href) => href.startsWith('https://a')));
        assert.equal(typeof blockText(blocks), 'string');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read in time, however many marks it has', () => {
    for (const mark of ['<', '**a ', '[', '`a', '*a ', '<a "', '- a\n', '<ul><li>', '![', '\\']) {
      readFormattedText(mark.repeat(10_000 / mark.length));
    }
  });
});
