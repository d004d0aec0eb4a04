import { constants, copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';

/** A file that is being written. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the content would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The few things that the receiver does to a file system; each rejects with the system's error. */
export interface Disk {
  /** Makes a folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** Makes a file that does not exist yet, readable by its owner only. */
  create(path: string): Promise<WritableFile>;
  /** Opens a file to write at its end, made when there is none, readable by its owner only. */
  append(path: string): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name, or copies it where the file system has no such thing; afterwards its content would survive a power cut. */
  link(from: string, to: string): Promise<void>;
  /** Resolves when the folder's entries would survive a power cut. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file or a folder with all it holds; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
}

/** The disk of this machine. */
export const localDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  create: (path) => openFile(path, 'wx'),
  append: (path) => openFile(path, 'a'),
  rename: (from, to) => rename(from, to),
  async link(from, to) {
    await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EEXIST') throw error;
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
    await syncFile(to);
  },
  async syncFolder(path) {
    // Windows has no such thing: its folders cannot be opened for it.
    if (process.platform !== 'win32') await syncFile(path, 'r');
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  list: (path) => readdir(path),
};

async function syncFile(path: string, flags = 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string, flags: 'wx' | 'a'): Promise<WritableFile> {
  const handle = await open(path, flags, 0o600);
  return {
    write: (bytes) => handle.writeFile(bytes),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}
