// Inventory documents: the verdicts of the CycloneDX specification, and a corpus of real ones.
import { gunzipSync } from 'node:zlib';

import { bytesOf, filesIn, source, textOf } from './data.mjs';

const { validateCycloneDx, validateCycloneDxXml } = await source('src/formats/cyclonedx/read.ts');
const { exceptions, passedOver } = await source('src/formats/cyclonedx/conformance.ts');
const { readXml } = await source('src/formats/xml/read.ts');
const { readInventory } = await source('src/features/inventory/server/document.ts');

const folder = 'cyclonedx-spec/tools/src/test/resources';

function isRefused(document) {
  const text = textOf(`${folder}/${document}`);
  const isError = ({ severity }) => severity === 'error';
  if (document.endsWith('.json')) return validateCycloneDx(JSON.parse(text)).some(isError);
  const xml = readXml(text);
  return !xml.ok || validateCycloneDxXml(xml.document).some(isError);
}

function cyclonedxPart(version, form) {
  const files = filesIn(`${folder}/${version}`)
    .filter((file) => file.endsWith(`.${form}`) && /^(in)?valid-/.test(file))
    .map((file) => `${version}/${file}`);
  const wrong = files.filter((file) => isRefused(file) !== file.includes('/invalid-'));
  const unlisted = wrong.filter((file) => !exceptions.some(({ document }) => document === file));
  const name = version === 'ext' ? 'Dependency graph extension' : `CycloneDX ${version}`;
  return {
    name: `${name} in ${form.toUpperCase()}`,
    expected: files.length,
    held: files.length - wrong.length,
    excepted: wrong.length - unlisted.length,
    unlisted,
  };
}

export function cyclonedx() {
  const versions = [...new Set(filesIn(folder).map((file) => file.split('/')[0]))];
  const parts = ['json', 'xml'].flatMap((form) =>
    versions.map((version) => cyclonedxPart(version, form)),
  );
  return {
    id: 'cyclonedx',
    title: 'CycloneDX documents',
    folders: ['cyclonedx-spec/'],
    what: 'The documents of the specification’s own tests; the verdict is in the name of each. CycloneDX has a JSON form since 1.2.',
    parts: parts.filter(({ expected }) => expected > 0),
    exceptions: exceptions.map(({ document, cause }) => ({ what: document, cause })),
    departures: passedOver.map((document) => ({
      what: document,
      cause: 'The specification’s own tests pass over it; here it is refused, as its name asks.',
    })),
    leftOut: [],
  };
}

/** Forms that are not read on purpose, by the key of the text that declines them. */
const declined = new Map([
  ['spdx.rdf', 'SPDX in RDF'],
  ['spdx.yaml', 'SPDX in YAML'],
]);

/** Documents of the corpus that break their own standard, and how. */
const broken = new Map([
  [
    'in-the-wild/cyclonedx/obsidian-sailboat-sbom-cdx.json.gz',
    'Licences carry neither `id` nor `name`; other values break a pattern or an enumeration of the schema of 1.2.',
  ],
  [
    'odd/dependency-track/bom-issue2519.xml.gz',
    'The parts of 252 components stand in another order than the sequences of the schema of 1.5.',
  ],
  [
    'odd/osv-scanner/with-duplicates.cdx.xml.gz',
    'Two references (`bom-ref`) are given twice; the schema of 1.4 wants each to be unique.',
  ],
  [
    'odd/osv-scanner/alpine-zlib-16.cdx.json.gz',
    'The component that the document is about has an empty type; CycloneDX 1.6 demands one of a list.',
  ],
]);

/** What becomes of a file that is handed in: the use case's own reader, gzip aside. */
function fateOf(file) {
  const packed = bytesOf(`sbom/${file}`);
  const bytes = file.endsWith('.gz') ? gunzipSync(packed) : packed;
  try {
    const { document } = readInventory(bytes);
    return { file, kind: 'read', components: document.components.length };
  } catch (error) {
    if (!error.faults) throw error;
    const { faults } = error;
    const form = declined.get(faults[0].text.key);
    return { file, kind: form ? 'declined' : 'refused', form, faults };
  }
}

function corpusPart(name, fates) {
  const own = fates.filter(({ file, kind }) => file.startsWith(`${name}/`) && kind !== 'declined');
  const refused = own.filter(({ kind }) => kind === 'refused').map(({ file }) => file);
  const repaired = own.filter(({ file, kind }) => kind === 'read' && broken.has(file));
  const unlisted = refused.filter((file) => !broken.has(file));
  return {
    name,
    expected: own.length,
    held: own.length - refused.length,
    excepted: refused.length - unlisted.length,
    unlisted: [...unlisted, ...repaired.map(({ file }) => `${file} is read, but listed as broken`)],
  };
}

function declinedForms(fates) {
  const forms = [...new Set(fates.flatMap(({ form }) => form ?? []))].sort();
  return forms.map((form) => {
    const own = fates.filter((fate) => fate.form === form);
    return `${form}, declined by name: ${own.map(({ file }) => `\`${file}\``).join(', ')}`;
  });
}

export function corpus(wording) {
  const fates = filesIn('sbom')
    .filter((file) => !/\.(tsv|csv|md)$/.test(file))
    .map(fateOf);
  const folders = [...new Set(fates.map(({ file }) => file.split('/')[0]))];
  const components = fates.reduce((sum, fate) => sum + (fate.components ?? 0), 0);
  const refused = fates.filter(({ kind }) => kind === 'refused');
  return {
    id: 'sbom',
    title: 'Inventory documents as real tools write them',
    folders: folders.map((name) => `sbom/${name}/`),
    what: `The corpus carries no verdicts. A document in a form that is read is expected to be read, unless it breaks its own standard; each that does is listed with its first fault. What was read holds ${components.toLocaleString('en')} distinct components.`,
    parts: folders.map((name) => corpusPart(name, fates)),
    exceptions: refused.map(({ file, faults: [first, ...rest] }) => ({
      what: `${file}: ${rest.length + 1} ${rest.length > 0 ? 'faults' : 'fault'}`,
      cause: `${broken.get(file) ?? ''} First: \`${first.path}\` ${wording(first.text)}`,
    })),
    leftOut: declinedForms(fates),
  };
}
