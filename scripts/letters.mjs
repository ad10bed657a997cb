// Makes, once for a set of words, the two faces the site is read in: every letter that the program, its
// profiles and its manuals can write, in one file a weight. Without them a page of Japanese asks for some
// forty small files of the typeface, before the answers it waits for.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import subsetFont from 'subset-font';
import { tsImport } from 'tsx/esm/api';

import { root } from './setup.mjs';

const typeface = '@expo-google-fonts/noto-sans-jp';
const faces = [
  { weight: 400, file: '400Regular/NotoSansJP_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansJP_700Bold.ttf' },
];

/** Where profiles, manuals and the glossary are kept: their names and sentences stand on pages too. */
const folders = ['profiles', 'docs'];

/** ASCII, the punctuation of Japanese, both kana and full-width forms: what anybody may type. */
const typed = [
  [0x20, 0x7e],
  [0x3001, 0x30ff],
  [0xff01, 0xff5e],
];

/** The folder that holds the faces, made if these letters were never made before. */
export async function lettersFolder() {
  const letters = await lettersUsed();
  const name = createHash('sha256').update(letters).digest('hex').slice(0, 16);
  const folder = join(root, '.noroshi', 'letters', name);
  if (!existsSync(folder)) await make(folder, letters);
  return folder;
}

/** The style that names the faces; `base` leads from where it stands to their folder. */
export const lettersStyle = (base) =>
  faces
    .map(
      ({ weight }) => `@font-face {
  font-family: 'Noto Sans JP Letters';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url(${base}/letters-${weight}.woff2) format('woff2');
}`,
    )
    .join('\n');

async function lettersUsed() {
  const { words } = await tsImport(join(root, 'src/app/words.ts'), import.meta.url);
  const texts = [JSON.stringify(words)];
  for (const folder of folders) {
    const files = await readdir(join(root, folder), { recursive: true });
    for (const file of files.filter((each) => /\.(md|json)$/.test(each)).sort()) {
      texts.push(await readFile(join(root, folder, file), 'utf8'));
    }
  }
  const points = new Set([...texts.join('')].map((letter) => letter.codePointAt(0)));
  for (const [first, last] of typed) for (let at = first; at <= last; at += 1) points.add(at);
  return String.fromCodePoint(...[...points].filter((at) => at >= 0x20).sort((a, b) => a - b));
}

async function make(folder, letters) {
  const whole = dirname(createRequire(import.meta.url).resolve(`${typeface}/package.json`));
  const workshop = `${folder}-${process.pid}`;
  await mkdir(workshop, { recursive: true });
  try {
    for (const { weight, file } of faces) {
      const face = await subsetFont(await readFile(join(whole, file)), letters, {
        targetFormat: 'woff2',
      });
      await writeFile(join(workshop, `letters-${weight}.woff2`), face);
    }
    // Another build may have been faster; its faces are the same.
    await rename(workshop, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
