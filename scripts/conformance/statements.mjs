// Statements on vulnerabilities and the answers of JVN. The documents carry no verdicts: what is
// expected of each is that it is read, without an error, and says something.
import { filesIn, source, textOf } from './data.mjs';

const { readJson } = await source('src/formats/json/read.ts');
const { readXml } = await source('src/formats/xml/read.ts');
const { readCycloneDxVex } = await source('src/formats/cyclonedx/vex.ts');
const { readCsafVex } = await source('src/formats/csaf/vex.ts');
const { readJvnXml } = await source('src/formats/jvn/read.ts');

/** Each file of a folder, and whether it is read into statements. */
function documents(name, folder, { isMeant, read }) {
  const files = filesIn(folder).filter(isMeant);
  const part = { name, expected: files.length, held: 0, excepted: 0, unlisted: [] };
  for (const file of files) {
    const json = readJson(textOf(`${folder}/${file}`));
    const reading = json.ok ? read(json.document) : json;
    if (reading.ok && reading.document.statements.length > 0) part.held += 1;
    else part.unlisted.push(`${folder}/${file}: ${JSON.stringify(reading.findings[0])}`);
  }
  return part;
}

export function vex() {
  const isJson = (file) => file.endsWith('.json');
  const examples = (version) =>
    documents(`CSAF ${version} examples`, `csaf-oasis/csaf_${version}/examples/csaf/csaf_vex`, {
      isMeant: isJson,
      read: readCsafVex,
    });
  return {
    id: 'vex',
    title: 'VEX documents',
    folders: ['sbom/cyclonedx-examples/', 'csaf-oasis/'],
    what: 'Every published document is read into statements of one model. The tests also tell facts in OpenVEX, CycloneDX and CSAF and compare what is read.',
    parts: [
      documents('CycloneDX examples', 'sbom/cyclonedx-examples/VEX', {
        isMeant: (file) =>
          file.endsWith('.json.gz') && file.slice(file.lastIndexOf('/') + 1).includes('vex'),
        read: readCycloneDxVex,
      }),
      ...['2.0', '2.1'].map(examples),
    ],
    exceptions: [],
    leftOut: [
      'The inventories that lie beside the CycloneDX examples and state nothing: 14 documents, read by the suite of inventories.',
    ],
  };
}

export function jvn() {
  const part = {
    name: 'answers and their records',
    expected: 0,
    held: 0,
    excepted: 0,
    unlisted: [],
  };
  const expect = (what, isSo) => {
    part.expected += 1;
    if (isSo) part.held += 1;
    else part.unlisted.push(what);
  };
  for (const file of filesIn('jvn')) {
    const xml = readXml(textOf(`jvn/${file}`));
    const reading = xml.ok ? readJvnXml(xml.document) : xml;
    expect(`jvn/${file}`, reading.ok && reading.findings.length === 0);
    const records = reading.ok ? reading.document.records : [];
    for (const record of records) {
      expect(
        `jvn/${file}#${record.path}`,
        record.reading.ok && record.reading.findings.length === 0,
      );
    }
  }
  return {
    id: 'jvn',
    title: 'JVN answers',
    folders: ['jvn/'],
    what: 'The published shapes of the MyJVN API are read, and nothing is said against them. The tests also read a sample of every other shape of the API, its JSON included, and damaged ones.',
    parts: [part],
    exceptions: [],
    leftOut: [],
  };
}
