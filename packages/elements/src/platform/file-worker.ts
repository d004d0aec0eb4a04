import { workOnFile, type FileJob } from './file-work.js';

// The worker's own script. The build bundles it into one file that a page can also import for its source text.

/** A job with a number, by which its outcome is found. */
export interface NumberedJob {
  readonly id: number;
  readonly job: FileJob;
}

/** The outcome of a job; `error` has the name of an error of reading. */
export interface JobOutcome {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

addEventListener('message', ({ data: { id, job } }: MessageEvent<NumberedJob>) => {
  const answer = (outcome: JobOutcome) => {
    const { result } = outcome;
    const moved = 'ImageBitmap' in globalThis && result instanceof ImageBitmap ? [result] : [];
    (postMessage as (message: unknown, moved: Transferable[]) => void)(outcome, moved);
  };
  workOnFile(job).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.name : 'Error' }),
  );
});
