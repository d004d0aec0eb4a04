import { connect } from 'node:net';

/** Milliseconds without a byte after which a sender gives up. */
const PATIENCE = 20_000;

/**
 * Sends bytes over a connection of its own, as they are; resolves with what came back when the receiver has closed the
 * connection (ask for it with `Connection: close`), or nothing more comes.
 */
export function sendRaw(url: string, pieces: readonly (Uint8Array | string)[], patience = PATIENCE): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (answer += text));
    // A sender may be cut off while it still writes.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.setTimeout(patience, () => socket.destroy());
    for (const piece of pieces) socket.write(piece);
  });
}

/** The status of an answer's first line; undefined when there was none. */
export function statusOf(answer: string): number | undefined {
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1];
  return status === undefined ? undefined : Number(status);
}
