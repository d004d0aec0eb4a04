import type { FormSession } from './form-session.js';

/** Addresses that the page of a form names, for receipts; empty for none. */
export interface PageAddresses {
  /** The attribute `status-page`: a page that shows the status of a dossier; `{number}` is replaced by its number. */
  readonly statusPage: string;
  /** The attribute `receipt-keys`: the JWK Set with which signed receipts are verified. */
  readonly receiptKeys: string;
}

const none = (): { current: PageAddresses } => ({ current: { statusPage: '', receiptKeys: '' } });

/** The addresses that the page of a form names. */
export function pageAddresses(session: FormSession): PageAddresses {
  return session.local(none).current;
}

/** Takes the addresses from the attributes of a form. */
export function setPageAddresses(session: FormSession, host: Element): void {
  session.local(none).current = {
    statusPage: host.getAttribute('status-page') ?? '',
    receiptKeys: host.getAttribute('receipt-keys') ?? '',
  };
}
