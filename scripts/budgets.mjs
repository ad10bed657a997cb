// What the product may cost, and whether it does: benchmarks/budgets.json against what was measured.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureBuilt, root } from './setup.mjs';

export const budgets = JSON.parse(await readFile(join(root, 'benchmarks/budgets.json'), 'utf8'));

/** Kilobytes of compressed script by budget, from the built site; it is built where it is old. */
export async function bytesOfScript() {
  await ensureBuilt();
  const web = join(root, 'dist/web');
  const kilobytes = async (file) => (await stat(join(web, `${file}.gz`))).size / 1000;
  const html = await readFile(join(web, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
  const all = (await readdir(join(web, 'assets')))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `assets/${file}`);
  // Of the catalogues one is loaded at once, in the language of the reader.
  const words = all.filter((file) => file.startsWith('assets/words-') && !first.includes(file));
  const later = all.filter((file) => !first.includes(file) && !words.includes(file));
  const sizes = (files) => Promise.all(files.map(kilobytes));
  const sum = (await sizes(first)).reduce((total, size) => total + size, 0);
  return {
    files: all.length,
    measured: {
      'first-page-script': sum + Math.max(0, ...(await sizes(words))),
      'lazy-script': Math.max(0, ...(await sizes(later))),
    },
  };
}

/** Whether a figure is within its budget. */
export const isKept = ({ limit }, figure) => figure <= limit;

/** Budgets, what was measured of them and the verdict, as lines of a table. */
export function verdicts(measured) {
  return budgets.map((budget) => {
    const figure = measured[budget.name];
    const verdict = figure === undefined ? '' : isKept(budget, figure) ? 'kept' : 'exceeded';
    const shown = figure === undefined ? 'not in this run' : Number(figure.toPrecision(3));
    return `| ${budget.what} | ${budget.limit} ${budget.unit} | ${shown} | ${verdict} |`;
  });
}
