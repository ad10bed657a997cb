import { z } from 'zod';

import type { Affected, Configuration } from '#formats/advisory/advisory.ts';
import { readShape } from '#formats/advisory/shape.ts';
import { applicableOf, configurationsOf } from '#formats/cve/applicability.ts';
import { Applicability, CveVersion } from '#formats/cve/record.ts';
import { spansOf } from '#formats/cve/versions.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import type { JvnRecord } from './answer.ts';
import { pointersIn } from './feed.ts';
import { ratingsIn } from './metrics.ts';
import { cut, note } from './notes.ts';
import type { Listed } from './product.ts';
import { cpeOf, productsIn, type TreeProduct } from './product-tree.ts';
import { say } from './texts.ts';
import { type Placed, type Pointer, recordOf } from './told.ts';

/** `jvn_extension` of version 4 (`jvnpid_extension_1.0.json`): versions as CVE records write them. */
const extension = z.object({
  affected: z
    .array(
      z.object({
        vendor: z.string().max(512),
        product: z.string().max(2048),
        versions: z.array(CveVersion).max(100_000),
      }),
    )
    .max(50_000)
    .default([]),
  cpeApplicability: z.array(Applicability).max(10_000).default([]),
});
type Extension = z.infer<typeof extension>;

/**
 * A record of version 4 in the shape of CSAF 2.1 (`myjvn_vuldef_1.0.csaf.json`): `document`,
 * `product_tree`, `vulnerabilities`, `jvn_extension`.
 */
export function detailRecord(value: JsonValue, path: string): JvnRecord {
  const findings: Finding[] = [];
  const document = member(value, 'document');
  const tracking = member(document, 'tracking');
  const at = (parent: JsonValue | undefined, place: string, key: string): Placed | undefined => {
    const text = asString(member(parent, key));
    return text === undefined ? undefined : { text, path: `${path}${place}/${key}` };
  };
  const products = productsIn(member(value, 'product_tree'), `${path}/product_tree`);
  const told = extensionOf(value, path, findings);
  const record = recordOf(
    {
      path,
      id: at(tracking, '/document/tracking', 'id'),
      title: at(document, '/document', 'title'),
      prose: proseIn(value, path),
      published: at(tracking, '/document/tracking', 'initial_release_date'),
      modified: at(tracking, '/document/tracking', 'current_release_date'),
      pointers: [
        ...pointersIn(member(document, 'references'), `${path}/document/references`),
        ...vulnerabilitiesIn(value, path),
      ],
      products: listedIn(value, { path, products, told }, findings),
      ratings: items(member(value, 'vulnerabilities')).flatMap((each, number) =>
        ratingsIn(member(each, 'metrics'), `${path}/vulnerabilities/${number}/metrics`),
      ),
    },
    findings,
  );
  if (!record.reading.ok) return record;
  const advisory = record.reading.document;
  const { affected, joint } = matchesOf(told, { path, products }, findings);
  const whole = {
    ...{ ...advisory, affected: onlyFirst([...affected, ...advisory.affected]) },
    ...(joint.length > 0 && { configurations: joint }),
  };
  return { path, reading: { ...record.reading, document: whole } };
}

function extensionOf(value: JsonValue, path: string, findings: Finding[]): Extension {
  const written = member(value, 'jvn_extension') ?? {};
  const shaped = readShape(extension, written, 'jvn.shape');
  if (shaped.ok) return shaped.document;
  for (const each of shaped.findings) {
    findings.push({ ...each, path: `${path}/jvn_extension${each.path}` });
  }
  return { affected: [], cpeApplicability: [] };
}

/** Description of the document and of its vulnerabilities, impact, remediation; each text once. */
function proseIn(value: JsonValue, path: string): Placed[] {
  const texts = new Map<string, Placed>();
  const add = (list: JsonValue | undefined, key: string, place: string) => {
    for (const [number, each] of items(list).entries()) {
      const text = asString(member(each, key));
      const found = text && { text, path: `${path}${place}/${number}/${key}` };
      if (found && !texts.has(found.text)) texts.set(found.text, found);
    }
  };
  add(member(member(value, 'document'), 'notes'), 'text', '/document/notes');
  const vulnerabilities = items(member(value, 'vulnerabilities'));
  for (const [list, key] of [
    ['notes', 'text'],
    ['threats', 'details'],
    ['remediations', 'details'],
  ] as const) {
    for (const [number, each] of vulnerabilities.entries()) {
      add(member(each, list), key, `/vulnerabilities/${number}/${list}`);
    }
  }
  return [...texts.values()];
}

/** The CVE identifiers of the vulnerabilities; JVN leaves `cve` empty where it has none. */
function vulnerabilitiesIn(value: JsonValue, path: string): Pointer[] {
  return items(member(value, 'vulnerabilities')).flatMap((each, at): Pointer[] => {
    const id = asString(member(each, 'cve')) ?? '';
    const place = `${path}/vulnerabilities/${at}/cve`;
    return id === '' ? [] : [{ kind: 'advisory', id, url: '', path: place }];
  });
}

type Products = { readonly path: string; readonly products: ReadonlyMap<string, TreeProduct> };

/** What the CPE names and identifiers of `cpeApplicability` match. */
function matchesOf(
  { cpeApplicability }: Extension,
  { path, products }: Products,
  findings: Finding[],
): { readonly affected: Affected[]; readonly joint: Configuration[] } {
  const configurations = cpeApplicability.map((configuration) => ({
    ...configuration,
    nodes: configuration.nodes.map((node) => ({
      ...node,
      cpeMatch: node.cpeMatch.map((match) => ({
        ...match,
        criteria: cpeOf(match.criteria, products),
      })),
    })),
  }));
  const place = { container: 'jvn', path: `${path}/jvn_extension` };
  return {
    affected: applicableOf(configurations, place, findings),
    joint: configurationsOf(configurations, place),
  };
}

/**
 * The products that are known to be affected, in the versions `jvn_extension.affected` gives for
 * their vendor and name; where it gives none, in the version their identifier names.
 */
function listedIn(
  value: JsonValue,
  { path, products, told }: Products & { readonly told: Extension },
  findings: Finding[],
): Listed[] {
  const readable = new Map(
    told.affected.map((each) => [`${each.vendor}\n${each.product}`, each.versions]),
  );
  const listed = new Map<string, Listed>();
  for (const [number, each] of items(member(value, 'vulnerabilities')).entries()) {
    const place = `${path}/vulnerabilities/${number}/product_status/known_affected`;
    const ids = items(member(member(each, 'product_status'), 'known_affected'));
    for (const [at, id] of ids.entries()) {
      if (typeof id !== 'string' || listed.has(id)) continue;
      const product = products.get(id);
      if (product) listed.set(id, listedOf(product, readable));
      else note(findings, 'error', `${place}/${at}`, say('jvn.product', { id: cut(id) }));
    }
  }
  return [...listed.values()];
}

const order = orderOf('cpe');

function listedOf(
  { vendor, product, version, cpe, path }: TreeProduct,
  readable: ReadonlyMap<string, Extension['affected'][number]['versions']>,
): Listed {
  const written = readable.get(`${vendor}\n${product}`);
  return {
    ...{ product, cpes: cpe === undefined ? [] : [cpe], status: 'affected', path },
    versions: version === undefined ? [] : [{ words: version, status: 'affected' }],
    ...(written && { spans: spansOf(written, order) }),
  };
}

/** Of several statements on one product the first: matches come before products listed by name. */
function onlyFirst(affected: readonly Affected[]): Affected[] {
  const matched = new Set<string>();
  return affected.filter(({ name, conditional }) => {
    const key = `${name} ${String(conditional)}`;
    const isNew = !matched.has(key) && !matched.has(`${name} false`);
    matched.add(key);
    return isNew;
  });
}
