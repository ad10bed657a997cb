import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder this installation runs from: the nearest one above the code that holds `package.json`. */
export const root = nearest(import.meta.dirname);

function nearest(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No package.json stands above ${from}.`);
    folder = above;
  }
  return folder;
}
