// Which part of the system may know which. Drawn and explained in ARCHITECTURE.md.
const tiers = require('./tiers.json');

const test = '\\.test\\.tsx?$';
const testing =
  '^src/((app|platform|features/[^/]+/server)/testing[a-z-]*\\.ts$|formats/mutation/)';
const root = '^src/features/[^/]+/[^/]+$';
const either = (names) => `(${names.join('|')})`;

/** What each ring may reach inside src. Anything not listed is forbidden. */
const reach = {
  '^src/kernel/': ['^src/kernel/'],
  '^src/formats/': ['^src/kernel/', '^src/formats/'],
  '^src/platform/': ['^src/kernel/', '^src/platform/'],
  '^src/ui/': ['^src/kernel/', '^src/ui/'],
  [root]: ['^src/kernel/', '^src/formats/', root],
  '^src/features/[^/]+/server/': [
    '^src/kernel/',
    '^src/formats/',
    '^src/platform/',
    '^src/features/',
  ],
  '^src/features/[^/]+/web/': ['^src/kernel/', '^src/ui/', root, '^src/features/$1/web/'],
};

const rings = Object.entries(reach).map(([ring, may]) => ({
  name: `ring ${ring}`,
  severity: 'error',
  from: { path: ring.replace('[^/]+/web', '([^/]+)/web'), pathNot: test },
  to: { path: '^src/', pathNot: may },
}));

const order = tiers.map((tier, level) => ({
  name: `tier ${tier.join(', ')}`,
  severity: 'error',
  from: { path: `^src/features/${either(tier)}/`, pathNot: test },
  to: {
    path: '^src/features/',
    pathNot: [
      '^src/features/$1/',
      ...(level > 0 ? [`^src/features/${either(tiers.slice(0, level).flat())}/`] : []),
    ],
  },
}));

/** A rule in one line: what may not come from where. */
const never = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...rings,
    ...order,
    never('no cycles', {}, { circular: true }),
    never('every import resolves', {}, { couldNotResolve: true }),
    never(
      'everything is reachable',
      // What the browser loads by itself stands in public.
      { orphan: true, pathNot: [test, '\\.d\\.ts$', '^src/app/public/'] },
      {},
    ),
    never(
      'a feature is named in a tier',
      { path: '^src/app/' },
      { path: '^src/features/', pathNot: `^src/features/${either(tiers.flat())}/` },
    ),
    never(
      'another feature is reached through its root or its service',
      { path: '^src/features/([^/]+)/', pathNot: test },
      {
        path: '^src/features/[^/]+/(server|web)/',
        // Its test tools too; another rule keeps those out of the product.
        pathNot: ['^src/features/$1/', '/server/service\\.ts$', testing],
      },
    ),
    never(
      'nobody imports the roots of composition',
      { pathNot: '^(src/app|e2e|benchmarks)/' },
      { path: '^src/app/' },
    ),
    never(
      'SQL lives in stores',
      {
        path: '^src/',
        pathNot: ['/server/([a-z-]*store|tables)\\.ts$', '^src/platform/', test, testing],
      },
      { path: '^node_modules/(kysely|pg)/' },
    ),
    never(
      'there is one way out over HTTP',
      { path: '^src/', pathNot: ['^src/platform/egress\\.ts$', test, testing] },
      { path: ['(^|/)node_modules/undici/', '^(node:)?(http|https|http2)$'] },
    ),
    never(
      'React lives in ui, web folders and app',
      { path: '^src/', pathNot: ['^src/ui/', '^src/features/[^/]+/web/', '^src/app/web'] },
      { path: '^node_modules/(react|react-dom|@tanstack)/' },
    ),
    never(
      'formats depend on nothing but the kernel and parsers of notation',
      { path: '^src/formats/', pathNot: test },
      {
        path: '^node_modules/',
        pathNot: '^node_modules/(zod|csv-parse|ae-cvss-calculator|ajv|ajv-formats|saxes|yaml)/',
      },
    ),
    never(
      'tests and test tools stay out of the product',
      { path: '^src/', pathNot: [test, testing] },
      { path: [test, testing] },
    ),
    never(
      'the server runs on production dependencies',
      { path: '^src/', pathNot: [test, testing, '^src/ui/', '/web/', '^src/app/web'] },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
