import { sql, type Kysely, type Migration } from 'kysely';

const first: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('dossiers')
      .addColumn('submission_id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'text', (column) => column.notNull().unique())
      .addColumn('document_sha256', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('procedure_code', 'text', (column) => column.notNull())
      .addColumn('procedure_version', 'text', (column) => column.notNull())
      .addColumn('agency_code', 'text', (column) => column.notNull())
      .addColumn('agency_name', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('effective_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('due_status', 'text', (column) => column.notNull().check(sql`due_status in ('official', 'projected')`))
      .addColumn('status_url', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('components')
      .addColumn('submission_id', 'text', (column) => column.notNull().references('dossiers.submission_id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('component', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('components_key', ['submission_id', 'component'])
      .execute();
    await database.schema
      .createTable('files')
      .addColumn('submission_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('component', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('files_key', ['submission_id', 'part'])
      .addForeignKeyConstraint('files_component', ['submission_id', 'component'], 'components', [
        'submission_id',
        'component',
      ])
      .execute();
    await database.schema
      .createTable('sequences')
      .addColumn('agency_code', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('last', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('sequences_key', ['agency_code', 'day'])
      .execute();
  },
};

const receiptSecrets: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('dossiers').addColumn('receipt_secret_sha256', 'text').execute();
  },
};

const readiness: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('readiness')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};

const uploads: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('uploads')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('submission_id', 'text', (column) => column.notNull())
      .addColumn('secret_sha256', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('metadata', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
  },
};

const signatures: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('dossiers').addColumn('receipt_signature', 'text').execute();
  },
};

const supplements: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('supplement_requests')
      .addColumn('submission_id', 'text', (column) => column.primaryKey().references('dossiers.submission_id'))
      .addColumn('requested_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addColumn('items', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('supplements')
      .addColumn('submission_id', 'text', (column) => column.primaryKey())
      .addColumn('dossier_id', 'text', (column) =>
        column.notNull().unique().references('supplement_requests.submission_id'),
      )
      .addColumn('document_sha256', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('supplement_files')
      .addColumn('submission_id', 'text', (column) => column.notNull().references('supplements.submission_id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('component', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('supplement_files_key', ['submission_id', 'part'])
      .execute();
  },
};

const sealed: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('dossiers')
      .addColumn('sealed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};

const receiptTerms: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('dossiers').addColumn('receipt_terms', 'text').execute();
  },
};

/** By name, in the order in which they are applied. One that was published is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-dossiers': first,
  '0002-receipt-secrets': receiptSecrets,
  '0003-readiness': readiness,
  '0004-uploads': uploads,
  '0005-receipt-signatures': signatures,
  '0006-supplements': supplements,
  '0007-sealed': sealed,
  '0008-receipt-terms': receiptTerms,
};
