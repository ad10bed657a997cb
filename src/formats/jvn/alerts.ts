import { isSafeUrl } from '#formats/advisory/reference.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { attributeOf, childOf, pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding } from '#kernel/finding.ts';

import type { JvnAlertItem, JvnAlertRecord } from './answer.ts';
import { all, allOfSecurity, placed } from './markup.ts';
import { cut, hasErrors, note } from './notes.ts';
import { say } from './texts.ts';
import { momentIn, type Placed } from './told.ts';

const emptiness = '該当する脆弱性対策情報はありません。';

/** An alert before it is judged. */
type Raw = {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string | undefined;
  readonly category: string | undefined;
  readonly published: Placed | undefined;
  readonly updated: Placed | undefined;
  readonly items: readonly JvnAlertItem[];
};

/** The alerts of an Atom document (getAlertList). One entry without an id says that there are none. */
export function atomAlerts(root: XmlElement): JvnAlertRecord[] {
  return all(root, 'atom', 'entry')
    .filter((entry) => !isEmptiness(entry))
    .map((entry) =>
      judged({
        path: pathOf(entry),
        id: childOf(entry, 'id')?.text ?? '',
        title: childOf(entry, 'title')?.text ?? '',
        summary: childOf(entry, 'summary')?.text ?? '',
        link: hrefOf(childOf(entry, 'link')),
        category: attributed(childOf(entry, 'category'), 'term'),
        published: placed(childOf(entry, 'published')),
        updated: placed(childOf(entry, 'updated')),
        items: allOfSecurity(entry, 'items')
          .flatMap((each) => allOfSecurity(each, 'item'))
          .map(itemOf),
      }),
    );
}

function isEmptiness(entry: XmlElement): boolean {
  return !childOf(entry, 'id') && childOf(entry, 'title')?.text.trim() === emptiness;
}

function itemOf(item: XmlElement): JvnAlertItem {
  return {
    id: allOfSecurity(item, 'identifier')[0]?.text ?? '',
    title: allOfSecurity(item, 'title')[0]?.text ?? '',
    link: hrefOf(allOfSecurity(item, 'link')[0]),
    cpes: allOfSecurity(item, 'cpe').map(({ text }) => text.trim()),
  };
}

function attributed(element: XmlElement | undefined, name: string): string | undefined {
  return element && attributeOf(element, name);
}

function hrefOf(link: XmlElement | undefined): string | undefined {
  return safe(attributed(link, 'href'));
}

function safe(url: string | undefined): string | undefined {
  return url !== undefined && isSafeUrl(url) ? url : undefined;
}

/** The alerts of a JSON feed: `items` in version 4, `sec:items` in the JSON of version 3. */
export function jsonAlerts(entries: readonly JsonValue[], path: string): JvnAlertRecord[] {
  return entries.map((entry, at) => {
    const textOf = (key: string) => asString(member(entry, key)) ?? '';
    const place = `${path}/${at}`;
    const moment = (...keys: readonly string[]): Placed | undefined => {
      const key = keys.find((each) => textOf(each) !== '');
      return key === undefined ? undefined : { text: textOf(key), path: `${place}/${key}` };
    };
    return judged({
      ...{ path: place, id: textOf('id'), title: textOf('title'), summary: textOf('summary') },
      link: safe(textOf('link')),
      category: asString(member(member(entry, 'category'), 'term')),
      published: moment('created', 'published'),
      updated: moment('modified', 'updated', 'update'),
      items: [
        ...items(member(entry, 'items')).map(itemOfVersion4),
        ...items(member(entry, 'sec:items')).map((each) =>
          itemOfVersion3(member(each, 'sec:item')),
        ),
      ],
    });
  });
}

function itemOfVersion4(item: JsonValue): JvnAlertItem {
  return {
    id: asString(member(item, 'id')) ?? '',
    title: asString(member(item, 'title')) ?? '',
    link: safe(asString(member(item, 'link'))),
    cpes: items(member(item, 'products')).flatMap(
      (each) => asString(member(member(each, 'product_ids'), 'cpe')) ?? [],
    ),
  };
}

function itemOfVersion3(item: JsonValue | undefined): JvnAlertItem {
  return {
    id: asString(member(item, 'sec:identifier')) ?? '',
    title: asString(member(item, 'sec:title')) ?? '',
    link: safe(asString(member(item, 'sec:link'))),
    cpes: items(member(item, 'sec:cpe')).flatMap((each) => asString(member(each, 'value')) ?? []),
  };
}

function judged({ path, published, updated, ...raw }: Raw): JvnAlertRecord {
  const findings: Finding[] = [];
  if (!/^MYJVN-ALT-\d{4}-\d{4,6}$/.test(raw.id.trim())) {
    note(findings, 'error', path, say('jvn.alert-id', { id: cut(raw.id) }));
  }
  if (raw.title.trim() === '') note(findings, 'error', path, say('jvn.missing', { name: 'title' }));
  const alert = {
    ...{ ...raw, id: raw.id.trim() },
    published: momentIn(published, findings),
    updated: momentIn(updated, findings),
  };
  const reading = hasErrors(findings)
    ? { ok: false as const, findings }
    : { ok: true as const, document: alert, findings };
  return { path, reading };
}
