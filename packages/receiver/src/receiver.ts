import path from 'node:path';
import { WorkingCalendar } from '@motcua/model';
import { DossierChecker } from './checks/dossier-checker.js';
import { createApp } from './http/app.js';
import { CorsPolicy } from './http/cors.js';
import { KnownError } from './base/known-error.js';
import { defaultLimits, type Limits } from './base/limits.js';
import { jsonLogger, type Logger } from './base/logger.js';
import type { LoadedProcedure } from './procedures/load-procedures.js';
import { ProcedureRegistry } from './procedures/procedure-registry.js';
import type { ReceivingAgency } from './receive/receiver-context.js';
import { ReceiptSigner } from './receive/receipt-signer.js';
import { SealingKeys } from './receive/sealing-keys.js';
import { StatusTokens } from './receive/status-token.js';
import { localDisk, type Disk } from './storage/disk.js';
import { openStore } from './storage/open-store.js';
import { sequenceDay } from './storage/sequence-day.js';

export interface ReceiverOptions {
  /** The result of {@link loadProcedures}. */
  readonly procedures: readonly LoadedProcedure[];
  /** Where dossiers are stored; made when there is none. One receiver owns it at a time. */
  readonly dataFolder: string;
  /** Origins of the pages that may use the receiver, e.g. `https://www.example.gov.vn`. */
  readonly allowedOrigins: readonly string[];
  readonly agency: ReceivingAgency;
  /** Address of the receiver as clients reach it, without a path; needed unless only this machine reaches it. The loopback address of the request by default. */
  readonly publicUrl?: string;
  /**
   * Private keys for receipts, each as PEM (PKCS #8) or JWK text, P-256 or Ed25519. The first signs; those after it have
   * signed earlier ones and are published still. Without any, receipts are not signed.
   */
  readonly signingKeys?: readonly string[];
  /**
   * Public keys of the agency for which dossiers may be sealed, each as PEM (SPKI) or JWK text: RSA or EC. They are
   * published with the keys of receipts. Sealed dossiers for other keys are refused, without any all of them.
   */
  readonly sealingKeys?: readonly string[];
  readonly clock?: () => Date;
  /**
   * The agency's own formats, by their name in schemas: the same checks as the page's `defineFormat`. A format without
   * a check allows any text. Checks run in the receiver's main thread, without a time limit, while the check of the
   * dossier waits.
   */
  readonly formats?: Readonly<Record<string, (text: string) => boolean>>;
  /** Days off and working hours, when they are not the usual ones. */
  readonly calendar?: WorkingCalendar;
  readonly limits?: Partial<Limits>;
  /** One line of JSON per request on the standard output by default. */
  readonly logger?: Logger;
  /** The file system of this machine by default. */
  readonly disk?: Disk;
}

/** Takes dossiers: a function from a request to its answer, and the data folder behind it. */
export interface Receiver {
  fetch(request: Request): Promise<Response>;
  /** Waits for the requests under way, then lets go of the data folder. */
  close(): Promise<void>;
}

/** Milliseconds from one look for uploads that have expired to the next. */
const SWEEP_INTERVAL = 600_000;

/** Identifiers of agencies (mã định danh): QCVN 102:2016 and Quyết định 20/2020/QĐ-TTg. */
const AGENCY_CODE = /^(\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(\.\d{1,3}){0,5}$/;

/**
 * Numbers of the day that are left out after a restore: between the backup and the restore others may have been issued,
 * and nothing in the folder says how many.
 */
const LEFT_OUT = 1_000;

/**
 * Opens a receiver on a data folder, and puts the folder in order after whatever ended the last one.
 * @throws {KnownError} when an option is wrong, the data folder cannot be used, or another receiver owns it
 */
export async function openReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { agency, publicUrl, disk = localDisk, logger = jsonLogger } = options;
  if (!AGENCY_CODE.test(agency.code)) {
    throw new KnownError(
      `"${agency.code}" is not an agency code (mã định danh): write it like H26.16 or 000.00.16.H26`,
    );
  }
  if (publicUrl !== undefined && !(URL.canParse(publicUrl) && new URL(publicUrl).origin === publicUrl)) {
    throw new KnownError(
      `"${publicUrl}" in \`publicUrl\` must be scheme, host and port only, e.g. https://forms.example.gov.vn`,
    );
  }
  const signer = await ReceiptSigner.make(options.signingKeys ?? []);
  const sealingKeys = await SealingKeys.make(options.sealingKeys ?? []);
  const cors = new CorsPolicy(options.allowedOrigins);
  const registry = new ProcedureRegistry(options.procedures);
  const clock = options.clock ?? (() => new Date());
  const { store, uploads, supplements, readiness, secret, recovery, isRestored, close } = await openStore(
    path.resolve(options.dataFolder),
    disk,
  );
  const limits = { ...defaultLimits, ...options.limits };
  const removeExpired = () => uploads.removeBefore(new Date(clock().getTime() - limits.uploadMilliseconds));
  const checker = new DossierChecker(options.procedures, options.formats ?? {}, limits);
  try {
    await checker.ready();
    await removeExpired();
    if (isRestored) await store.leaveOut(agency.code, sequenceDay(clock()), LEFT_OUT);
  } catch (error) {
    await checker.close();
    await close();
    throw error;
  }
  if (isRestored || recovery.removed + recovery.quarantined + recovery.missing.length > 0) {
    logger.log({ event: 'recovery', ...recovery, ...(isRestored && { leftOut: LEFT_OUT }) });
  }
  // What cannot be removed now is removed next time.
  const sweep = setInterval(() => void removeExpired().catch(() => {}), SWEEP_INTERVAL).unref();
  const underWay = new Set<Promise<Response>>();
  let closing: Promise<void> | undefined;
  const app = createApp(
    {
      registry,
      checker,
      store,
      uploads,
      supplements,
      readiness,
      tokens: new StatusTokens(secret),
      signer,
      sealingKeys,
      limits,
      agency: { code: agency.code, name: agency.name },
      calendar: options.calendar ?? new WorkingCalendar(),
      clock,
      publicUrl,
    },
    cors,
    logger,
    () => closing === undefined,
  );
  return {
    async fetch(request) {
      const answer = Promise.resolve(app.fetch(request));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    close: () =>
      (closing ??= Promise.allSettled(underWay).then(async () => {
        clearInterval(sweep);
        await checker.close();
        await close();
      })),
  };
}
