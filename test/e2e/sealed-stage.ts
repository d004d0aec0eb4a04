import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProcedure } from '@motcua/compiler';
import { keyThumbprint } from '@motcua/core/sealed';
import type { Dossier, JsonObject } from '@motcua/model';
import { Stage } from './harness.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An agency whose procedure names the key for which dossiers are sealed. */
export class SealedStage {
  readonly stage: Stage;
  readonly key: JsonObject;
  readonly #folder: string;

  private constructor(stage: Stage, key: JsonObject, folder: string) {
    this.stage = stage;
    this.key = key;
    this.#folder = folder;
  }

  static async set(uploads = ''): Promise<SealedStage> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-sealed-'));
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = publicKey.export({ format: 'jwk' }) as JsonObject;
    await writeFile(path.join(folder, 'private.jwk'), JSON.stringify(privateKey.export({ format: 'jwk' })));
    const source = path.join(folder, 'schemas/procedures/mai-tang');
    await cp(path.join(root, 'schemas'), path.join(folder, 'schemas'), { recursive: true });
    const file = path.join(source, 'procedure.json');
    const definition = JSON.parse(await readFile(file, 'utf8')) as { privacy: object };
    const privacy = { ...definition.privacy, encryptionKeys: [await keyThumbprint(key)] };
    await writeFile(file, JSON.stringify({ ...definition, privacy }));
    const built = path.join(folder, 'build');
    await mkdir(built);
    await symlink(path.join(root, 'build/kit'), path.join(built, 'kit'));
    const { folder: published, findings } = await buildProcedure(source, path.join(built, 'procedures'));
    assert.ok(published, findings.map(({ id, pointer }) => `${id} ${pointer}`).join(', '));
    const stage = await Stage.set(undefined, built, uploads, { sealingKeys: [JSON.stringify(key)] });
    return new SealedStage(stage, key, folder);
  }

  /** Where the receiver publishes its keys. */
  get keysUrl(): string {
    return `${this.stage.site.receiverUrl}/.well-known/jwks.json`;
  }

  /** What was received last, as it is stored. */
  stored(): { readonly submissionId: string; readonly document: string; readonly sealed: unknown } {
    const [row] = this.stage.rows('select submission_id, document, sealed from dossiers order by rowid desc limit 1');
    return { submissionId: String(row!['submission_id']), document: String(row!['document']), sealed: row!['sealed'] };
  }

  /** Opens what was received last with `motcua open`; resolves to its dossier, its first file and what was verified. */
  async open(part = 'f1') {
    const { submissionId, document } = this.stored();
    const place = await mkdtemp(path.join(this.#folder, 'opened-'));
    await writeFile(path.join(place, 'dossier.jwe'), document);
    const child = spawn(process.execPath, [
      ...[path.join(root, 'packages/compiler/bin/motcua.js'), 'open', path.join(place, 'dossier.jwe')],
      ...['--key', path.join(this.#folder, 'private.jwk'), '--out', place],
      ...['--files', path.join(this.stage.dataFolder, 'files', submissionId)],
      ...['--procedures', path.join(this.#folder, 'build/procedures')],
    ]);
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (words += String(data)));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0, words);
    return {
      words,
      dossier: JSON.parse(await readFile(path.join(place, 'dossier.json'), 'utf8')) as Dossier,
      file: await readFile(path.join(place, part)),
    };
  }

  async close(): Promise<void> {
    await this.stage.close();
    await rm(this.#folder, { recursive: true });
  }
}
