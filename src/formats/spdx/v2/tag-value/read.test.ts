import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readJson } from '#formats/json/read.ts';

import { readSpdx } from '../../read.ts';
import { build } from './build.ts';
import { jsonOf } from './element.ts';
import { isTagValue, readTagValue, validateTagValue } from './read.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/sbom/in-the-wild/spdx`;
const skip = existsSync(folder) ? false : `no SBOMs at ${folder}`;

const head = [
  'SPDXVersion: SPDX-2.3',
  'DataLicense: CC0-1.0',
  'SPDXID: SPDXRef-DOCUMENT',
  'DocumentName: portal',
  'DocumentNamespace: https://example.test/portal',
  'Creator: Tool: syft-1.0',
  'Created: 2026-11-23T00:00:00Z',
];

function written(...lines: readonly string[]): string {
  return [...head, ...lines, ''].join('\n');
}

const package_ = (name: string, ...rest: readonly string[]) => [
  `PackageName: ${name}`,
  `SPDXID: SPDXRef-${name}`,
  'PackageDownloadLocation: NONE',
  'FilesAnalyzed: false',
  ...rest,
];

const checksum = `SHA1: ${'0a'.repeat(20)}`;

test('a document in tags is the same document in JSON', () => {
  const text = written(
    'DocumentComment: <text>first',
    'second</text>',
    `ExternalDocumentRef: DocumentRef-x https://example.test/x ${checksum}`,
    '# a comment',
    ...package_('glibc', 'PackageVersion: 2.11.1', `PackageChecksum: ${checksum}`),
    'ExternalRef: PACKAGE-MANAGER purl pkg:generic/glibc@2.11.1',
    'ExternalRefComment: ours',
    'Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-glibc',
    'RelationshipComment: why',
    'Annotator: Person: Jane ()',
    'AnnotationDate: 2026-11-23T00:00:00Z',
    'AnnotationType: REVIEW',
    'SPDXREF: SPDXRef-f',
    'AnnotationComment: <text></text>',
    'FileName: ./f.c',
    'SPDXID: SPDXRef-f',
    `FileChecksum: ${checksum}`,
    'ArtifactOfProjectName: Jena',
    'ArtifactOfProjectURI: UNKNOWN',
    'SnippetSPDXID: SPDXRef-s',
    'SnippetFromFileSPDXID: SPDXRef-f',
    'SnippetByteRange: 310:420',
    'SnippetLineRange: 5:23',
    'LicenseID: LicenseRef-1',
    'ExtractedText: <text>(c) A: B</text>',
    'LicenseCrossReference: https://example.test/licence',
    'Reviewer: Person: Joe',
    'ReviewDate: 2026-11-23T00:00:00Z',
  );
  const sha1 = { algorithm: 'SHA1', checksumValue: '0a'.repeat(20) };
  assert.deepEqual(jsonOf(build(text).document), {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'portal',
    documentNamespace: 'https://example.test/portal',
    comment: 'first\nsecond',
    externalDocumentRefs: [
      {
        externalDocumentId: 'DocumentRef-x',
        spdxDocument: 'https://example.test/x',
        checksum: sha1,
      },
    ],
    creationInfo: { created: '2026-11-23T00:00:00Z', creators: ['Tool: syft-1.0'] },
    packages: [
      {
        name: 'glibc',
        SPDXID: 'SPDXRef-glibc',
        downloadLocation: 'NONE',
        filesAnalyzed: false,
        versionInfo: '2.11.1',
        checksums: [sha1],
        hasFiles: ['SPDXRef-f'],
        externalRefs: [
          {
            referenceCategory: 'PACKAGE-MANAGER',
            referenceType: 'purl',
            referenceLocator: 'pkg:generic/glibc@2.11.1',
            comment: 'ours',
          },
        ],
      },
    ],
    relationships: [
      {
        spdxElementId: 'SPDXRef-DOCUMENT',
        relationshipType: 'DESCRIBES',
        relatedSpdxElement: 'SPDXRef-glibc',
        comment: 'why',
      },
    ],
    files: [
      {
        fileName: './f.c',
        SPDXID: 'SPDXRef-f',
        checksums: [sha1],
        artifactOfs: [{ name: 'Jena', projectUri: 'UNKNOWN' }],
        annotations: [
          {
            annotator: 'Person: Jane ()',
            annotationDate: '2026-11-23T00:00:00Z',
            annotationType: 'REVIEW',
            comment: '',
          },
        ],
      },
    ],
    snippets: [
      {
        SPDXID: 'SPDXRef-s',
        snippetFromFile: 'SPDXRef-f',
        ranges: [
          {
            startPointer: { reference: 'SPDXRef-f', offset: 310 },
            endPointer: { reference: 'SPDXRef-f', offset: 420 },
          },
          {
            startPointer: { reference: 'SPDXRef-f', lineNumber: 5 },
            endPointer: { reference: 'SPDXRef-f', lineNumber: 23 },
          },
        ],
      },
    ],
    hasExtractedLicensingInfos: [
      {
        licenseId: 'LicenseRef-1',
        extractedText: '(c) A: B',
        seeAlsos: ['https://example.test/licence'],
      },
    ],
    revieweds: [{ reviewer: 'Person: Joe', reviewDate: '2026-11-23T00:00:00Z' }],
  });
  const faults = validateTagValue(text).map(({ rule, path }) => [rule, path]);
  assert.deepEqual(faults, [['spdx.12.5', '/line/22']]);
});

test('lines end as any system ends them, and a byte order mark is no part of the first', () => {
  const lines = [...head, ...package_('a', 'PackageComment: <text>x', 'y</text>'), 'Stray'];
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `\uFEFF${lines.join(end)}`;
    assert.ok(isTagValue(text));
    assert.deepEqual(
      validateTagValue(text).map(({ path, text: { key } }) => [path, key]),
      [['/line/14', 'spdx.tag.stray']],
      JSON.stringify(end),
    );
  }
});

const faults: [situation: string, lines: string[], found: [rule: string, line: number][]][] = [
  ['a sound package', package_('a'), []],
  ['a tag nobody defined', ['PackageColour: red'], [['spdx.tag', 8]]],
  ['a line without a tag', ['just words'], [['spdx.tag', 8]]],
  ['something after a text', ['DocumentComment: <text>a</text> b'], [['spdx.tag', 8]]],
  ['a file’s tag before any file', ['FileType: SOURCE'], [['spdx.8.3', 8]]],
  [
    'a tag of the document after a package',
    [...package_('a'), 'DocumentComment: late'],
    [['spdx.6.11', 12]],
  ],
  [
    'a tag of the package after a file of it',
    [
      ...package_('a'),
      'FileName: ./f',
      'SPDXID: SPDXRef-f',
      `FileChecksum: ${checksum}`,
      'PackageComment: late',
    ],
    [['spdx.7.20', 15]],
  ],
  ['one name twice', ['DocumentName: again'], [['spdx.6.4', 8]]],
  ['a checksum without its algorithm', package_('a', 'PackageChecksum: 0a'), [['spdx.7.10', 12]]],
  ['a checksum too short', package_('a', 'PackageChecksum: SHA1: 0a'), [['spdx.7.10', 12]]],
  [
    'an answer that is no truth value',
    [...package_('a').slice(0, 3), 'FilesAnalyzed: maybe'],
    [['spdx.7.8', 11]],
  ],
  [
    'a relationship of two words',
    ['Relationship: SPDXRef-a CONTAINS'],
    [
      ['spdx.11.1', 8],
      ['spdx.11.1', 8],
      ['spdx.11.1', 8],
      ['spdx.11.1', 8],
    ],
  ],
  [
    'a relationship to what is not there',
    ['Relationship: SPDXRef-DOCUMENT CONTAINS SPDXRef-gone'],
    [['spdx.reference', 8]],
  ],
  [
    'an annotation of nothing',
    [
      'Annotator: Tool: x',
      'AnnotationDate: 2026-11-23T00:00:00Z',
      'AnnotationType: OTHER',
      'AnnotationComment: x',
    ],
    [['spdx.12.4', 8]],
  ],
  [
    'a snippet that ends before it begins',
    [
      'FileName: ./f',
      'SPDXID: SPDXRef-f',
      `FileChecksum: ${checksum}`,
      'SnippetSPDXID: SPDXRef-s',
      'SnippetFromFileSPDXID: SPDXRef-f',
      'SnippetByteRange: 9:3',
    ],
    [
      ['spdx.9.3', 13],
      ['spdx.9.3', 11],
    ],
  ],
  [
    'a licence that is no expression',
    package_('a', 'PackageLicenseDeclared: MIT or ISC'),
    [['spdx.D', 12]],
  ],
];
for (const [situation, lines, found] of faults) {
  test(`${situation} has ${found.length} findings by line, and is read`, () => {
    const text = written(...lines);
    assert.deepEqual(
      validateTagValue(text).map(({ rule, path }) => [rule, path]),
      found.map(([rule, line]) => [rule, `/line/${line}`]),
    );
    const reading = readTagValue(text);
    assert.ok(reading.ok);
    assert.ok(reading.findings.every(({ severity }) => severity === 'warning'));
  });
}

const refused: [situation: string, text: string, path: string, key: string][] = [
  ['another version', 'SPDXVersion: SPDX-2.1\n', '/line/1', 'spdx.version'],
  [
    'a text that nothing ends',
    written('DocumentComment: <text>…', ...package_('a')),
    '/line/8',
    'spdx.tag.unclosed',
  ],
  ['a version of no package', written('PackageVersion: 1'), '/line/8', 'spdx.tag.outside'],
  [
    'a package of two versions',
    written(...package_('a', 'PackageVersion: 1', 'PackageVersion: 2')),
    '/line/13',
    'spdx.tag.twice',
  ],
  ['a package without a name', written(...package_('').slice(0, 1)), '/line/8', 'spdx.missing'],
];
for (const [situation, text, path, key] of refused) {
  test(`${situation} is refused`, () => {
    const reading = readTagValue(text);
    assert.ok(!reading.ok);
    const [first] = reading.findings;
    assert.deepEqual([first?.path, first?.text.key], [path, key]);
  });
}

test('a component says in which line it is', () => {
  const reading = readTagValue(written(...package_('a'), ...package_('b')));
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.document.components.map(({ name, path }) => [name, path]),
    [
      ['a', '/line/8'],
      ['b', '/line/12'],
    ],
  );
});

test('a million tags are read, and one more is refused', () => {
  const text = `${head.join('\n')}\n${'Creator: Tool: x\n'.repeat(1_000_000 - head.length)}`;
  assert.ok(build(text).isReadable);
  assert.ok(!build(`${text}Creator: Tool: x\n`).isReadable);
});

const textOf = (file: string) => gunzipSync(readFileSync(`${folder}/${file}`)).toString();

test('one tool’s inventory in two forms is one inventory', { skip }, () => {
  const json = readJson(textOf('grype-sbom.spdx.json.gz'));
  assert.ok(json.ok);
  const [inJson, inTags] = [readSpdx(json.document), readTagValue(textOf('grype-sbom.spdx.gz'))];
  assert.ok(inJson.ok && inTags.ok);
  const [first, second] = [inJson, inTags].map(({ document: { components } }) =>
    components.map((component) => JSON.stringify({ ...component, path: '' })).sort(),
  );
  assert.ok(first && first.length > 300);
  assert.deepEqual(second, first);
});

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scraps = [
  '\n',
  '\r',
  ':',
  '<text>',
  '</text>',
  'SPDXID: ',
  'PackageName: ',
  '(',
  '\u0000',
  ' ',
];

test(
  'real documents with pieces dropped, doubled and put in never end in anything but a verdict',
  { skip },
  () => {
    const random = numbers(5962);
    const originals = readdirSync(folder)
      .filter((file) => file.endsWith('.spdx.gz'))
      .map((file) => textOf(file).slice(0, 60_000));
    const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
    for (let round = 0; round < 400; round += 1) {
      let text = pick(originals);
      for (let change = 0; change < 6; change += 1) {
        const [from, to] = [random(), random()]
          .map((part) => Math.floor(part * text.length))
          .sort((a, b) => a - b);
        const piece = text.slice(from, Math.min(to ?? 0, (from ?? 0) + 200));
        text =
          text.slice(0, from) +
          pick([...scraps, piece + piece]) +
          text.slice((from ?? 0) + piece.length);
      }
      const reading = readTagValue(text);
      assert.equal(
        reading.findings.some(({ severity }) => severity === 'error'),
        !reading.ok,
      );
      for (const { path } of reading.findings) assert.match(path, /^(?:\/line\/\d+)?$/);
    }
  },
);
