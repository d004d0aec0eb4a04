import { statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, Migrator, SqliteDialect, SqliteDriver, type DatabaseConnection, type Transaction } from 'kysely';
import Libsql from 'libsql';
import { KnownError } from '../base/known-error.js';
import { migrations } from './migrations.js';

/** One accepted dossier. Instants are RFC 3339 in UTC. */
export interface DossierTable {
  number: string;
  submission_id: string;
  /** Of the document's bytes as they arrived: distinguishes a repeated request from another one. */
  document_sha256: string;
  /** The dossier as JSON, strings in NFC. */
  document: string;
  /** Of the secret with which the sender gets the receipt again; null where the sender gave none. */
  receipt_secret_sha256: string | null;
  procedure_code: string;
  procedure_version: string;
  agency_code: string;
  agency_name: string;
  received_at: string;
  effective_at: string;
  due_at: string;
  due_status: 'official' | 'projected';
  status_url: string;
  /** 1 where the document is a JWE, not JSON. */
  sealed: 0 | 1;
  /** JWS of the receipt; null where the receiver had no key. */
  receipt_signature: string | null;
  /** JSON text. */
  receipt_terms: string | null;
}

export interface ComponentTable {
  submission_id: string;
  position: number;
  component: string;
  state: 'attached' | 'waived' | 'reused';
}

/** The bytes are in `files/<submission_id>/<part>`. */
export interface FileTable {
  submission_id: string;
  position: number;
  part: string;
  component: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
}

/** The request of an officer to a dossier's sender. */
export interface SupplementRequestTable {
  submission_id: string;
  requested_at: string;
  due_at: string;
  note: string | null;
  /** JSON. */
  items: string;
}

/** The answer to it: a document of its own, next to the dossier's. */
export interface SupplementTable {
  submission_id: string;
  /** The submission that it supplements. */
  dossier_id: string;
  document_sha256: string;
  document: string;
  received_at: string;
}

/** The bytes are in `files/s-<submission_id>/<part>`. */
export type SupplementFileTable = FileTable;

/** An upload that no dossier has taken yet. The bytes that have arrived are in `uploads/<id>`. */
export interface UploadTable {
  id: string;
  submission_id: string;
  /** Of the secret that every request for the upload must show. */
  secret_sha256: string;
  size: number;
  /** `Upload-Metadata` as the sender gave it; null where there was none. */
  metadata: string | null;
  created_at: string;
}

/** The last number that an agency has issued on a day. */
export interface SequenceTable {
  agency_code: string;
  /** `YYMMDD` in Asia/Ho_Chi_Minh. */
  day: string;
  last: number;
}

/** When the receiver last wrote only to see whether it can. */
export interface ReadinessTable {
  id: 1;
  at: string;
}

export interface Tables {
  dossiers: DossierTable;
  components: ComponentTable;
  files: FileTable;
  uploads: UploadTable;
  supplement_requests: SupplementRequestTable;
  supplements: SupplementTable;
  supplement_files: SupplementFileTable;
  sequences: SequenceTable;
  readiness: ReadinessTable;
}

/** Milliseconds that a statement waits for other programs; the whole process waits with it. */
const BUSY_TIMEOUT = 5_000;

/** Milliseconds that a transaction waits for the write lock, while others are answered. */
const LOCK_TIMEOUT = 5_000;

/** Milliseconds from one attempt to get the write lock to the next. */
const LOCK_INTERVAL = 50;

class FileDriver extends SqliteDriver {
  readonly #sqlite: Libsql.Database;
  readonly #file: string;
  readonly #inode: number;

  constructor(sqlite: Libsql.Database, file: string) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    this.#file = file;
    this.#inode = statSync(file).ino;
  }

  /**
   * Takes the write lock at once, or fails at once. A statement that finds the database locked later is left open by
   * libsql, and then no transaction of this connection commits any more; `exec` leaves none.
   */
  override async beginTransaction(): Promise<void> {
    await this.#checkFile();
    this.#sqlite.pragma('busy_timeout = 0');
    try {
      this.#sqlite.exec('begin immediate');
    } finally {
      this.#sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  /** SQLite ends a transaction by itself when the disk is full; to end it once more would fail, and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }

  /** Throws `ESTALE` when the database file was removed or replaced: writes to it would be lost. */
  async #checkFile(): Promise<void> {
    const { ino } = await stat(this.#file);
    if (ino === this.#inode) return;
    throw Object.assign(new Error('ESTALE: the database file was replaced'), { code: 'ESTALE' });
  }
}

class FileDialect extends SqliteDialect {
  readonly #sqlite: Libsql.Database;
  readonly #file: string;

  constructor(sqlite: Libsql.Database, file: string) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    this.#file = file;
  }

  override createDriver(): FileDriver {
    return new FileDriver(this.#sqlite, this.#file);
  }
}

/**
 * Runs a transaction. While another program has the write lock, it is waited for without holding up reads.
 * @throws the database's error when the other program keeps the lock for too long
 */
export async function writeTransaction<Result>(
  database: Kysely<Tables>,
  task: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const end = performance.now() + LOCK_TIMEOUT;
  for (;;) {
    try {
      return await database.transaction().execute(task);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY' || performance.now() > end) throw error;
    }
    await wait(LOCK_INTERVAL);
  }
}

/**
 * Opens the database, made or brought up to date as needed. A committed transaction survives a power cut.
 * @throws {KnownError} when the file is not a database of this receiver or an older one
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  // Made here and not by SQLite, so that only its owner may read it.
  await (await open(file, 'a', 0o600)).close();
  const sqlite = new Libsql(file);
  const database = new Kysely<Tables>({ dialect: new FileDialect(sqlite, file) });
  try {
    // Other programs may read it; a busy moment of theirs is waited for.
    for (const setting of [
      `busy_timeout = ${BUSY_TIMEOUT}`,
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
    ]) {
      sqlite.pragma(setting);
    }
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error as Error;
    return database;
  } catch (error) {
    sqlite.close();
    const isBusy = (error as NodeJS.ErrnoException).code === 'SQLITE_BUSY';
    if (isBusy) {
      throw new KnownError(`Another program writes to ${file} and does not end. Stop it, then start again.`, {
        cause: error,
      });
    }
    throw new KnownError(
      `${file} cannot be used: ${(error as Error).message}. Restore it from the backup, or run the receiver that made it.`,
      { cause: error },
    );
  }
}
