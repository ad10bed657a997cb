// The order of versions, by comparison and by order keys, against published pairs.
import { filesIn, source, textOf } from './data.mjs';

const { compareVersions, orderKey } = await source('src/formats/versions/order.ts');
const { departures } = await source('src/formats/versions/conformance.ts');
const { compareBytes } = await source('src/kernel/bytes.ts');

const folder = 'version-ordering/osv-scalibr';

const ordersOf = {
  semver: ['semver', 'npm', 'go', 'cargo'],
  pypi: ['pypi'],
  maven: ['maven'],
  debian: ['debian'],
  redhat: ['rpm'],
  alpine: ['alpine'],
  rubygems: ['gem'],
  nuget: ['nuget'],
  packagist: ['packagist'],
  pub: ['pub'],
  cran: ['cran'],
  hackage: ['hackage'],
};

function byKeys(order, a, b) {
  const [left, right] = [orderKey(order, a), orderKey(order, b)];
  return left && right && compareBytes(left, right);
}

const signOf = (result) => (result === undefined ? '?' : ['<', '=', '>'][result + 1]);

/** What both ways of comparing say of a pair; they are never allowed to differ. */
function answer(order, a, b) {
  const [one, other] = [compareVersions(order, a, b), byKeys(order, a, b)];
  if (one !== other) throw new Error(`${order}: comparison and keys differ on ${a} and ${b}`);
  return signOf(one);
}

function* pairs(file) {
  for (const [at, text] of textOf(`${folder}/${file}`).split('\n').entries()) {
    const line = text.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue;
    const [a, sign, b] = line.split(' ');
    yield { line: at + 1, a, sign, b };
  }
}

function judge(order, file) {
  const suite = file.replace('.txt', '');
  const listed = departures.filter((one) => one.order === order && one.suite === suite);
  const part = { name: `${suite}, as ${order}`, expected: 0, held: 0, excepted: 0, unlisted: [] };
  for (const { line, a, sign, b } of pairs(file)) {
    part.expected += 1;
    const got = answer(order, a, b);
    const exception = listed.find((one) => one.line === line);
    if (got === sign) part.held += 1;
    else if (exception?.got === got) part.excepted += 1;
    else part.unlisted.push(`${suite}:${line} ${a} ${sign} ${b}, here ${got}`);
  }
  return part;
}

export function versionOrdering() {
  const files = filesIn(folder).filter((file) => file.endsWith('.txt'));
  const ordersFor = (file) => ordersOf[file.split('-versions')[0]] ?? [];
  return {
    id: 'version-ordering',
    title: 'Order of versions',
    folders: ['version-ordering/osv-scalibr/'],
    what: 'A pair of versions and which is the older. Each is asked twice: by comparison, and by the order keys that PostgreSQL compares; the two must agree.',
    parts: files.flatMap((file) => ordersFor(file).map((order) => judge(order, file))),
    exceptions: departures.map(({ order, suite, line, expected, got, cause }) => ({
      what: `${suite}:${line}, as ${order}: \`${expected}\`, here \`${got}\``,
      cause,
    })),
    leftOut: files
      .filter((file) => ordersFor(file).length === 0)
      .map((file) => `${file}: ${[...pairs(file)].length} pairs of an order that is not built`),
  };
}
