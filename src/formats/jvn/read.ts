import { asArray, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { childOf, pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { atomAlerts, jsonAlerts } from './alerts.ts';
import type { JvnAnswer, JvnRecord } from './answer.ts';
import { detailRecord } from './details.ts';
import { feedRecords } from './feed.ts';
import {
  all,
  isIn,
  labelIn,
  labelNamed,
  languageOf,
  placed,
  statusElementIn,
  statusIn,
} from './markup.ts';
import { cut, hasErrors, note } from './notes.ts';
import { rssRecords } from './rss.ts';
import { judgeStatus, type JvnStatus, statusFrom } from './status.ts';
import { say } from './texts.ts';
import { momentIn, type Placed } from './told.ts';
import { judgeVuldef, vuldefRecords } from './vuldef.ts';

/** Of all records together, as many findings as are listed. */
const most = 5000;

/**
 * Whether an XML document is an answer of the MyJVN API: VULDEF, an answer without entries, or a feed
 * (JVNRSS, Atom) that bears JVN's Status or identifiers.
 */
export function isJvnXml(root: XmlElement): boolean {
  if (root.name === 'VULDEF-Document') return isIn(root, 'vuldef');
  if (root.name === 'Result') return isIn(root, 'results') || statusElementIn(root) !== undefined;
  const isFeed =
    (root.name === 'RDF' && isIn(root, 'rdf')) || (root.name === 'feed' && isIn(root, 'atom'));
  if (!isFeed) return false;
  return statusElementIn(root) !== undefined || [...root.declared.values()].some(isOfSecurity);
}

function isOfSecurity(namespace: string): boolean {
  return namespace.slice(namespace.indexOf(':') + 1).startsWith('//jvn.jp/rss/mod_sec/');
}

const category = 'myjvn_security_advisory';

/**
 * Whether a JSON value is an answer of the MyJVN API, version 4 (in the shape of CSAF, of STIX, or a
 * feed) or the alerts of version 3. Such answers also look like CSAF or STIX: this is asked first.
 */
export function isJvn(value: JsonValue): boolean {
  if (asString(member(member(value, 'document'), 'category')) === category) return true;
  if (items(member(value, 'objects')).some(isVuldefObject)) return true;
  const feed = member(value, 'feed');
  const status = statusOf(value);
  const method = asString(member(status, 'method')) ?? '';
  const isAnswer = member(status, 'retCd') !== undefined && /^get[A-Z][A-Za-z]{2,40}$/.test(method);
  if (isAnswer) return true;
  const engine = member(member(feed, 'generator'), 'engine');
  return asString(member(engine, 'name')) === 'MyJVN API';
}

function isVuldefObject(value: JsonValue): boolean {
  return asString(member(value, 'type')) === 'jvn-jp-sdo';
}

function statusOf(value: JsonValue): JsonValue | undefined {
  return (
    member(value, 'status') ??
    member(value, 'status:Status') ??
    member(member(value, 'feed'), 'status:Status')
  );
}

/**
 * An answer of the MyJVN API in XML: `getVulnDetailInfo` (VULDEF 3.1, 3.2), `getVulnOverviewList`
 * (JVNRSS) and `getAlertList` (Atom), and the data feeds of the same shape. Refused where the API
 * answered with an error, or with something else; a record that is refused leaves the others.
 */
export function readJvnXml(root: XmlElement): Reading<JvnAnswer> {
  const findings: Finding[] = [];
  const element = statusElementIn(root);
  const status = statusIn(element);
  const { kind, records, alerts } = entriesOf(root, status, findings);
  const found = records.length + alerts.length;
  if (status) findings.push(...judgeStatus(status, { path: pathOf(element ?? root), found }));
  const madeAt = momentIn(dateOf(root), findings);
  const [language, label] = [languageOf(root, status), labelIn(root)];
  return answered({ kind, language, label, status, madeAt, records, alerts }, findings);
}

type Entries = Pick<JvnAnswer, 'kind' | 'records' | 'alerts'>;

function entriesOf(root: XmlElement, status: JvnStatus | undefined, findings: Finding[]): Entries {
  if (root.name === 'VULDEF-Document') {
    findings.push(...judgeVuldef(root));
    return { kind: 'details', records: vuldefRecords(root), alerts: [] };
  }
  if (root.name === 'RDF') return { kind: 'overview', records: rssRecords(root), alerts: [] };
  if (root.name === 'feed') return { kind: 'alerts', records: [], alerts: atomAlerts(root) };
  const isFailure = status !== undefined && status.retCd !== '0';
  const isEmpty = status !== undefined && (status.totalRes ?? 0) === 0;
  if (!isFailure && !isEmpty) {
    const method = cut(status?.method ?? root.name);
    note(findings, 'error', pathOf(root), say('jvn.method', { method }));
  }
  return { kind: 'nothing', records: [], alerts: [] };
}

/** When a feed was made: `dc:date` of its channel, `updated` of an Atom feed. VULDEF does not say. */
function dateOf(root: XmlElement): Placed | undefined {
  const channel = all(root, 'rss', 'channel')[0];
  const date = [...all(channel, 'dcterms', 'modified'), ...all(channel, 'dc', 'date')][0];
  return placed(root.name === 'feed' ? childOf(root, 'updated') : date);
}

/** An answer of the MyJVN API in JSON, under the same terms as `readJvnXml`. */
export function readJvn(value: JsonValue): Reading<JvnAnswer> {
  const findings: Finding[] = [];
  const written = statusOf(value);
  const status = written === undefined ? undefined : jsonStatus(written);
  const entries = jsonEntriesOf(value, status, findings);
  const found = entries.records.length + entries.alerts.length;
  if (status) findings.push(...judgeStatus(status, { path: '/status', found }));
  const first = documentsIn(value)[0]?.value ?? value;
  const feed = member(value, 'feed');
  const holder = feed ?? member(first, 'document');
  const tlp = member(member(holder, 'distribution'), 'tlp');
  const madeAt = momentIn(madeIn(first, feed), findings);
  const answer: JvnAnswer = {
    ...{ ...entries, status, madeAt },
    language: (asString(member(holder, 'lang')) ?? status?.language) === 'en' ? 'en' : 'ja',
    label: labelNamed(asString(member(tlp, 'label')) ?? formerLabel(feed)),
  };
  return answered(answer, findings);
}

/** The JSON alerts of version 3 carry the label as their XML does. */
function formerLabel(feed: JsonValue | undefined): string | undefined {
  const marking = member(member(feed, 'sec:handling'), 'marking:Marking');
  return asString(member(member(marking, 'marking:Marking_Structure'), 'color'));
}

function madeIn(first: JsonValue, feed: JsonValue | undefined): Placed | undefined {
  const tracking = member(member(first, 'document'), 'tracking');
  const generator = member(feed ?? tracking, 'generator');
  const date = asString(member(generator, 'date')) ?? asString(member(feed, 'updated'));
  const path = feed === undefined ? '/document/tracking/generator/date' : '/feed/generator/date';
  return date === undefined ? undefined : { text: date, path };
}

function jsonStatus(written: JsonValue): JvnStatus {
  return statusFrom((key) => {
    const value = member(written, key);
    return typeof value === 'number' ? String(value) : asString(value);
  });
}

type Located = { readonly value: JsonValue; readonly path: string };

/** The documents in the shape of CSAF: the answer itself, or those within a bundle of STIX objects. */
function documentsIn(value: JsonValue): Located[] {
  if (member(value, 'document') !== undefined) return [{ value, path: '' }];
  return items(member(value, 'objects')).flatMap((object, at): Located[] => {
    if (!isVuldefObject(object)) return [];
    const held = asArray(member(object, 'VULDEF-Document'));
    const path = `/objects/${at}`;
    if (!held) return [{ value: object, path }];
    return held.map((each, number) => ({
      value: each,
      path: `${path}/VULDEF-Document/${number}`,
    }));
  });
}

function jsonEntriesOf(
  value: JsonValue,
  status: JvnStatus | undefined,
  findings: Finding[],
): Entries {
  const documents = documentsIn(value);
  if (documents.length > 0) {
    const records = documents.map((each) => detailRecord(each.value, each.path));
    return { kind: 'details', records, alerts: [] };
  }
  const entries = asArray(member(member(value, 'feed'), 'entry'));
  if (entries) return ofFeed(entries, status);
  if (status?.retCd === '0' && status.totalRes !== 0) {
    const method = cut(status.method);
    note(findings, 'error', '', say('jvn.method', { method }));
  } else if (!status) note(findings, 'error', '', say('jvn.no-status'));
  return { kind: 'nothing', records: [], alerts: [] };
}

function ofFeed(entries: readonly JsonValue[], status: JvnStatus | undefined): Entries {
  const isAlert = (entry: JsonValue) =>
    (asString(member(entry, 'id')) ?? '').startsWith('MYJVN-ALT-') ||
    member(entry, 'sec:items') !== undefined;
  if (status?.method === 'getAlertList' || entries.some(isAlert)) {
    return { kind: 'alerts', records: [], alerts: jsonAlerts(entries, '/feed/entry') };
  }
  return { kind: 'overview', records: feedRecords(entries, '/feed/entry'), alerts: [] };
}

function answered(answer: JvnAnswer, findings: readonly Finding[]): Reading<JvnAnswer> {
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, document: answer, findings };
}

/** Everything there is to say against a JSON answer and each of its records. */
export function validateJvn(value: JsonValue): readonly Finding[] {
  return everything(readJvn(value));
}

/** Everything there is to say against an XML answer and each of its records. */
export function validateJvnXml(root: XmlElement): readonly Finding[] {
  return everything(readJvnXml(root));
}

function everything(reading: Reading<JvnAnswer>): readonly Finding[] {
  if (!reading.ok) return reading.findings;
  const { records, alerts } = reading.document;
  const findings = [...reading.findings];
  for (const record of [...records, ...alerts] satisfies readonly Pick<JvnRecord, 'path'>[]) {
    findings.push(...record.reading.findings);
    if (findings.length > most) break;
  }
  if (findings.length <= most) return findings;
  const kept = findings.slice(0, most);
  note(kept, hasErrors(findings) ? 'error' : 'warning', '', say('jvn.more', { count: most }));
  return kept;
}
