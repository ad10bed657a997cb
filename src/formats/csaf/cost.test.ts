import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { circularDefinitionOfProductId } from './mandatory/03-circular-definition-of-product-id.ts';
import { contradictingRemediations } from './mandatory/35-contradicting-remediations.ts';
import { membership } from './membership.ts';
import { schemaOf } from './schema.ts';
import { tests20 } from './tests-2.0.ts';
import { tests21 } from './tests-2.1.ts';
import { runTest, validateCsaf } from './validate.ts';

const times = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));
const day = (at: number) => new Date(Date.UTC(2000, 0, 1) + at * 86_400_000).toISOString();
const cvss = {
  ...{ version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H' },
  ...{ baseScore: 10, baseSeverity: 'CRITICAL', attackVector: 'NETWORK' },
};

function product(at: number) {
  return {
    name: `Product ${at}`,
    product_id: `P${at}`,
    product_identification_helper: {
      ...{ purl: `pkg:npm/p@${at}`, purls: [`pkg:npm/p@${at}`], skus: ['a*'] },
      ...{
        cpe: `cpe:2.3:a:v:p:${at}:*:*:*:*:*:*:*`,
        model_numbers: ['m*'],
        serial_numbers: ['s*'],
      },
      hashes: [{ filename: 'f', file_hashes: [{ algorithm: 'sha256', value: 'a'.repeat(64) }] }],
    },
  };
}

function vulnerability(at: number, size: number) {
  const ids = times(size, (one) => `P${one}`);
  const item = (one: number) => ({
    product_ids: [`P${one}`],
    group_ids: [`G${one}`],
    date: day(one),
  });
  return {
    ...{ cve: `CVE-2026-${1000 + at}`, title: 'v', disclosure_date: day(1) },
    cwe: { id: 'CWE-79', name: 'Improper Input Validation' },
    cwes: [{ id: 'CWE-79', name: 'Improper Input Validation', version: '4.13' }],
    ids: times(size, (one) => ({ ...item(one), system_name: 's', text: `t${one}` })),
    notes: times(size, (one) => ({ ...item(one), category: 'summary', text: 't', title: 't' })),
    references: times(size, (one) => ({ summary: 's', url: `https://example.test/${one}` })),
    flags: times(size, (one) => ({ ...item(one), label: 'component_not_present' })),
    involvements: times(size, (one) => ({ ...item(one), party: 'vendor', status: 'open' })),
    threats: times(size, (one) => ({ ...item(one), category: 'impact', details: 'd' })),
    remediations: times(size, (one) => ({ ...item(one), category: 'vendor_fix', details: 'd' })),
    product_status: { fixed: ids, known_affected: ids, known_not_affected: ids, unknown: ids },
    scores: times(size, (one) => ({ products: [`P${one}`], cvss_v3: cvss })),
    metrics: times(size, (one) => ({
      ...{ products: [`P${one}`], source: 'https://example.test/' },
      content: {
        ...{ cvss_v3: cvss, qualitative_severity_rating: 'low' },
        ssvc_v2: {
          ...{ schemaVersion: '2.0.0', timestamp: day(0), target_ids: ['CVE-2026-1000'] },
          selections: [{ namespace: 'ssvc', key: 'E', version: '1.1.0', values: [{ key: 'N' }] }],
        },
      },
    })),
    first_known_exploitation_dates: times(size, (one) => ({
      ...item(one),
      exploitation_date: day(0),
    })),
  };
}

/** A document in which everything there can be many of is there `size` times. */
function large(version: '2.0' | '2.1', size: number): JsonValue {
  const note = (at: number) => ({ category: 'summary', text: 't', title: `t${at}` });
  return {
    document: {
      ...{ category: 'csaf_vex', csaf_version: version, title: 't', lang: 'en' },
      ...{ license_expression: times(size, () => 'MIT').join(' OR '), notes: times(size, note) },
      distribution: { tlp: { label: 'CLEAR' } },
      publisher: { category: 'vendor', name: 'n', namespace: 'https://example.test' },
      references: times(size, (at) => ({ summary: 's', url: `https://example.test/${at}` })),
      tracking: {
        ...{ id: 'x', status: 'final', version: String(size), aliases: times(size, String) },
        ...{ initial_release_date: day(0), current_release_date: day(size) },
        revision_history: times(size, (at) => {
          return { date: day(at), number: String(at + 1), summary: 's' };
        }),
      },
    },
    product_tree: {
      branches: times(size, (at) => ({
        ...{ category: 'vendor', name: `v${at}` },
        branches: [
          {
            ...{ category: 'product_name', name: `p${at}` },
            branches: [
              { category: 'product_version', name: '1', product: product(at) },
              { category: 'product_version_range', name: '<1', product: product(size + at) },
            ],
          },
        ],
      })),
      full_product_names: times(size, (at) => product(2 * size + at)),
      product_groups: times(size, (at) => ({
        group_id: `G${at}`,
        product_ids: [`P${at}`, `P${at + 1}`],
      })),
      relationships: times(size, (at) => ({
        ...{ category: 'installed_on', full_product_name: product(3 * size + at) },
        ...{ product_reference: `P${3 * size + at - 1}`, relates_to_product_reference: `P${at}` },
      })),
      product_paths: times(size, (at) => ({
        ...{ beginning_product_reference: `P${3 * size + at - 1}` },
        full_product_name: product(3 * size + at),
        subpaths: [{ category: 'installed_on', next_product_reference: `P${at}` }],
      })),
    },
    vulnerabilities: [vulnerability(0, size), ...times(size, (at) => vulnerability(at + 1, 1))],
  };
}

/** The document, and how often anything in it has been looked at. */
function counted(document: JsonValue) {
  const count = { steps: 0 };
  const watched = new WeakMap<object, object>();
  const watch = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = watched.get(value);
    if (known) return known;
    const proxy = new Proxy(value, {
      get(target, key, receiver) {
        count.steps += 1;
        return watch(Reflect.get(target, key, receiver));
      },
      getOwnPropertyDescriptor(target, key) {
        count.steps += 1;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
    watched.set(value, proxy);
    return proxy;
  };
  return { document: watch(document) as JsonValue, count };
}

const small = 8;
const factor = 8;
for (const [version, tests] of [
  ['2.0', tests20],
  ['2.1', tests21],
] as const) {
  const judges = [
    ...tests.map(({ clause, check }) => {
      return [
        clause,
        (document: JsonValue) => {
          check(document, () => undefined);
        },
      ] as const;
    }),
    ['the schema', (document: JsonValue) => void schemaOf[version](document)] as const,
  ];
  for (const [name, judge] of judges) {
    test(`CSAF ${version}: the steps of ${name} grow with the document and no faster`, () => {
      const [few, many] = [small, small * factor].map((size) => {
        const { document, count } = counted(large(version, size));
        judge(document);
        return count.steps;
      });
      assert.ok(few !== undefined && many !== undefined);
      assert.ok(many <= few * factor * 1.25, `${few} steps became ${many}`);
    });
  }
}

test('six tests ask what overlaps, and the document is looked through for it once', () => {
  const ids = times(60, (at) => `P${at}`);
  const ranges = ids.map((product_id, at) => ({
    ...{ category: 'product_version_range', name: `>=${at}|<${at + 9}|>=${2 * at + 99}|<900` },
    product: { name: 'n', product_id },
  }));
  const product_status = { fixed: ids.slice(30), known_affected: ids.slice(0, 40) };
  const { document, count } = counted({
    product_tree: { branches: [{ category: 'product_name', name: 'p', branches: ranges }] },
    vulnerabilities: times(30, () => ({ product_status })),
  });
  const steps = tests21
    .filter(({ clause }) => /^6\.(?:2\.50|3\.19)\.[123]$/.test(clause))
    .map(({ check }) => {
      const before = count.steps;
      check(document, () => undefined);
      return count.steps - before;
    });
  assert.equal(steps.length, 6);
  assert.ok((steps[0] ?? 0) > 30 * 70);
  assert.deepEqual(steps.slice(1), [0, 0, 0, 0, 0]);
});

test('products far down a tree cost as much as those near its root', () => {
  const deep = (size: number, depth: number): JsonValue => {
    let branches: JsonValue = times(size, (at) => ({
      ...{ category: 'product_version_range', name: `<${at}` },
      product: { name: 'n', product_id: `P${at}` },
    }));
    for (let at = 0; at < depth; at += 1) branches = [{ category: 'x', name: 'x', branches }];
    return { product_tree: { branches } };
  };
  for (const { clause, check } of tests21) {
    const [near, far] = [1, 60].map((depth) => {
      const { document, count } = counted(deep(300, depth));
      check(document, () => undefined);
      return count.steps;
    });
    assert.ok(near !== undefined && far !== undefined);
    assert.ok(far <= near * 1.5 + 1_000, `${clause}: ${near} steps became ${far}`);
  }
});

test('groups named over and over are followed up to a limit, and that is told', () => {
  const document = {
    document: { csaf_version: '2.1' },
    product_tree: {
      product_groups: [{ group_id: 'G', product_ids: times(1000, (at) => `P${at}`) }],
    },
    vulnerabilities: times(4000, () => ({
      remediations: [{ category: 'vendor_fix', details: 'd', group_ids: ['G'] }],
    })),
  };
  const findings = runTest(contradictingRemediations, document);
  assert.deepEqual(
    findings.map(({ severity, text }) => [severity, text.key]),
    [['warning', 'csaf.unfinished']],
  );
  const { of, noteUnfinished } = membership(document, 2500);
  const item = { path: '', value: { group_ids: ['G'], product_ids: ['P'] } };
  assert.deepEqual(
    [1, 2, 3].map(() => [...of(item)].length),
    [1001, 1001, 1],
  );
  const noted: string[] = [];
  noteUnfinished((path) => noted.push(path));
  assert.equal(noted.length, 1);
});

test('a chain of twenty thousand products is followed, and its one circle found', () => {
  const end = 20_000;
  const path = (at: number, start: number) => ({
    ...{ beginning_product_reference: `P${start}`, subpaths: [] },
    full_product_name: { name: 'n', product_id: `P${at}` },
  });
  const paths = times(end, (at) => path(at + 1, at));
  const found = (list: readonly JsonValue[]) => {
    return runTest(circularDefinitionOfProductId, { product_tree: { product_paths: list } });
  };
  assert.deepEqual(found(paths), []);
  assert.deepEqual(
    found([...paths, path(end + 1, end + 2), path(end + 2, end + 1)]).map((each) => each.path),
    [end, end + 1].map((at) => `/product_tree/product_paths/${at}/full_product_name/product_id`),
  );
});

test('branches as deep as memory has them are walked so far and no farther', () => {
  let branch: JsonValue = { category: 'vendor', name: 'leaf' };
  for (let depth = 0; depth < 50_000; depth += 1) {
    branch = { category: 'vendor', name: 'v', branches: [branch] };
  }
  const findings = validateCsaf({
    document: { csaf_version: '2.1', category: 'csaf_base' },
    product_tree: { branches: [branch] },
  });
  assert.ok(findings.some(({ rule }) => rule === 'csaf.schema.depth'));
  assert.ok(findings.some(({ rule }) => rule === 'csaf.6.1.57'));
});

test('a test with very many findings lists the first of them and says how many there are', () => {
  const remediations = times(20_000, () => ({ category: 'vendor_fix', details: 'd' }));
  const findings = validateCsaf({ document: {}, vulnerabilities: [{ remediations }] });
  assert.equal(findings.filter(({ rule }) => rule === 'csaf.6.1.29').length, 501);
});

test('what a document repeats in its findings is cut, however long its names are', () => {
  const distribution = {
    tlp: { label: 'X'.repeat(100_000) },
    sharing_group: { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
  };
  const products = times(2, () => ({ name: 'n', product_id: 'P'.repeat(100_000) }));
  const findings = validateCsaf({
    document: { csaf_version: '2.1', category: 'csaf_base', distribution },
    product_tree: { full_product_names: products },
  });
  assert.deepEqual(
    ['csaf.6.1.2', 'csaf.6.1.38'].filter((rule) => !findings.some((each) => each.rule === rule)),
    [],
  );
  for (const { rule, text } of findings) {
    for (const value of Object.values(text.values ?? {})) {
      assert.ok(String(value).length <= 1_001, `${rule}: ${String(value).length}`);
    }
  }
});
