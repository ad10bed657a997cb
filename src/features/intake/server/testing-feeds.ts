import { type Format, formats } from '../source.ts';

/** One record as each format can tell it. */
export type Told = {
  readonly number: number;
  readonly at: string;
  readonly vector: string;
  readonly score: number;
  readonly text: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly withdrawn: boolean;
  readonly name: string;
  readonly more: object;
};

export const vectors = {
  usual: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  nought: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
  ten: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
};

export const told = (number: number): Told => ({
  ...{ number, at: '2024-02-01T00:00:00Z', vector: vectors.usual, score: (number % 1000) / 1000 },
  ...{ text: `Record ${number}`, from: '1.0.0', to: '1.2.0', withdrawn: false },
  ...{ name: `gate-${number}`, more: {} },
});
export const base = Array.from({ length: 60 }, (_, at) => told(at + 1));
export const cve = (number: number) => `CVE-2099-${10_000 + number}`;

export function osv({ number, at, vector, text, from, to, withdrawn, name, more }: Told): string {
  const events = [{ introduced: from }, ...(to === undefined ? [] : [{ fixed: to }])];
  return JSON.stringify({
    ...{ id: `GO-2099-${number}`, modified: at, summary: text, details: text },
    ...(withdrawn ? { withdrawn: at } : {}),
    severity: [{ type: 'CVSS_V3', score: vector }],
    affected: [{ package: { ecosystem: 'Go', name }, ranges: [{ type: 'SEMVER', events }] }],
    ...more,
  });
}

export function cveRecord({
  number,
  at,
  vector,
  text,
  from,
  to,
  withdrawn,
  name,
  more,
}: Told): string {
  const providerMetadata = { orgId: '00000000-0000-4000-9000-000000000000', shortName: 'sample' };
  const published = {
    ...{ providerMetadata, title: text, descriptions: [{ lang: 'en', value: text }] },
    affected: [
      {
        ...{ vendor: 'sample', product: name, defaultStatus: 'unaffected' },
        versions: [
          { version: from, lessThan: to ?? '*', status: 'affected', versionType: 'semver' },
        ],
      },
    ],
    references: [{ url: 'https://example.org/1' }],
    metrics: [{ format: 'CVSS', cvssV3_1: { vectorString: vector, version: '3.1' } }],
  };
  const rejected = { providerMetadata, rejectedReasons: [{ lang: 'en', value: text }] };
  return JSON.stringify({
    ...{ dataType: 'CVE_RECORD', dataVersion: '5.1' },
    cveMetadata: {
      ...{ cveId: cve(number), assignerOrgId: providerMetadata.orgId },
      ...{ state: withdrawn ? 'REJECTED' : 'PUBLISHED', datePublished: at, dateUpdated: at },
    },
    containers: { cna: withdrawn ? rejected : published },
    ...more,
  });
}

function kev(records: readonly Told[], at: string): string {
  return JSON.stringify({
    ...{ title: 'Sample', catalogVersion: '1', dateReleased: at, count: records.length },
    vulnerabilities: records.map(({ number, text, name, at: addedAt, more }) => ({
      ...{ cveID: cve(number), vendorProject: 'Sample', product: name, vulnerabilityName: text },
      ...{ dateAdded: addedAt.slice(0, 10), dueDate: '2024-03-31', shortDescription: text },
      ...{ requiredAction: text, knownRansomwareCampaignUse: 'Known', notes: text, ...more },
    })),
  });
}

function epss(records: readonly Told[], at: string): string {
  const rows = records.map(({ number, score }) => `${cve(number)},${score},0.5\n`);
  return `#model_version:v1,score_date:${at}\ncve,epss,percentile\n${rows.join('')}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A record of VULDEF. JVN takes nothing back: a record leaves the list. */
function vulinfo({ number, at, vector, text, from, to, name }: Told): string {
  const versions = to === undefined ? 'すべてのバージョン' : `${from} 以上 ${to} 未満`;
  return `<Vulinfo><VulinfoID>JVNDB-2099-${String(number).padStart(6, '0')}</VulinfoID><VulinfoData>
    <Title>${escaped(text)}</Title>
    <Affected><AffectedItem><Name>sample</Name><ProductName>${name}</ProductName>
      <Cpe version="2.2">cpe:/a:sample:${name}</Cpe><VersionNumber>${versions}</VersionNumber></AffectedItem></Affected>
    <Impact><Cvss version="3.1"><Vector>${vector}</Vector></Cvss></Impact>
    <Related><RelatedItem type="advisory"><VulinfoID>${cve(number)}</VulinfoID></RelatedItem></Related>
    <DateFirstPublished>${at}</DateFirstPublished><DateLastUpdated>${at}</DateLastUpdated>
  </VulinfoData></Vulinfo>`;
}

function jvn(records: readonly Told[]): string {
  const isRed = records.some(({ more }) => JSON.stringify(more).includes('RED'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<VULDEF-Document version="3.2" xmlns="http://jvn.jp/vuldef/" xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/" xmlns:marking="http://data-marking.mitre.org/Marking-1" xml:lang="ja">
${records.map(vulinfo).join('\n')}
<sec:handling><marking:Marking><marking:Marking_Structure marking_model_name="TLP" color="${isRed ? 'RED' : 'WHITE'}"/></marking:Marking></sec:handling>
</VULDEF-Document>`;
}

const today = '2024-03-01T00:00:00Z';
const lines = (each: (record: Told) => string) => (records: readonly Told[]) =>
  records.map((record) => `${each(record)}\n`).join('');
/** A format that intake takes in and that nothing here makes does not compile. */
const makers: Readonly<Record<Format, (records: readonly Told[], at: string) => string>> = {
  ...{ osv: lines(osv), cve: lines(cveRecord), kev, epss, jvn },
};
export type Kind = Format;
export const kinds: readonly Kind[] = formats;
export const made = (kind: Kind, records: readonly Told[], at = today) => makers[kind](records, at);
