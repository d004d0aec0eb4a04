import type { FileContent } from '../files/attached-file.js';
import type { FailureReason } from '../store/submission-state.js';

/** One request that carries a dossier. */
export interface DossierRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The dossier: JSON text, or a JWE in compact serialization. */
  readonly dossier: string;
  readonly type: 'application/json' | 'application/jose';
  /** With files the body is `multipart/form-data`; without, the dossier alone. */
  readonly files: readonly { readonly part: string; readonly name: string; readonly content: FileContent }[];
  /** Whether cookies go along to another origin. */
  readonly withCredentials: boolean;
}

export interface DossierResponse {
  readonly status: number;
  readonly body: string;
  /** True where another address answered than the one that was asked. */
  readonly isRedirected?: boolean;
  /** A header's value, or null when absent or hidden by CORS. */
  header(name: string): string | null;
}

/** Why no answer came. */
export type TransportFault = Extract<FailureReason, 'unreachable' | 'unreadable' | 'signIn' | 'blocked'>;

/** Sends a dossier to an endpoint. */
export interface Transport {
  /** Finds out why no answer came. */
  explain?(request: DossierRequest): Promise<TransportFault>;
  /** Rejects when no answer came. */
  send(request: DossierRequest, onProgress: (sent: number, total: number) => void): Promise<DossierResponse>;
}
