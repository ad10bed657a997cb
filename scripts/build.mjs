// Builds the program into dist/noroshi.mjs and the site into dist/web: whole, or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { build } from 'esbuild';

import { root } from './setup.mjs';

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

const begun = new Date();
const workshop = join(root, '.noroshi', `build-${process.pid}`);
try {
  await buildProgram(workshop);
  await buildSite(workshop);
  await buildOfflinePage(workshop);
  await stamp(workshop);
  await replace(join(root, 'dist'), workshop);
} finally {
  await rm(workshop, { recursive: true, force: true });
}

async function buildProgram(out) {
  await build({
    absWorkingDir: root,
    entryPoints: {
      noroshi: 'src/app/cli.ts',
      // The press that sets papers runs in a process of its own.
      press: 'src/features/papers/server/press-child.ts',
      'threads/reading-thread': 'src/features/inventory/server/reading-thread.ts',
      'threads/results-thread': 'src/features/audits/server/results-thread.ts',
      'threads/vex-thread': 'src/features/exposure/server/vex-thread.ts',
      'threads/laying-thread': 'src/features/exposure/server/laying-thread.ts',
    },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // `#kernel/…` is ours, not a package; left external it would lead back to the sources.
    alias: Object.fromEntries(
      ['kernel', 'formats', 'platform', 'ui', 'features', 'app'].map((ring) => [
        `#${ring}`,
        join(root, 'src', ring),
      ]),
    ),
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildSite(out) {
  if (!existsSync(join(root, 'src/app/web.tsx'))) return;
  const vite = await import('vite');
  await vite.build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(out, 'web'), emptyOutDir: true },
  });
  await compress(join(out, 'web'));
}

/** The page that is used without a network: one file with everything it needs in it. */
async function buildOfflinePage(out) {
  const folder = join(out, 'offline');
  const vite = await import('vite');
  await vite.build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: {
      ...{ outDir: folder, emptyOutDir: true, sourcemap: false, copyPublicDir: false },
      // Nothing of a page that is one file can be loaded later.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: join(root, 'src/app/offline.html'),
        output: { codeSplitting: false },
      },
    },
  });
  const assets = await readdir(join(folder, 'assets'));
  const read = async (ending) => {
    const name = assets.find((file) => file.endsWith(ending));
    return readFile(join(folder, 'assets', name), 'utf8');
  };
  // No letter of the script may end its element early.
  const code = (await read('.js')).replaceAll('</script', '<\\/script');
  const looks = withoutFonts(await read('.css'));
  const page = (await readFile(join(folder, 'offline.html'), 'utf8'))
    .split('\n')
    .map((line) => {
      if (line.includes('rel="stylesheet"')) return `<style>${looks}</style>`;
      return line.includes('type="module"') ? `<script type="module">${code}</script>` : line;
    })
    .join('\n');
  await writeFile(join(out, 'offline.html'), page);
  await rm(folder, { recursive: true });
}

/** Fonts are files of the site: a page of one file is read in the letters of its machine. */
function withoutFonts(css) {
  const [first, ...faces] = css.split('@font-face');
  return [first, ...faces.map((face) => face.slice(face.indexOf('}') + 1))].join('');
}

/** Puts the packed form of each text beside it, so that serving one costs nothing. */
async function compress(folder) {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    const bytes = await readFile(join(folder, file));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    await writeFile(join(folder, `${file}.gz`), await gzipped(bytes, { level: 9 }));
    await writeFile(join(folder, `${file}.br`), await brotlied(bytes, quality));
  }
}

/** As old as the build's beginning: what changes during a build is not in it. */
async function stamp(out) {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'built'), '');
  await utimes(join(out, 'built'), begun, begun);
}

async function replace(old, fresh) {
  const aside = `${fresh}-old`;
  await rename(old, aside).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, old);
  await rm(aside, { recursive: true, force: true });
}
