// CSAF documents against the suite of the OASIS CSAF committee, and real advisories.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { data, linesOf, source, textOf } from './data.mjs';

const { casesOf, holds } = await source('src/formats/csaf/suite.ts');
const { exceptions } = await source('src/formats/csaf/conformance.ts');
const { isNamedRightly } = await source('src/formats/csaf/file-name.ts');
const { isCsaf, validateCsaf } = await source('src/formats/csaf/validate.ts');

const documentAt = (path) => JSON.parse(textOf(path));

function part(version, group, cases) {
  const folder = `csaf-oasis/csaf_${version}/test/validator/data`;
  const isHeld = (one) =>
    holds(
      one,
      documentAt(`${folder}/${one.file}`),
      one.result && documentAt(`${folder}/${one.result}`),
    );
  const wrong = cases.filter((one) => !isHeld(one)).map(({ file }) => file);
  const unlisted = wrong.filter((file) => !exceptions.some((one) => one.file === file));
  return {
    name: `CSAF ${version}, ${group} tests`,
    expected: cases.length,
    held: cases.length - wrong.length,
    excepted: wrong.length - unlisted.length,
    unlisted,
  };
}

function partsOf(version) {
  const table = documentAt(`csaf-oasis/csaf_${version}/test/validator/data/testcases.json`);
  const cases = casesOf(version, table);
  const groups = [...new Set(cases.map(({ group }) => group))];
  return groups.map((group) =>
    part(
      version,
      group,
      cases.filter((one) => one.group === group),
    ),
  );
}

/** The names of files that the suite publishes as right and as wrong (§5.1). */
function fileNames() {
  const cases = ['2.0', '2.1'].flatMap((version) =>
    ['valid', 'invalid'].flatMap((verdict) => {
      const folder = `csaf-oasis/csaf_${version}/test/filenames/data/${verdict}`;
      return readdirSync(join(data, folder)).map((name) => ({
        file: `${folder}/${name}`,
        verdict,
      }));
    }),
  );
  const wrong = cases.filter(({ file, verdict }) => {
    return isNamedRightly(documentAt(file), file) !== (verdict === 'valid');
  });
  return {
    name: 'file names',
    expected: cases.length,
    held: cases.length - wrong.length,
    excepted: 0,
    unlisted: wrong.map(({ file }) => file),
  };
}

function realAdvisories() {
  const lines = linesOf('csaf-cisa/csaf20-cisa-sample.ndjson.gz');
  const isSound = (document) =>
    isCsaf(document) && validateCsaf(document).every(({ severity }) => severity !== 'error');
  const wrong = lines.map((line) => JSON.parse(line)).filter((document) => !isSound(document));
  return {
    name: 'advisories of CISA without a mandatory fault',
    expected: lines.length,
    held: lines.length - wrong.length,
    excepted: 0,
    unlisted: wrong.map(({ document }) => document?.tracking?.id ?? 'no id'),
  };
}

export function csaf() {
  return {
    id: 'csaf',
    title: 'CSAF documents',
    folders: ['csaf-oasis/', 'csaf-cisa/csaf20-cisa-sample.ndjson.gz'],
    what: 'A failing document fails the test it is named for, a valid one passes it; where a result is published, every place agrees with it.',
    parts: [...partsOf('2.0'), ...partsOf('2.1'), fileNames(), realAdvisories()],
    exceptions: exceptions.map(({ file, cause }) => ({ what: file, cause })),
    leftOut: [],
  };
}
