import type { Status } from '#formats/advisory/advisory.ts';
import { attributeOf, childOf, childrenOf, pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding } from '#kernel/finding.ts';

import type { JvnRecord } from './answer.ts';
import { placed } from './markup.ts';
import { cut, note } from './notes.ts';
import type { Listed, Versions } from './product.ts';
import { say } from './texts.ts';
import { type Placed, type Pointer, recordOf } from './told.ts';
import type { Rating } from './vector.ts';

/** The records of a VULDEF document (`vuldef_3.1.xsd`, `vuldef_3.2.xsd`), one for each Vulinfo. */
export function vuldefRecords(root: XmlElement): JvnRecord[] {
  return childrenOf(root, 'Vulinfo').map(recordFrom);
}

/** What a VULDEF document as a whole has against itself: its version. */
export function judgeVuldef(root: XmlElement): Finding[] {
  const findings: Finding[] = [];
  const version = attributeOf(root, 'version') ?? '';
  if (!/^3\.[12]$/.test(version)) {
    note(findings, 'error', pathOf(root), say('jvn.version', { version: cut(version) }));
  }
  return findings;
}

/** Class Vulinfo: VulinfoID, VulinfoData. */
function recordFrom(vulinfo: XmlElement): JvnRecord {
  const findings: Finding[] = [];
  const path = pathOf(vulinfo);
  const data = childOf(vulinfo, 'VulinfoData');
  if (!data) note(findings, 'error', path, say('jvn.missing', { name: 'VulinfoData' }));
  for (const each of [vulinfo, data]) {
    if (each && attributeOf(each, 'restriction') === 'private') {
      note(findings, 'error', pathOf(each), say('jvn.private'));
    }
  }
  return recordOf(
    {
      path,
      id: placed(childOf(vulinfo, 'VulinfoID')),
      title: placed(childOf(data, 'Title')),
      prose: proseOf(data),
      published: placed(childOf(data, 'DateFirstPublished')),
      modified: placed(childOf(data, 'DateLastUpdated')),
      pointers: pointersOf(data, findings),
      products: childrenOf(childOf(data, 'Affected'), 'AffectedItem').map((each) =>
        productOf(each, findings),
      ),
      ratings: childrenOf(childOf(data, 'Impact'), 'Cvss').flatMap((each) =>
        ratingOf(each, findings),
      ),
    },
    findings,
  );
}

/** Overview and details, impact, solution: the classes of VulinfoData that hold prose. */
function proseOf(data: XmlElement | undefined): Placed[] {
  const description = childOf(data, 'VulinfoDescription');
  const impacts = childrenOf(childOf(data, 'Impact'), 'ImpactItem');
  const solutions = childrenOf(childOf(data, 'Solution'), 'SolutionItem');
  const elements = [
    ...childrenOf(description, 'Overview'),
    ...childrenOf(description, 'Detail'),
    ...[...impacts, ...solutions].flatMap((item) => childrenOf(item, 'Description')),
  ];
  return elements.flatMap((each) => placed(each) ?? []);
}

const relatedTypes = ['vendor', 'advisory', 'cwe'] as const;

/** Class RelatedItem. */
function pointersOf(data: XmlElement | undefined, findings: Finding[]): Pointer[] {
  return childrenOf(childOf(data, 'Related'), 'RelatedItem').map((item) => {
    const type = attributeOf(item, 'type') ?? '';
    const path = pathOf(item);
    const kind = relatedTypes.find((each) => each === type);
    if (kind === undefined) {
      const values = { value: cut(type), allowed: relatedTypes.join(', ') };
      note(findings, 'error', path, say('jvn.value', values));
    }
    return {
      kind: kind ?? 'web',
      id: childOf(item, 'VulinfoID')?.text ?? '',
      url: childOf(item, 'URL')?.text ?? '',
      path,
    };
  });
}

const statuses = new Map<string, Status>([
  ['vulnerable', 'affected'],
  ['notvulnerable', 'unaffected'],
  ['unknown', 'unknown'],
  ['vulnerable_investigating', 'affected'],
  ['notvulnerable_investigating', 'unknown'],
]);

/** Class AffectedItem. A build number narrows what cannot be compared, and so remains words. */
function productOf(item: XmlElement, findings: Finding[]): Listed {
  const path = pathOf(item);
  const said = attributeOf(item, 'affectedstatus') ?? 'vulnerable';
  const status = statuses.get(said);
  if (status === undefined) {
    const values = { value: cut(said), allowed: [...statuses.keys()].join(', ') };
    note(findings, 'error', path, say('jvn.value', values));
  }
  const builds = childrenOf(item, 'BuildNumber').map(({ text }) => ({
    words: `Build ${text.trim()}`,
    status: status ?? 'unknown',
  }));
  const versions = childrenOf(item, 'VersionNumber').map((each) => ({
    words: wordsOf(each, findings),
    status: status ?? 'unknown',
  }));
  return {
    product: childOf(item, 'ProductName')?.text ?? childOf(item, 'Name')?.text ?? '',
    cpes: childrenOf(item, 'Cpe').map(({ text }) => text),
    versions: [...versions, ...builds] satisfies Versions[],
    status: status ?? 'unknown',
    path,
  };
}

const operators: ReadonlyMap<string, string> = new Map([
  ['eq', ''],
  ['gt', 'より後'],
  ['lt', 'より前'],
  ['ge', '以上'],
  ['le', '以下'],
  ['ne', '以外'],
]);

/**
 * Class VersionNumber: words, with an operator or not, or the two ends of a range (RangeBegin,
 * RangeEnd). What the markup says is put into the words it stands for.
 */
function wordsOf(element: XmlElement, findings: Finding[]): string {
  const [begin, end] = [childOf(element, 'RangeBegin'), childOf(element, 'RangeEnd')];
  if (!begin && !end) return `${element.text} ${operatorOf(element, '', findings)}`.trim();
  const words = [
    ...(begin ? [begin.text.trim(), operatorOf(begin, '以上', findings)] : []),
    ...(end ? [end.text.trim(), operatorOf(end, '以下', findings)] : []),
  ];
  return [element.text.trim(), ...words].join(' ').trim();
}

function operatorOf(element: XmlElement, usual: string, findings: Finding[]): string {
  const said = attributeOf(element, 'operator');
  if (said === undefined) return usual;
  const words = operators.get(said);
  if (words === undefined) {
    const values = { value: cut(said), allowed: [...operators.keys()].join(', ') };
    note(findings, 'error', pathOf(element), say('jvn.value', values));
  }
  return words ?? '?';
}

/** Class Cvss: version, Base, Vector. One without a vector says nothing that could be checked. */
function ratingOf(cvss: XmlElement, findings: Finding[]): Rating[] {
  const path = pathOf(cvss);
  const version = attributeOf(cvss, 'version');
  if (version === undefined) note(findings, 'error', path, say('jvn.missing', { name: 'version' }));
  const vector = childOf(cvss, 'Vector')?.text.trim() ?? '';
  return vector === '' ? [] : [{ vector, version, score: childOf(cvss, 'Base')?.text, path }];
}
