import { attributeOf, type XmlElement } from '#formats/xml/element.ts';
import { pathOf } from '#formats/xml/element.ts';

import { type JvnLabel, jvnLabels, type JvnLanguage } from './answer.ts';
import { type JvnStatus, statusFrom } from './status.ts';
import type { Placed } from './told.ts';

/** The namespaces of JVN's markup, without the protocol, which answers write both ways. */
export const namespaces = {
  vuldef: '//jvn.jp/vuldef/',
  status: '//jvndb.jvn.jp/myjvn/Status',
  results: '//jvndb.jvn.jp/myjvn/Results',
  rdf: '//www.w3.org/1999/02/22-rdf-syntax-ns#',
  rss: '//purl.org/rss/1.0/',
  dc: '//purl.org/dc/elements/1.1/',
  dcterms: '//purl.org/dc/terms/',
  atom: '//www.w3.org/2005/Atom',
} as const;
type Vocabulary = keyof typeof namespaces;

const xml = 'http://www.w3.org/XML/1998/namespace';

/** Whether a namespace is one of JVN's, whichever protocol it is written with. */
export function isIn(
  { namespace }: Pick<XmlElement, 'namespace'>,
  vocabulary: Vocabulary,
): boolean {
  return withoutProtocol(namespace) === namespaces[vocabulary];
}

/** Whether an element is of mod_sec, of any version (`http://jvn.jp/rss/mod_sec/`, `…/3.0/`). */
function isOfSecurity({ namespace }: XmlElement): boolean {
  return withoutProtocol(namespace).startsWith('//jvn.jp/rss/mod_sec/');
}

function withoutProtocol(namespace: string): string {
  return namespace.slice(namespace.indexOf(':') + 1);
}

/** The children of a name in a vocabulary. */
export function all(
  parent: XmlElement | undefined,
  vocabulary: Vocabulary,
  name: string,
): readonly XmlElement[] {
  return parent?.children.filter((each) => each.name === name && isIn(each, vocabulary)) ?? [];
}

/** The children of a name in mod_sec. */
export function allOfSecurity(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((each) => each.name === name && isOfSecurity(each)) ?? [];
}

export function placed(element: XmlElement | undefined): Placed | undefined {
  return element && { text: element.text, path: pathOf(element) };
}

export function languageOf(root: XmlElement, status: JvnStatus | undefined): JvnLanguage {
  const said = attributeOf(root, 'lang', xml) ?? status?.language ?? 'ja';
  return said.toLowerCase().startsWith('en') ? 'en' : 'ja';
}

/** The Status of an answer, which stands beside its entries. */
export function statusElementIn(root: XmlElement): XmlElement | undefined {
  return all(root, 'status', 'Status')[0];
}

export function statusIn(element: XmlElement | undefined): JvnStatus | undefined {
  return element && statusFrom((member) => attributeOf(element, member));
}

/** The label of `sec:handling` (STIX 1 data marking), of the document or of its channel. */
export function labelIn(root: XmlElement): JvnLabel | undefined {
  const channel = all(root, 'rss', 'channel')[0];
  const handlings = [root, channel].flatMap((each) => allOfSecurity(each, 'handling'));
  const structures = handlings
    .flatMap(({ children }) => children.filter(({ name }) => name === 'Marking'))
    .flatMap(({ children }) => children.filter(({ name }) => name === 'Marking_Structure'));
  const colours = structures.flatMap((each) => labelNamed(attributeOf(each, 'color')) ?? []);
  return jvnLabels.find((label) => colours.includes(label));
}

/** The label of TLP 2.0 that a word stands for; WHITE is the former name of CLEAR. */
export function labelNamed(word: string | undefined): JvnLabel | undefined {
  const written = word?.trim().toUpperCase().replace(/^TLP:/, '');
  if (written === 'WHITE') return 'CLEAR';
  return jvnLabels.find((label) => label === written);
}
