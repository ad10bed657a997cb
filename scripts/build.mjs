// Builds the program into dist/noroshi.mjs and the site into dist/web: whole, or not at all.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { root } from './setup.mjs';

const begun = new Date();
const workshop = join(root, '.noroshi', `build-${process.pid}`);
try {
  await buildProgram(workshop);
  await buildSite(workshop);
  await stamp(workshop);
  await replace(join(root, 'dist'), workshop);
} finally {
  await rm(workshop, { recursive: true, force: true });
}

async function buildProgram(out) {
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/app/cli.ts', out: 'noroshi' },
      // The press that sets papers runs in a process of its own.
      { in: 'src/features/papers/server/press-child.ts', out: 'press' },
    ],
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
