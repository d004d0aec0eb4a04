import type { WorkingCalendar } from '@motcua/model';
import type { DossierChecker } from '../checks/dossier-checker.js';
import type { Limits } from '../base/limits.js';
import type { ProcedureRegistry } from '../procedures/procedure-registry.js';
import type { ReceiptSigner } from './receipt-signer.js';
import type { SealingKeys } from './sealing-keys.js';
import type { StatusTokens } from './status-token.js';
import type { DossierStore } from '../storage/dossier-store.js';
import type { Readiness } from '../storage/readiness.js';
import type { Supplements } from '../storage/supplements.js';
import type { Uploads } from '../storage/uploads.js';

/** The agency in whose name dossiers are received and numbered. */
export interface ReceivingAgency {
  /** Identifier (mã định danh), e.g. `H26.16`; dossier numbers begin with it. */
  readonly code: string;
  /** Name, in Vietnamese. */
  readonly name: string;
}

/** The dependencies of a request handler. */
export interface ReceiverContext {
  readonly registry: ProcedureRegistry;
  readonly checker: DossierChecker;
  readonly store: DossierStore;
  readonly uploads: Uploads;
  readonly supplements: Supplements;
  readonly readiness: Readiness;
  readonly tokens: StatusTokens;
  readonly signer: ReceiptSigner;
  readonly sealingKeys: SealingKeys;
  readonly limits: Limits;
  readonly agency: ReceivingAgency;
  readonly calendar: WorkingCalendar;
  readonly clock: () => Date;
  /** Address of the receiver as clients reach it; the request's own when absent. */
  readonly publicUrl: string | undefined;
}
