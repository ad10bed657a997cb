// Writes the XSD files of a CycloneDX specification folder into src/formats/cyclonedx/schema, as JSON
// lists of lines that the pure part of the program can import. Documentation is left out: it is two
// thirds of the text and rules nothing. Usage: node scripts/cyclonedx-xsd.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './setup.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/cyclonedx-xsd.mjs FOLDER');
  process.exit(2);
}
const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];
const files = [
  ...versions.map((version) => `bom-${version}.xsd`),
  ...['spdx.xsd', 'ext/dependency-graph-1.0.xsd'],
];
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const target = join(root, 'src/formats/cyclonedx/schema', `${file.replace('ext/', '')}.json`);
  writeFileSync(
    target,
    `${JSON.stringify({ xsd: linesOf(text) }, null, 0).replaceAll('","', '",\n"')}\n`,
  );
}

/** The lines of a schema: its licence and its rules, without documentation and other comments. */
function linesOf(text) {
  const [head, ...rest] = text.split('<xs:schema');
  const body = ['', ...rest].join('<xs:schema');
  const rules = without(without(body, '<!--', '-->'), '<xs:annotation>', '</xs:annotation>');
  return [head, rules]
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
}

/** A text without what stands between two marks, and without the marks. */
function without(text, open, close) {
  return text
    .split(open)
    .map((part, at) => (at === 0 ? part : part.slice(part.indexOf(close) + close.length)))
    .join('');
}
