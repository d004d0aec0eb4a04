import path from 'node:path';
import type { Dossier, ReceivedFile, SupplementItem, SupplementReceipt, SupplementRequest } from '@motcua/model';
import type { Kysely } from 'kysely';
import { writeTransaction, type Tables } from './database.js';
import { KeyedLock } from './keyed-lock.js';
import type { UploadStaging } from './upload-staging.js';

/** How the folders in `files/` begin that are of a supplement. */
export const SUPPLEMENT_PREFIX = 's-';

/** A supplement that was received. */
export interface StoredSupplement {
  /** Its own id, which is its `Idempotency-Key`. */
  readonly submissionId: string;
  readonly documentSha256: string;
  readonly receivedAt: string;
  readonly files: readonly ReceivedFile[];
}

/** A checked supplement. */
export interface NewSupplement extends Omit<StoredSupplement, 'files'> {
  /** The dossier that it belongs to. */
  readonly dossier: string;
  /** JSON text. */
  readonly document: string;
  readonly files: readonly (ReceivedFile & { readonly part: string })[];
  readonly uploads: readonly string[];
}

/** The requests of officers, and the answer of the sender: one round per dossier. Nothing that was received before changes. */
export class Supplements {
  readonly #database: Kysely<Tables>;
  readonly #folder: string;
  readonly #lock = new KeyedLock();

  constructor(database: Kysely<Tables>, folder: string) {
    this.#database = database;
    this.#folder = folder;
  }

  /** Keeps a request; false where the dossier has one already. */
  async request(dossier: string, { requestedAt, dueAt, note, items }: Omit<SupplementRequest, 'number'>) {
    const inserted = await writeTransaction(this.#database, (transaction) =>
      transaction
        .insertInto('supplement_requests')
        .values({
          submission_id: dossier,
          requested_at: requestedAt,
          due_at: dueAt,
          note: note ?? null,
          items: JSON.stringify(items),
        })
        .onConflict((conflict) => conflict.column('submission_id').doNothing())
        .executeTakeFirst(),
    );
    return inserted.numInsertedOrUpdatedRows === 1n;
  }

  /** The request to a dossier's sender. */
  async requestOf(dossier: string): Promise<Omit<SupplementRequest, 'number'> | undefined> {
    const row = await this.#database
      .selectFrom('supplement_requests')
      .selectAll()
      .where('submission_id', '=', dossier)
      .executeTakeFirst();
    if (!row) return undefined;
    const items = JSON.parse(row.items) as readonly SupplementItem[];
    return { requestedAt: row.requested_at, dueAt: row.due_at, ...(row.note !== null && { note: row.note }), items };
  }

  /** The answer of the sender of a dossier. */
  async answerOf(dossier: string): Promise<StoredSupplement | undefined> {
    const row = await this.#database
      .selectFrom('supplements')
      .selectAll()
      .where('dossier_id', '=', dossier)
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      submissionId: row.submission_id,
      documentSha256: row.document_sha256,
      receivedAt: row.received_at,
      files: await this.#filesOf(row.submission_id),
    };
  }

  /** The receipt of a supplement, by the supplement's own id. */
  async receiptOf(submissionId: string): Promise<SupplementReceipt | undefined> {
    const row = await this.#database
      .selectFrom('supplements')
      .innerJoin('dossiers', 'dossiers.submission_id', 'supplements.dossier_id')
      .select(['dossiers.number', 'supplements.received_at'])
      .where('supplements.submission_id', '=', submissionId)
      .executeTakeFirst();
    if (!row) return undefined;
    return { number: row.number, submissionId, receivedAt: row.received_at, files: await this.#filesOf(submissionId) };
  }

  /** SHA-256 of the secret of a supplement's sender; undefined where there is none. */
  async receiptSecretOf(submissionId: string): Promise<string | undefined> {
    const row = await this.#database
      .selectFrom('supplements')
      .select('document')
      .where('submission_id', '=', submissionId)
      .executeTakeFirst();
    return row && (JSON.parse(row.document) as Dossier).receiptSecretSha256;
  }

  #filesOf(submissionId: string): Promise<ReceivedFile[]> {
    return this.#database
      .selectFrom('supplement_files')
      .select(['component', 'name', 'type', 'size', 'sha256'])
      .where('submission_id', '=', submissionId)
      .orderBy('position')
      .execute();
  }

  /**
   * Makes a supplement durable: first its files in their place, then its rows. Where the dossier has one already, that is
   * returned and nothing changes.
   * @returns undefined where another dossier's supplement has this id
   */
  accept(
    supplement: NewSupplement,
    intake: UploadStaging,
  ): Promise<{ readonly stored: StoredSupplement; readonly isNew: boolean } | undefined> {
    const { dossier, submissionId } = supplement;
    return this.#lock.run('', async () => {
      const earlier = await this.answerOf(dossier);
      if (earlier) return { stored: earlier, isNew: false };
      if (await this.#isUsed(submissionId)) return undefined;
      const files = path.join(this.#folder, 'files', SUPPLEMENT_PREFIX + submissionId);
      await intake.commitTo(
        files,
        () => this.#insert(supplement),
        () => this.#isUsed(submissionId),
      );
      const { documentSha256, receivedAt } = supplement;
      const received = supplement.files.map(({ part: _, ...file }) => file);
      return { stored: { submissionId, documentSha256, receivedAt, files: received }, isNew: true };
    });
  }

  async #isUsed(submissionId: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('supplements')
      .select('submission_id')
      .where('submission_id', '=', submissionId)
      .executeTakeFirst();
    return row !== undefined;
  }

  #insert({ dossier, submissionId, documentSha256, document, receivedAt, files, uploads }: NewSupplement) {
    return writeTransaction(this.#database, async (transaction) => {
      await transaction
        .insertInto('supplements')
        .values({
          submission_id: submissionId,
          dossier_id: dossier,
          document_sha256: documentSha256,
          document,
          received_at: receivedAt,
        })
        .execute();
      const rows = files.map((file, position) => ({ submission_id: submissionId, position, ...file }));
      if (rows.length > 0) await transaction.insertInto('supplement_files').values(rows).execute();
      if (uploads.length > 0) await transaction.deleteFrom('uploads').where('id', 'in', uploads).execute();
    });
  }
}
