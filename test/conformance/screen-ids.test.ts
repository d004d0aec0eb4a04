import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesEnding } from '../tools/files.mjs';
import { root } from '../tools/run.mjs';

/** The table of the screens in the core, and the folder where each has its file. */
const TABLE = ['core/src/flow/', 'elements/src/screens/late-screens.ts'];

/** The code that means one screen and no other, by what it does there. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  documents: [
    'elements/src/page/file-pastes.ts', // takes files that are pasted
    'elements/src/screens/documents.ts',
    'elements/src/screens/review.ts', // lists the documents
    'elements/src/session/send-dossier.ts', // goes back where a lost file was chosen
  ],
  review: [
    'core/src/drafts/carry-over.ts', // looks from it for the first screen that lacks something
    'core/src/store/form-store.ts', // leads back to it from a change
    'core/src/validation/issues-on.ts', // has the issues of all before it
    'elements/src/print/print-form.ts', // shows what is printed
    'elements/src/screens/documents.ts', // shows missing files once the review was left
    'elements/src/screens/review.ts',
    'elements/src/session/send-dossier.ts', // begins another dossier there
    'elements/src/session/submit.ts', // looks at what blocks from it on
  ],
  declaration: ['elements/src/print/print-form.ts', 'elements/src/screens/declaration.ts'],
  sending: [
    'core/src/actions/submission.ts',
    'elements/src/counter/kiosk.ts', // asks before a dossier on its way is given up
  ],
  receipt: [
    'core/src/actions/submission.ts',
    'elements/src/counter/assisted.ts', // offers the next person
    'elements/src/page/back-steps.ts', // leaves nothing to go back to
    'elements/src/page/host-page.ts',
    'elements/src/page/move-focus.ts',
    'elements/src/print/print-form.ts',
  ],
};

/** The literals of screen ids in the sources, as `id file`: by their types, since other words look like them. */
function screenLiterals(): string[] {
  const files = ['core', 'elements'].flatMap((name) => filesEnding(`packages/${name}/src`, '.ts'));
  const sources = files.filter((file) => !file.endsWith('.test.ts')).map((file) => path.join(root, file));
  const extended = { extends: './tsconfig.test.json', include: [], files: [] };
  const { options } = ts.parseJsonConfigFileContent(extended, ts.sys, root);
  const program = ts.createProgram(sources, { ...options, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const isOfScreens = (type: ts.Type | undefined): boolean =>
    type !== undefined &&
    type.isUnion() &&
    type.types.some((one) => one.isStringLiteral() && one.value === 'review') &&
    type.types.some((one) => one.isStringLiteral() && one.value === 'receipt');
  const other = (node: ts.Node): ts.Expression | undefined => {
    const { parent } = node;
    if (!ts.isBinaryExpression(parent)) return undefined;
    return parent.left === node ? parent.right : parent.left;
  };
  const found = new Set<string>();
  for (const file of sources) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && Object.hasOwn(MEANT, node.text)) {
        const compared = other(node);
        const types = [checker.getContextualType(node), compared && checker.getTypeAtLocation(compared)];
        if (types.some(isOfScreens)) found.add(`${node.text} ${path.relative(path.join(root, 'packages'), file)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
  }
  return [...found].filter((line) => !TABLE.some((place) => line.includes(` ${place}`))).sort();
}

describe('the ids of screens', () => {
  it('are named where that screen is meant, and nowhere else', () => {
    const meant = Object.entries(MEANT).flatMap(([id, files]) => files.map((file) => `${id} ${file}`));
    const others = screenLiterals().filter((line) => !meant.includes(line));
    assert.deepEqual(others, [], 'Add a property to `Screen` of elements/src/screens/screen.ts instead');
  });
});
