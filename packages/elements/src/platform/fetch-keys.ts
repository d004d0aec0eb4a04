/** The maximum size of a key set, in bytes. */
const MAX_BYTES = 1_000_000;

/** The time after which the request is given up, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Fetches a JWK Set. `keys` is undefined where the answer is no JSON, or too long.
 * @returns undefined where no answer came, or the page may not read it (CORS)
 */
export async function fetchKeys(
  address: string,
  withCredentials: boolean,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly keys: unknown } | undefined> {
  const ended = new AbortController();
  const end = () => ended.abort();
  signal.addEventListener('abort', end);
  const timer = setTimeout(end, TIMEOUT_MS);
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      credentials: withCredentials ? 'include' : 'same-origin',
      // A key that was revoked may be in the cache.
      cache: 'no-cache',
      signal: ended.signal,
    });
    const bytes = await response.arrayBuffer();
    return { status: response.status, keys: bytes.byteLength > MAX_BYTES ? undefined : parsed(bytes) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
