import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import type { JvnRecord } from './answer.ts';
import { ratingsIn } from './metrics.ts';
import type { Listed } from './product.ts';
import { type Placed, type Pointer, recordOf } from './told.ts';

/** The records of a feed of version 4 (`myjvn_feed_1.0.json`, getVulnOverviewList), one for each entry. */
export function feedRecords(entries: readonly JsonValue[], path: string): JvnRecord[] {
  return entries.map((entry, at) => recordFrom(entry, `${path}/${at}`));
}

function recordFrom(entry: JsonValue, path: string): JvnRecord {
  const text = (...keys: readonly string[]): Placed | undefined => {
    for (const key of keys) {
      const value = asString(member(entry, key));
      if (value !== undefined && value !== '') return { text: value, path: `${path}/${key}` };
    }
    return undefined;
  };
  const [summary, link] = [text('summary'), text('link')];
  return recordOf({
    ...{ path, id: text('id'), title: text('title'), prose: summary ? [summary] : [] },
    published: text('created', 'published'),
    modified: text('modified', 'updated', 'update'),
    pointers: [
      ...pointersIn(member(entry, 'references'), `${path}/references`),
      ...(link ? [{ kind: 'advisory' as const, id: '', url: link.text, path: link.path }] : []),
    ],
    products: items(member(entry, 'products')).map((each, at) =>
      productIn(each, `${path}/products/${at}`),
    ),
    ratings: ratingsIn(member(entry, 'metrics'), `${path}/metrics`),
  });
}

/** References of version 4: their `summary` is the identifier or title that the source gave them. */
export function pointersIn(references: JsonValue | undefined, path: string): Pointer[] {
  return items(references).map((each, at) => ({
    kind: asString(member(each, 'type')) === 'vendor' ? 'vendor' : 'advisory',
    id: asString(member(each, 'summary')) ?? '',
    url: asString(member(each, 'url')) ?? '',
    path: `${path}/${at}`,
  }));
}

/** A product with the one version its entry names, or with none. */
function productIn(product: JsonValue, path: string): Listed {
  const cpe = asString(member(member(product, 'product_ids'), 'cpe'));
  const version = asString(member(product, 'version')) ?? '';
  return {
    product: asString(member(product, 'pname')) ?? asString(member(product, 'product')) ?? '',
    cpes: cpe === undefined ? [] : [cpe],
    versions: version === '' ? [] : [{ words: version, status: 'affected' }],
    status: 'affected',
    path,
  };
}
