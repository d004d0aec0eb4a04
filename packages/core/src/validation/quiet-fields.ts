import { changedPointers } from '../store/changed-nodes.js';
import { nodeOf } from '../store/form-snapshot.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';

/**
 * Keeps the fields quiet that come after the person has tried to continue: that they are empty is no fault yet. Their
 * issues wait until the person has left them, or tries again.
 */
export function suppressIssuesOfNewFields(store: FormStore): void {
  let before = store.getSnapshot();
  store.subscribe(() => {
    const last = before;
    const now = (before = store.getSnapshot());
    const { attempted, root, touched } = now;
    if (attempted !== last.attempted) {
      const left = [...touched].filter(([, isLeft]) => isLeft);
      if (left.length < touched.size) store[change]({ touched: new Map(left) });
    } else if (root !== last.root && attempted.size > 0) {
      const fresh = [...changedPointers(last.root, root)].filter(
        (pointer) => !nodeOf(last, pointer) && nodeOf(now, pointer) && !touched.has(pointer),
      );
      if (fresh.length > 0)
        store[change]({ touched: new Map([...touched, ...fresh.map((pointer) => [pointer, false] as const)]) });
    }
  });
}
