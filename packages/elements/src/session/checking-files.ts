import type { FormSession } from './form-session.js';

/** The time after which the checking of files is shown, in milliseconds: most are done before. */
const SHOWN_AFTER_MS = 400;

const create = () => new Map<string, number>();

/** Whether files of a component are being checked, and have been for a moment. */
export function isChecking(session: FormSession, component: string): boolean {
  return (session.local(create).get(component) ?? 0) > 0;
}

/** Shows that files of a component are being checked while some work goes on, where it takes a moment. */
export async function whileChecking<Result>(
  session: FormSession,
  component: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const shown = session.local(create);
  let isShown = false;
  const add = (change: number) => {
    shown.set(component, (shown.get(component) ?? 0) + change);
    session.changed();
  };
  const timer = setTimeout(() => {
    isShown = true;
    add(1);
  }, SHOWN_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (isShown) add(-1);
  }
}
