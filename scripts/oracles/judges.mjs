// The programs whose order is the order: what each says of a list of pairs, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

function ask(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout;
}

/** The first line that a program answers; null where there is no such program. */
function firstLine(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' }).split('\n')[0];
  } catch {
    return null;
  }
}

const asLines = (pairs) => pairs.map(([a, b]) => `${a}\t${b}\n`).join('');
const answers = (text) => text.split('\n').filter(Boolean);

const dpkg = {
  order: 'debian',
  suite: 'debian',
  find() {
    const version = firstLine('dpkg', '--version');
    return version && firstLine('cc', '--version') && existsSync('/usr/include/dpkg/version.h')
      ? `${version} (\`dpkg --compare-versions\`, through its library)`
      : null;
  },
  compare(pairs) {
    const folder = mkdtempSync(join(tmpdir(), 'noroshi-oracle-'));
    try {
      const program = join(folder, 'dpkg');
      const libraries = ['-ldpkg', '-lmd', '-lz', '-llzma', '-lzstd', '-lbz2'];
      execFileSync('cc', ['-O2', '-o', program, join(here, 'dpkg.c'), ...libraries]);
      return answers(ask(program, [], asLines(pairs)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const rpm = {
  order: 'rpm',
  suite: 'redhat',
  find: () => firstLine('rpm', '--version'),
  compare(pairs) {
    const script =
      'for line in io.lines() do local a, b = line:match("^(.-)\\t(.*)$"); ' +
      'print(rpm.vercmp(a, b) .. "\\n") end';
    return answers(ask('rpm', ['--eval', `%{lua: ${script}}`], asLines(pairs)));
  },
};

/** Maven compares each argument with the next; of a chain of arguments every second answer is a pair’s. */
const maven = {
  order: 'maven',
  suite: 'maven',
  circles: {
    what: 'a circle of Maven’s own: a < b, b < c, c < a, shown for each pair with a third version',
    cause:
      'Maven pads the shorter version with nulls, which does not make an order. No key can follow it.',
  },
  /** Versions that may close a circle with two others. */
  between: (a, b) => [...new Set([...beginnings(a), ...beginnings(b)])],
  jar() {
    const folder = '/usr/share/maven/lib';
    if (!existsSync(folder)) return null;
    const name = readdirSync(folder).find((file) => /^maven-artifact-.*\.jar$/.test(file));
    return name ? join(folder, name) : null;
  },
  find() {
    return firstLine('java', '-version') === null || !this.jar()
      ? null
      : `${firstLine('mvn', '--version')?.replace(/\x1b\[[0-9;]*m/g, '') ?? 'Maven'} (ComparableVersion)`;
  },
  compare(pairs) {
    const name = 'org.apache.maven.artifact.versioning.ComparableVersion';
    const found = [];
    for (let at = 0; at < pairs.length; at += 10_000) {
      const part = pairs.slice(at, at + 10_000).flat();
      const lines = ask('java', ['-cp', this.jar(), name, ...part]).split('\n');
      const compared = lines.filter((line) => line.startsWith('   ')).map(signIn);
      found.push(...compared.filter((_, place) => place % 2 === 0));
    }
    return found;
  },
};

/** The beginnings of a version, each also with what may follow it. */
const beginnings = (text) =>
  [...text.matchAll(/[0-9]+|[^0-9.-]+/g)].flatMap(({ index, 0: piece }) => {
    const whole = text.slice(0, index + piece.length);
    return [whole, `${whole}-1`, `${whole}.1`, `${whole}-sp`, `${whole}.0.x-1`];
  });

const signIn = (line) => ({ '<': '-1', '==': '0', '>': '1' })[line.trim().split(' ').at(-2)] ?? '?';

const python = {
  order: 'pypi',
  suite: 'pypi',
  find() {
    const version = firstLine('python3', '-c', 'import packaging; print(packaging.__version__)');
    return version && `packaging ${version}`;
  },
  compare(pairs) {
    return answers(ask('python3', [join(here, 'packaging_order.py')], asLines(pairs)));
  },
};

const npm = {
  order: 'npm',
  suite: 'semver',
  semver: null,
  async load() {
    this.semver = await import('semver').then(({ default: all }) => all).catch(() => null);
    const { readFileSync } = await import('node:fs');
    const manifest = new URL('../../node_modules/semver/package.json', import.meta.url);
    this.version = this.semver && JSON.parse(readFileSync(manifest, 'utf8')).version;
  },
  find() {
    return this.semver && `semver ${this.version}`;
  },
  compare(pairs) {
    const { semver } = this;
    return pairs.map(([a, b]) =>
      semver.valid(a) && semver.valid(b) ? String(semver.compare(a, b)) : '?',
    );
  },
};

/** Every oracle, ready to be asked; those that are not installed find nothing. */
export async function judges() {
  await npm.load();
  return [dpkg, rpm, maven, npm, python];
}
