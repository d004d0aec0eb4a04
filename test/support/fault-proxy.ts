import net from 'node:net';

/** The faults of a connection, which may change while it is open. */
export interface Faults {
  /** Bytes per second that pass from the client to the server; unlimited when absent. */
  bytesPerSecond?: number | undefined;
  /** Cuts all connections, once, when so many bytes have left the client since the start. */
  cutAt?: number[];
  /** True while connections are refused. */
  isDown?: boolean;
  /** Requests whose answers never arrive: the connection is cut when they come. */
  swallow?: RegExp | undefined;
}

/** A proxy on loopback in front of a server: it counts what passes, slows it down, and cuts it off. */
export class FaultProxy {
  /** Bytes that clients have sent, headers and repetitions included. */
  sent = 0;
  /** Connections that were cut. */
  cuts = 0;
  /** Answers that did not arrive. */
  swallowed = 0;
  readonly faults: Faults;
  /** Port of the server on loopback. */
  target = 0;
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();

  private constructor(faults: Faults) {
    this.faults = faults;
    this.#server = net.createServer((client) => this.#connect(client));
  }

  /** Listens; {@link target} may be set later. */
  static async start(faults: Faults = {}): Promise<FaultProxy> {
    const proxy = new FaultProxy(faults);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as net.AddressInfo).port}`;
  }

  /** Cuts every open connection, as a lost network does. */
  cut(): void {
    for (const socket of this.#open) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #connect(client: net.Socket): void {
    if (this.faults.isDown) {
      client.resetAndDestroy();
      return;
    }
    const server = net.connect(this.target, '127.0.0.1');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
    let isSwallowed = false;
    server.on('data', (chunk) => {
      if (isSwallowed) {
        this.swallowed += 1;
        client.resetAndDestroy();
      } else if (!client.write(chunk)) {
        server.pause();
        client.once('drain', () => server.resume());
      }
    });
    server.on('end', () => client.end());
    client.on('data', (chunk) => {
      this.sent += chunk.length;
      const { cutAt, bytesPerSecond, swallow } = this.faults;
      isSwallowed ||= swallow?.test(chunk.toString('latin1')) ?? false;
      const next = cutAt?.[0];
      if (next !== undefined && this.sent >= next) {
        cutAt?.shift();
        this.cuts += 1;
        this.cut();
        return;
      }
      const goesOn = server.write(chunk);
      if (bytesPerSecond !== undefined) {
        client.pause();
        setTimeout(() => client.resume(), (chunk.length / bytesPerSecond) * 1000);
      } else if (!goesOn) {
        client.pause();
        server.once('drain', () => client.resume());
      }
    });
  }
}
