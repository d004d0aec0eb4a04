import type { DraftStorage } from '@motcua/core';

/** Returns a storage whose drafts have a name that the page gives; they are not found under another name. */
export function namedDrafts(drafts: DraftStorage, name: string): DraftStorage {
  const named = (key: string) => `#${name}#${key}`;
  return {
    ...drafts,
    name,
    load: (key) => drafts.load(named(key)),
    save: (key, draft) => drafts.save(named(key), draft),
    remove: (key, id) => drafts.remove(named(key), id),
  };
}
