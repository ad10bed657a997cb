// Generated pairs of versions, the same for the same seed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small seeded generator (mulberry32), so that a disagreement can be found again. */
export function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const numbers = ['0', '1', '2', '3', '9', '10', '11', '00', '01', '007', '20240101', '4294967296'];
const joints = ['.', '.', '.', '-', '_', '+', '~', ''];

/** What versions of each order are built from beside numbers and joints. */
const words = {
  debian: ['rc1', 'beta', 'dfsg', 'ds', 'git20190101', 'a', 'Z', 'deb9u1', 'ubuntu1', 'build', 'b'],
  rpm: ['rc1', 'el7', 'el8_4', 'git', 'a', 'B', 'fc40', 'module', '^', '^git1', '~~', 'beta'],
  maven: ['alpha', 'beta', 'milestone', 'rc', 'cr', 'snapshot', 'final', 'ga', 'release', 'sp'],
  npm: ['alpha', 'beta', 'rc', 'x-y', 'A', '1a', 'canary', 'next'],
  pypi: [
    'a',
    'b',
    'c',
    'rc',
    'alpha',
    'beta',
    'pre',
    'preview',
    'post',
    'rev',
    'r',
    'dev',
    'local',
  ],
};

/** Versions as they are really written, from the published pairs where they are there. */
export function realVersions(folder, suite) {
  let files;
  try {
    files = readdirSync(folder).filter((file) => file.startsWith(`${suite}-versions`));
  } catch {
    return [];
  }
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => text.split(/\s+/).filter((word) => /^[\w:.+~^-]*\d/.test(word)));
}

const pick = (random, list) => list[random(list.length)];

/** Three numbers, identifiers behind a hyphen, build information: what SemVer 2.0.0 allows. */
function builtSemver(random) {
  const core = [random(4), random(12), random(300)].join('.');
  const identifier = () =>
    random(2) ? pick(random, words.npm) : String(pick(random, [0, 1, 2, 10, 300]));
  const before = Array.from({ length: random(4) }, identifier);
  return core + (before.length ? `-${before.join('.')}` : '') + (random(5) ? '' : '+b.1');
}

/** Every part that PEP 440 knows, each in one of its spellings. */
function builtPypi(random) {
  const joint = () => pick(random, ['', '', '.', '-', '_']);
  const number = () => (random(4) ? String(random(12)) : pick(random, numbers));
  const release = Array.from({ length: 1 + random(4) }, number).join('.');
  const part = (spellings) =>
    random(3) ? '' : joint() + pick(random, spellings) + joint() + number();
  return [
    random(8) ? '' : `${random(3)}!`,
    release,
    part(['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview', 'RC']),
    part(['post', 'rev', 'r']),
    random(4) ? '' : `.dev${number()}`,
    random(6) ? '' : `+${pick(random, ['1', 'local.7', 'ubuntu-1', 'abc', '0.a', '10'])}`,
  ].join('');
}

function built(order, random) {
  if (order === 'npm') return builtSemver(random);
  if (order === 'pypi') return builtPypi(random);
  let text = pick(random, numbers);
  for (let parts = random(6); parts > 0; parts -= 1) {
    text += pick(random, joints) + pick(random, random(3) ? numbers : words[order]);
  }
  const hasEpoch = (order === 'debian' || order === 'rpm') && random(6) === 0;
  return hasEpoch ? `${random(3)}:${text}` : text;
}

function mutated(order, text, random) {
  let made = text;
  for (let edits = random(3); edits >= 0; edits -= 1) {
    const at = random(made.length + 1);
    const piece = pick(random, [
      pick(random, numbers),
      pick(random, joints),
      pick(random, words[order]),
    ]);
    made = made.slice(0, at) + (random(3) ? piece : '') + made.slice(at + random(3));
  }
  return made;
}

/** `count` pairs: real versions, built ones, and small changes of the one beside it. */
export function* pairs({ order, real, count, seed }) {
  const random = generator(seed);
  const draw = () => {
    const base = real.length && random(2) ? pick(random, real) : built(order, random);
    return random(3) === 0 ? mutated(order, base, random) : base;
  };
  for (let made = 0; made < count;) {
    const a = draw();
    const b = random(2) ? mutated(order, a, random) : draw();
    if (!isPlain(a) || !isPlain(b)) continue;
    made += 1;
    yield [a, b];
  }
}

/** Something that can be written on a line of its own, and is long enough to be a version at all. */
const isPlain = (text) => text.length > 0 && text.length <= 120 && /^[\w:.+~^!-]+$/.test(text);
