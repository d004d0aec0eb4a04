import type { Dossier, DossierComponent, Receipt, ReceiptTerms, ReceivedFile } from '@motcua/model';
import type { Kysely, Transaction } from 'kysely';
import path from 'node:path';
import { writeTransaction, type Tables } from './database.js';
import type { Disk } from './disk.js';
import { UploadStaging } from './upload-staging.js';
import { KeyedLock } from './keyed-lock.js';
import type { HighestNumber, NumberJournal } from './number-journal.js';

/** A dossier as it is stored: its receipt but for the secret token, and what identifies a repeated request. */
export interface StoredDossier extends Omit<Receipt, 'statusToken' | 'survey'> {
  readonly documentSha256: string;
}

/** A checked dossier that waits for its number. */
export interface NewDossier extends Omit<StoredDossier, 'number' | 'statusUrl' | 'files' | 'signature' | 'sealed'> {
  /** JSON text. */
  readonly document: string;
  /** As the dossier has it; undefined where the sender gave none. */
  readonly receiptSecretSha256?: string | undefined;
  readonly components: readonly DossierComponent[];
  readonly files: readonly (ReceivedFile & { readonly part: string })[];
  /** Ids of the uploads that the files were: with the dossier's rows, theirs are gone. */
  readonly uploads: readonly string[];
  /** `YYMMDD` of the receipt in Asia/Ho_Chi_Minh. */
  readonly day: string;
  /** Address to which the number is added. */
  readonly statusBase: string;
  /** True where the document is sealed. */
  readonly sealed: boolean;
  /** Signs the receipt once it has its number; undefined means that it is not signed. */
  readonly sign: (receipt: Omit<Receipt, 'statusToken' | 'signature'>) => Promise<string | undefined>;
}

/** The durable store: dossiers in the database, their files in folders. */
export class DossierStore {
  readonly #database: Kysely<Tables>;
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #journal: NumberJournal;
  readonly #lock = new KeyedLock();

  constructor(database: Kysely<Tables>, disk: Disk, folder: string, journal: NumberJournal) {
    this.#database = database;
    this.#disk = disk;
    this.#folder = folder;
    this.#journal = journal;
  }

  /** A place for files that are on their way in. */
  stageUploads(): UploadStaging {
    return new UploadStaging(this.#disk, path.join(this.#folder, 'incoming'));
  }

  /**
   * Makes a dossier durable: first its files in their place, then, as one transaction, its number and rows. When the
   * submission is there already, that is returned and nothing changes.
   */
  accept(
    dossier: NewDossier,
    stageUploads: UploadStaging,
  ): Promise<{ readonly stored: StoredDossier; readonly isNew: boolean }> {
    return this.#lock.run(dossier.submissionId, async () => {
      const earlier = await this.findBySubmission(dossier.submissionId);
      if (earlier) return { stored: earlier, isNew: false };
      const files = path.join(this.#folder, 'files', dossier.submissionId);
      const insertDossier = () =>
        writeTransaction(this.#database, async (transaction) => {
          const inserted = await insert(transaction, dossier);
          await this.#journal.add(inserted.number);
          return inserted;
        });
      const isStored = async () => (await this.findBySubmission(dossier.submissionId)) !== undefined;
      return { stored: await stageUploads.commitTo(files, insertDossier, isStored), isNew: true };
    });
  }

  /** True when nothing was ever received. */
  async isEmpty(): Promise<boolean> {
    return !(await this.#database.selectFrom('dossiers').select('number').limit(1).executeTakeFirst());
  }

  /** Sees to it that the next number of each sequence is above the given one. */
  async skipTo(numbers: readonly HighestNumber[]): Promise<void> {
    for (const { agencyCode, day, last } of numbers) {
      await this.#database
        .insertInto('sequences')
        .values({ agency_code: agencyCode, day, last })
        .onConflict((conflict) =>
          conflict.columns(['agency_code', 'day']).doUpdateSet({ last }).where('sequences.last', '<', last),
        )
        .execute();
    }
  }

  /** Leaves out numbers of a sequence, which may have been issued after the backup that this database comes from. */
  async leaveOut(agencyCode: string, day: string, count: number): Promise<void> {
    const sequence = await this.#database
      .selectFrom('sequences')
      .select('last')
      .where('agency_code', '=', agencyCode)
      .where('day', '=', day)
      .executeTakeFirst();
    const last = (sequence?.last ?? 0) + count;
    await this.skipTo([{ agencyCode, day, last }]);
    const number = numberOf(agencyCode, day, last);
    await this.#journal.add(number);
    await this.#journal.begin(number);
  }

  /** The submission that has a number. */
  async submissionOf(number: string): Promise<string | undefined> {
    const row = await this.#database
      .selectFrom('dossiers')
      .select('submission_id')
      .where('number', '=', number)
      .executeTakeFirst();
    return row?.submission_id;
  }

  /** The document of a submission as it is stored; undefined where it is sealed. */
  async documentOf(submissionId: string): Promise<Dossier | undefined> {
    const row = await this.#database
      .selectFrom('dossiers')
      .select('document')
      .where('submission_id', '=', submissionId)
      .where('sealed', '=', 0)
      .executeTakeFirst();
    return row && (JSON.parse(row.document) as Dossier);
  }

  /** SHA-256 of the secret that opens a submission's receipt; undefined where there is none. */
  async receiptSecretOf(submissionId: string): Promise<string | undefined> {
    const row = await this.#database
      .selectFrom('dossiers')
      .select('receipt_secret_sha256')
      .where('submission_id', '=', submissionId)
      .executeTakeFirst();
    return row?.receipt_secret_sha256 ?? undefined;
  }

  /** @throws the database's error when it does not answer */
  async ping(): Promise<void> {
    await this.#database.selectFrom('sequences').select('last').limit(1).execute();
  }

  async findBySubmission(submissionId: string): Promise<StoredDossier | undefined> {
    const row = await this.#database
      .selectFrom('dossiers')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .executeTakeFirst();
    if (!row) return undefined;
    const files = await this.#database
      .selectFrom('files')
      .select(['component', 'name', 'type', 'size', 'sha256'])
      .where('submission_id', '=', row.submission_id)
      .orderBy('position')
      .execute();
    return {
      number: row.number,
      submissionId: row.submission_id,
      documentSha256: row.document_sha256,
      procedure: { code: row.procedure_code, version: row.procedure_version },
      receivedAt: row.received_at,
      effectiveAt: row.effective_at,
      dueAt: row.due_at,
      dueStatus: row.due_status,
      agency: { code: row.agency_code, name: row.agency_name },
      ...(row.receipt_terms !== null && { terms: JSON.parse(row.receipt_terms) as ReceiptTerms }),
      files,
      statusUrl: row.status_url,
      ...(row.sealed === 1 && { sealed: true as const }),
      ...(row.receipt_signature !== null && { signature: row.receipt_signature }),
    };
  }
}

async function insert(transaction: Transaction<Tables>, dossier: NewDossier): Promise<StoredDossier> {
  const { submissionId, documentSha256, procedure, receivedAt, effectiveAt, dueAt, dueStatus, agency, terms } = dossier;
  const number = await nextNumber(transaction, agency.code, dossier.day);
  const statusUrl = `${dossier.statusBase}/${encodeURIComponent(number)}`;
  const receipt = {
    number,
    submissionId,
    procedure,
    receivedAt,
    effectiveAt,
    dueAt,
    dueStatus,
    agency,
    ...(terms && { terms }),
    files: dossier.files.map(({ part: _, ...file }) => file),
    statusUrl,
    ...(dossier.sealed && { sealed: true as const }),
  };
  const signature = await dossier.sign(receipt);
  await transaction
    .insertInto('dossiers')
    .values({
      number,
      submission_id: submissionId,
      document_sha256: documentSha256,
      document: dossier.document,
      receipt_secret_sha256: dossier.receiptSecretSha256 ?? null,
      procedure_code: procedure.code,
      procedure_version: procedure.version,
      agency_code: agency.code,
      agency_name: agency.name,
      received_at: receivedAt,
      effective_at: effectiveAt,
      due_at: dueAt,
      due_status: dueStatus,
      status_url: statusUrl,
      sealed: dossier.sealed ? 1 : 0,
      receipt_signature: signature ?? null,
      receipt_terms: terms ? JSON.stringify(terms) : null,
    })
    .execute();
  const components = dossier.components.map(({ id, state }, position) => ({
    submission_id: submissionId,
    position,
    component: id,
    state,
  }));
  if (components.length > 0) await transaction.insertInto('components').values(components).execute();
  const files = dossier.files.map((file, position) => ({ submission_id: submissionId, position, ...file }));
  if (files.length > 0) await transaction.insertInto('files').values(files).execute();
  if (dossier.uploads.length > 0) await transaction.deleteFrom('uploads').where('id', 'in', dossier.uploads).execute();
  return { ...receipt, documentSha256, ...(signature !== undefined && { signature }) };
}

/** The next number of an agency's day; given back when the transaction fails. */
async function nextNumber(transaction: Transaction<Tables>, agencyCode: string, day: string): Promise<string> {
  const { last } = await transaction
    .insertInto('sequences')
    .values({ agency_code: agencyCode, day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agency_code', 'day']).doUpdateSet(({ eb }) => ({ last: eb('sequences.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return numberOf(agencyCode, day, last);
}

function numberOf(agencyCode: string, day: string, count: number): string {
  return `${agencyCode}-${day}-${String(count).padStart(4, '0')}`;
}
