import { attributeOf, pathOf, type XmlElement } from '#formats/xml/element.ts';

import type { JvnRecord } from './answer.ts';
import { all, allOfSecurity, placed } from './markup.ts';
import type { Listed } from './product.ts';
import { type Pointer, recordOf } from './told.ts';
import type { Rating } from './vector.ts';

/** The records of a JVNRSS document (`jvnrss_3.2.xsd`: RSS 1.0 with mod_sec), one for each item. */
export function rssRecords(root: XmlElement): JvnRecord[] {
  return all(root, 'rss', 'item').map(recordFrom);
}

/** An item. It names products and no versions, so that every version stays unknown. */
function recordFrom(item: XmlElement): JvnRecord {
  const [date] = all(item, 'dc', 'date');
  const [modified] = all(item, 'dcterms', 'modified');
  const [description] = all(item, 'rss', 'description').flatMap((each) => placed(each) ?? []);
  return recordOf({
    path: pathOf(item),
    id: placed(allOfSecurity(item, 'identifier')[0]),
    title: placed(all(item, 'rss', 'title')[0]),
    prose: description ? [description] : [],
    published: placed(all(item, 'dcterms', 'issued')[0]),
    modified: placed(modified ?? date),
    pointers: [...pointersOf(item), ...ownPage(item)],
    products: productsOf(item),
    ratings: allOfSecurity(item, 'cvss').flatMap(ratingOf),
  });
}

/** `sec:references`; version 1 of JVNRSS wrote `dc:relation`. */
function pointersOf(item: XmlElement): Pointer[] {
  return [...allOfSecurity(item, 'references'), ...all(item, 'dc', 'relation')].map((each) => {
    const id = attributeOf(each, 'id') ?? '';
    const kind = id.startsWith('CWE-') ? 'cwe' : 'advisory';
    return { kind, id, url: each.text, path: pathOf(each) };
  });
}

function ownPage(item: XmlElement): Pointer[] {
  return all(item, 'rss', 'link').map((link) => {
    return { kind: 'advisory', id: '', url: link.text, path: pathOf(link) };
  });
}

/** `sec:cpe` of mod_sec 3.0; mod_sec 2.0 has `sec:cpe-item` with the name as an attribute. */
function productsOf(item: XmlElement): Listed[] {
  const named = allOfSecurity(item, 'cpe').map((each) => ({
    product: attributeOf(each, 'product') ?? '',
    cpe: each.text,
    impact: attributeOf(each, 'impact'),
    element: each,
  }));
  const former = allOfSecurity(item, 'cpe-item').map((each) => ({
    product: allOfSecurity(each, 'title')[0]?.text ?? '',
    cpe: attributeOf(each, 'name') ?? '',
    impact: undefined,
    element: each,
  }));
  return [...named, ...former].map(({ product, cpe, impact, element }) => ({
    ...{ product, cpes: [cpe], versions: [], path: pathOf(element) },
    status: impact === 'not vulnerable' ? 'unaffected' : 'affected',
  }));
}

function ratingOf(cvss: XmlElement): Rating[] {
  const vector = attributeOf(cvss, 'vector')?.trim() ?? '';
  if (vector === '') return [];
  const [version, score] = [attributeOf(cvss, 'version'), attributeOf(cvss, 'score')];
  return [{ vector: bare(vector), version, score, path: pathOf(cvss) }];
}

/** Version 2 vectors stand in parentheses in older answers. */
function bare(vector: string): string {
  return vector.startsWith('(') && vector.endsWith(')') ? vector.slice(1, -1) : vector;
}
