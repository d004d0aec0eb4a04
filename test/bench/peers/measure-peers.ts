import type { Browser } from 'playwright-core';
import { heapOf, inSlowPage, median, typing, type Measured } from '../measure.js';

/** The code that mounts one subject in a page; it runs there. */
export interface Subject {
  readonly name: string;
  /** Module that exports `mount(place, schema)`; it is loaded before the clock starts. */
  readonly module: string;
  /** Address of the schema, or of what the module takes in its place. */
  readonly source: string;
}

/** One run of one subject; milliseconds and bytes. */
export interface PeerMeasured extends Measured {
  /** Elements in the page and in its shadow trees. */
  readonly elements: number;
}

/**
 * Measures one subject in a page of its own.
 * @param types whether keys are pressed, too
 */
export async function measurePeer(
  browser: Browser,
  site: string,
  { module, source }: Subject,
  types: boolean,
): Promise<PeerMeasured> {
  return inSlowPage(browser, `${site}/blank.html`, async (page, devtools) => {
    const times = await page.evaluate(
      async ([address, given]) => {
        const { painted, settled, controls, elementsIn } = globalThis as unknown as {
          painted: () => Promise<void>;
          settled: () => Promise<void>;
          controls: () => number;
          elementsIn: (container: Element) => number;
        };
        const { mount, load } = (await import(address)) as {
          mount: (container: Element, loaded: unknown) => unknown;
          load?: (given: string) => Promise<unknown>;
        };
        const loaded = await (load ?? (async (url: string) => (await (await fetch(url)).json()) as unknown))(given);
        const container = document.createElement('div');
        document.body.append(container);
        const start = performance.now();
        await mount(container, loaded);
        do await painted();
        while (controls() === 0);
        const mounted = performance.now() - start;
        await settled();
        return {
          mount: mounted,
          complete: Math.max(mounted, (globalThis as unknown as { last: number }).last - start),
          elements: elementsIn(container),
        };
      },
      [site + module, site + source] as const,
    );
    const heap = await heapOf(devtools);
    const keys = types ? await typing(page, devtools) : { keystroke: NaN, slowKeystroke: NaN, keystrokeCpu: NaN };
    return { ...times, heap, ...keys };
  });
}

/** Runs each subject in turn, as often as is asked for, and gives the medians. */
export async function interleaved<Result extends object>(
  runs: number,
  names: readonly string[],
  measure: (name: string) => Promise<Result>,
  progress: (what: string) => void,
): Promise<ReadonlyMap<string, Result | string>> {
  const all = new Map<string, Result[]>(names.map((name) => [name, []]));
  const failed = new Map<string, string>();
  for (let run = 0; run < runs; run += 1)
    for (const name of names) {
      if (failed.has(name)) continue;
      progress(`run ${run + 1}: ${name}`);
      try {
        all.get(name)?.push(await measure(name));
      } catch (error) {
        // A library that cannot do it says so in the table, and does not end the others' runs.
        failed.set(name, String(error).split('\n')[0] ?? '');
      }
    }
  return new Map<string, Result | string>(
    names.map((name) => {
      const results = all.get(name) ?? [];
      const [first] = results;
      if (!first) return [name, failed.get(name) ?? 'not measured'];
      const medians = Object.keys(first).map((key) => [
        key,
        median(results.map((result) => (result as Record<string, number>)[key] ?? NaN)),
      ]);
      return [name, Object.fromEntries(medians) as Result];
    }),
  );
}
