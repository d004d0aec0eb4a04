import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';

/** Checks of formats, by name. */
export type FormatChecks = Readonly<Record<string, (text: string) => boolean>>;

/** The line on which a checking thread asks for formats; it waits for each answer. */
export interface FormatLine {
  readonly port: MessagePort;
  /** One 32-bit integer: 1 when an answer is there. */
  readonly signal: Int32Array;
}

type Answer = { readonly holds: boolean } | { readonly failure: unknown };

/** Answers the questions of a checking thread: functions cannot be handed over to it. */
export function answerFormats(checks: FormatChecks, { port, signal }: FormatLine): void {
  port.on('message', ({ name, text }: { name: string; text: string }) => {
    let answer: Answer;
    try {
      answer = { holds: checks[name]?.(text) ?? true };
    } catch (failure) {
      answer = { failure: failure instanceof Error ? failure.name : typeof failure };
    }
    port.postMessage(answer);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
  port.unref();
}

/** Asks for one format from within a checking thread. */
export function askFormat({ port, signal }: FormatLine, name: string, text: string): boolean {
  port.postMessage({ name, text });
  Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  const answer = receiveMessageOnPort(port)?.message as Answer;
  if ('failure' in answer) throw new Error(`The check of format "${name}" failed (${String(answer.failure)})`);
  return answer.holds;
}
