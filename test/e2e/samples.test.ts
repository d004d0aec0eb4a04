import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { issueKey, type Sample } from '@motcua/compiler';
import type * as model from '@motcua/model';
import { jsonEqual, type Dossier, type Issue, type ProblemIssue } from '@motcua/model';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { fileOf, frame, sha256, type TestDossier } from '../../packages/receiver/testing/dossiers.js';
import { postDossier, problemOf, receiptOf } from '../../packages/receiver/testing/requests.js';
import { Stage } from './harness.js';

const folder = fileURLToPath(new URL('../../schemas/procedures/mai-tang/samples', import.meta.url));
const samples = readdirSync(folder).map((name) => ({
  name,
  sample: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Sample,
}));

/** A file that is refused for its declared size need not be sent whole. In bytes. */
const MAX_BYTES = 11_000_000;

let today = '2026-11-20';
let stage: Stage;
let page: Page;
before(async () => {
  stage = await Stage.set(() => new Date(`${today}T03:00:00Z`));
  page = await stage.browser.newPage();
  const model = await build({
    entryPoints: ['packages/model/dist/index.js'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  await page.route(`${stage.site.kitUrl}/model.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: model.outputFiles[0]!.text }),
  );
  await page.route(`${stage.site.kitUrl}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${stage.site.kitUrl}/`);
});
after(() => stage.close());

/** Returns the issues that the kit finds in a sample, in a real browser. */
async function issuesInBrowser(sample: Sample): Promise<Issue[]> {
  return page.evaluate(
    async ([address, text]) => {
      const { data, components, today: day } = JSON.parse(text) as Sample;
      const { default: procedure } = (await import(`${address}/procedures/1.001731/1.0.0/procedure.js`)) as {
        default: { loadValidators(): Promise<void> };
      };
      await procedure.loadValidators();
      const { validateData, checkComponents } = (await import(`${address}/model.js`)) as typeof model;
      return [...validateData(procedure as never, data, day), ...checkComponents(procedure as never, data, components)];
    },
    [stage.site.kitUrl, JSON.stringify(sample)] as const,
  );
}

/** Returns the issues in the receiver's response to the sample as a dossier; empty when it is accepted. */
async function issuesFromReceiver(sample: Sample): Promise<readonly ProblemIssue[]> {
  today = sample.today;
  const answer = await postDossier(stage.site.receiverUrl, dossierOf(sample));
  if (answer.status === 201) {
    assert.equal(receiptOf(answer).files.length, sample.components.flatMap(({ files }) => files).length);
    return [];
  }
  assert.equal(answer.status, 422);
  return problemOf(answer).issues ?? [];
}

/** The dossier that a sample describes, with bytes for the files of which it gives only the size. */
function dossierOf({ data, components }: Sample): TestDossier {
  const parts: { name: string; content: Uint8Array; fileName: string }[] = [];
  const attached = components.map(({ id, state, files }) => ({
    id,
    state,
    files: files.map((file) => {
      const content = contentOf(file);
      const part = `f${parts.length + 1}`;
      parts.push({ name: part, content, fileName: 'x' });
      return { part, ...file, sha256: sha256(content) };
    }),
  }));
  return { dossier: { ...frame(), data: data as Dossier['data'], components: attached }, parts };
}

function contentOf({ name, size }: { readonly name: string; readonly size: number }): Uint8Array {
  const ending = path.extname(name).slice(1).toLowerCase();
  const type = ({ jpeg: 'jpg', jpg: 'jpg', png: 'png', heic: 'heic', exe: 'exe' } as const)[ending] ?? 'pdf';
  return fileOf(type, Math.min(size, MAX_BYTES));
}

describe('every sample raises exactly its issues, in the browser and in the receiver', () => {
  it('and there are enough of them', () => {
    const valid = samples.filter(({ sample }) => sample.issues.length === 0).length;
    assert.ok(valid >= 6 && samples.length - valid >= 12, `${valid} valid of ${samples.length}`);
  });

  for (const { name, sample } of samples) {
    it(`${name}: ${sample.description}`, async () => {
      const named = sample.issues.map(issueKey).sort();
      const sides = { browser: await issuesInBrowser(sample), receiver: await issuesFromReceiver(sample) };
      for (const [side, issues] of Object.entries(sides)) {
        assert.deepEqual(issues.map(issueKey).sort(), named, side);
        for (const expected of sample.issues) {
          const raised = issues.find((issue) => issueKey(issue) === issueKey(expected));
          assert.ok(
            expected.params === undefined || jsonEqual(expected.params, raised?.params),
            `${side} ${issueKey(expected)}`,
          );
        }
      }
    });
  }
});
