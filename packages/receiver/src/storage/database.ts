import { open } from 'node:fs/promises';
import { Kysely, Migrator, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import Libsql from 'libsql';
import { KnownError } from '../known-error.js';
import { migrations } from './migrations.js';

/** One accepted dossier. Instants are RFC 3339 in UTC. */
export interface DossierTable {
  number: string;
  submission_id: string;
  /** Of the document's bytes as they arrived: tells a repeated request from another one. */
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

/** The last number that an agency has issued on a day. */
export interface SequenceTable {
  agency_code: string;
  /** `YYMMDD` in Asia/Ho_Chi_Minh. */
  day: string;
  last: number;
}

export interface Tables {
  dossiers: DossierTable;
  components: ComponentTable;
  files: FileTable;
  sequences: SequenceTable;
}

/** SQLite ends a transaction by itself when the disk is full; to end it once more would fail, and hide why. */
class FileDriver extends SqliteDriver {
  readonly #sqlite: Libsql.Database;

  constructor(sqlite: Libsql.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

class FileDialect extends SqliteDialect {
  readonly #sqlite: Libsql.Database;

  constructor(sqlite: Libsql.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): FileDriver {
    return new FileDriver(this.#sqlite);
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
  const database = new Kysely<Tables>({ dialect: new FileDialect(sqlite) });
  try {
    // Other programs may read it; a busy moment of theirs is waited for.
    for (const setting of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
      sqlite.pragma(setting);
    }
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error as Error;
    return database;
  } catch (error) {
    sqlite.close();
    throw new KnownError(
      `${file} cannot be used: ${(error as Error).message}. Restore it from the backup, or run the receiver that made it.`,
      { cause: error },
    );
  }
}
