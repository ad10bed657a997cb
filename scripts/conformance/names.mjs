// Package URLs, CVSS scores and decision tables against what their authors publish.
import { isDeepStrictEqual } from 'node:util';

import { filesIn, linesOf, source, textOf } from './data.mjs';

const purl = await source('src/formats/purl/purl.ts');
const { exceptions: purlExceptions } = await source('src/formats/purl/conformance.ts');
const { scoreOf } = await source('src/formats/cvss/score.ts');
const { causes, exceptions: cvssExceptions } = await source('src/formats/cvss/conformance.ts');
const { decide } = await source('src/formats/ssvc/decide.ts');
const { readDecisionTable } = await source('src/formats/ssvc/table.ts');
const { readCsv } = await source('src/formats/csv/records.ts');

const partsOf = ({ type, namespace, name, version, qualifiers, subpath }) => ({
  type,
  namespace: namespace ?? null,
  name,
  version: version ?? null,
  qualifiers: qualifiers.size > 0 ? Object.fromEntries(qualifiers) : null,
  subpath: subpath ?? null,
});

const purlOf = (parts) => ({
  type: parts.type ?? '',
  namespace: parts.namespace ?? undefined,
  name: parts.name ?? '',
  version: parts.version ?? undefined,
  qualifiers: new Map(Object.entries(parts.qualifiers ?? {})),
  subpath: parts.subpath ?? undefined,
});

function purlAnswer({ test_type: kind, test_group: group, input }) {
  if (kind === 'build') {
    const built = purl.normalPurl(purlOf(input));
    return built.ok ? purl.formatPurl(built.purl) : null;
  }
  const isStrict = kind === 'parse' && group === 'required';
  const reading = purl.readPurl(input, isStrict ? 'strict' : 'lenient');
  if (!reading.ok) return null;
  return kind === 'parse' ? partsOf(reading.purl) : purl.formatPurl(reading.purl);
}

function purlHolds(one) {
  const expected = one.expected_failure === true ? null : one.expected_output;
  return isDeepStrictEqual(purlAnswer(one), expected);
}

export function packageUrls() {
  const tests = filesIn('purl/tests')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(textOf(`purl/tests/${file}`)).tests);
  const isListed = ({ test_type: kind, input }) =>
    purlExceptions.some((one) => one.test === kind && one.input === input);
  return {
    id: 'purl',
    title: 'Package URLs',
    folders: ['purl/'],
    what: 'Reading, building and normalising. Required parse tests are read strictly, all others leniently.',
    parts: ['parse', 'build', 'validate'].map((kind) => {
      const own = tests.filter((one) => one.test_type === kind);
      const wrong = own.filter((one) => !purlHolds(one));
      const unlisted = wrong.filter((one) => !isListed(one));
      return {
        name: kind,
        expected: own.length,
        held: own.length - wrong.length,
        excepted: wrong.length - unlisted.length,
        unlisted: unlisted.map(({ input }) => JSON.stringify(input)),
      };
    }),
    exceptions: purlExceptions.map(({ test, input, cause }) => ({
      what: `${test} \`${input}\``,
      cause,
    })),
    leftOut: [],
  };
}

function scored(vector) {
  const score = scoreOf(vector);
  if (!score.ok) throw new Error(`${vector} was refused`);
  return score;
}

/** Version 4 has one published score; the others three, the last by the environmental formula. */
function scoresOf(vector) {
  const { version, score, base, temporal, environmental } = scored(vector);
  if (version === '4.0') return [score.toFixed(1)];
  const all =
    version === '2.0'
      ? [base, temporal, environmental]
      : [base, temporal ?? base, environmental ?? scored(`${vector}/CR:M`).environmental];
  return all.map((one) => one?.toFixed(1) ?? 'None');
}

function publishedScores(text) {
  return text
    .replaceAll(/[()]/g, '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => (one === 'None' ? one : Number(one).toFixed(1)));
}

function redHat(file) {
  const lines = linesOf(`cvss/redhat-python/${file}`);
  const wrong = lines.filter((line) => {
    const [vector, published] = line.split(' - ');
    return !isDeepStrictEqual(scoresOf(vector), publishedScores(published));
  });
  const held = lines.length - wrong.length;
  return {
    name: `redhat-python/${file}`,
    expected: lines.length,
    held,
    excepted: 0,
    unlisted: wrong,
  };
}

function inTheWild() {
  const rows = linesOf('cvss/real/vulnrichment-vectors.tsv.gz').map((line) => line.split('\t'));
  const wrong = rows.filter(([, vector, published]) => {
    const { score, base, temporal, environmental } = scored(vector);
    return ![score, base, temporal, environmental].includes(Number(published));
  });
  const unlisted = wrong.filter(
    ([, vector, published]) =>
      !cvssExceptions.some((one) => one.vector === vector && one.published === Number(published)),
  );
  return {
    name: 'real/vulnrichment-vectors',
    expected: rows.length,
    held: rows.length - wrong.length,
    excepted: wrong.length - unlisted.length,
    unlisted: unlisted.map(([, vector, published]) => `${vector}: ${published}`),
  };
}

export function cvss() {
  const files = filesIn('cvss/redhat-python').filter((file) => file.startsWith('vectors_'));
  return {
    id: 'cvss',
    title: 'CVSS scores',
    folders: ['cvss/redhat-python/', 'cvss/real/'],
    what: 'Vectors of versions 2.0 to 4.0 with their scores: those of a test suite, and those that authorities published in the wild. A published score is recomputed, never trusted.',
    parts: [...files.map(redHat), inTheWild()],
    exceptions: cvssExceptions.map(({ vector, published, computed, cause }) => ({
      what: `\`${vector}\` published as ${published}, here ${computed}`,
      cause: causes[cause],
    })),
    leftOut: [],
  };
}

const headOf = ({ name, version, namespace }) =>
  `${name} v${version}${namespace === 'ssvc' ? '' : ` (${namespace})`}`;

function decisionTable(file) {
  const json = `ssvc/data/json/decision_tables/${file.replace('.csv', '.json')}`;
  const reading = readDecisionTable(JSON.parse(textOf(json)));
  if (!reading.ok)
    return { name: file, expected: 1, held: 0, excepted: 0, unlisted: [`${file} was refused`] };
  const table = reading.document;
  const [head, ...rows] = readCsv(textOf(`ssvc/data/csv/${file}`), ',', 10_000)
    .records.map(({ cells }) => cells)
    .filter((cells) => cells.length > 1);
  const ids = head
    .slice(1, -1)
    .map((column) => table.inputs.find((one) => headOf(one) === column)?.id);
  const wrong = rows.filter((row) => {
    const decision = decide(table, Object.fromEntries(ids.map((id, at) => [id, row[at + 1]])));
    return !decision.ok || decision.outcome.name.toLowerCase() !== row.at(-1);
  });
  return {
    name: file,
    expected: rows.length,
    held: rows.length - wrong.length,
    excepted: 0,
    unlisted: wrong.map((row) => `${file} row ${row[0]}`),
  };
}

export function decisionTables() {
  return {
    id: 'ssvc',
    title: 'Decision tables',
    folders: ['ssvc/'],
    what: `Every row of every published table. The table of BOD 26-04 that ships in \`profiles/us-fceb\` is one of them, byte for byte.`,
    parts: filesIn('ssvc/data/csv').map(decisionTable),
    exceptions: [],
    leftOut: [],
  };
}
