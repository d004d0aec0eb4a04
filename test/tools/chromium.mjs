// Which Chromium the tests use: $CHROME_PATH, an installed one, or the one inside the npm package @sparticuz/chromium.
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './run.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Tests need no GPU, no updates and no outside connection; as root, Chromium has no sandbox to give. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser's path, and the environment that it needs. */
export async function findChromium() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, env: {} };
  const installed = process.env.MOTCUA_BUNDLED_CHROMIUM ? undefined : INSTALLED.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install Chrome or Chromium, or set CHROME_PATH to it.');
  }
  return unpackBundled();
}

async function unpackBundled() {
  const require = createRequire(import.meta.url);
  const source = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  const cache = path.join(root, 'node_modules/.cache/motcua-chromium');
  const folder = path.join(cache, version);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const temporary = mkdtempSync(path.join(cache, 'unpacking-'));
    const { extract } = createRequire(path.join(source, 'package.json'))('tar-fs');
    /** @param {string} name */
    const packed = (name) => createReadStream(path.join(source, 'bin', name)).pipe(createBrotliDecompress());
    for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await pipeline(packed(name), extract(temporary));
    }
    await pipeline(packed('chromium.br'), createWriteStream(path.join(temporary, 'chromium')));
    chmodSync(path.join(temporary, 'chromium'), 0o755);
    // With no font at all the renderer dies, so the package's own fonts come first.
    const fonts = [`${folder}/fonts`, '/usr/share/fonts', '/usr/local/share/fonts'];
    writeFileSync(
      path.join(temporary, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts
        .map((font) => `<dir>${font}</dir>`)
        .join('')}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    try {
      renameSync(temporary, folder);
    } catch (error) {
      // Another run has just unpacked the same version.
      if (!existsSync(folder)) throw error;
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  // The bundled libraries come last, so that the system's own win where they exist.
  const libraries = [process.env.LD_LIBRARY_PATH, path.join(folder, 'lib')].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder },
  };
}
