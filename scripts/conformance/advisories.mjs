// Whole feeds of advisories. They carry no verdicts: what is expected of each record is that it is
// read, and of a record outside its schema that it is read with a warning and listed.
import { filesIn, linesOf, source, textOf } from './data.mjs';

const { readJson } = await source('src/formats/json/read.ts');
const { readOsv } = await source('src/formats/osv/osv.ts');
const { schemaRule } = await source('src/formats/osv/schema.ts');
const { osvDepartures, osvRecordsOutsideSchema } = await source('src/formats/osv/conformance.ts');
const { readKev } = await source('src/formats/kev/kev.ts');
const { readCve } = await source('src/formats/cve/cve.ts');

function reading(text, read) {
  const json = readJson(text);
  return json.ok ? read(json.document) : json;
}

function osvFeed(file) {
  const feed = file.replace('.ndjson.gz', '');
  const listed = new Set(
    osvRecordsOutsideSchema.filter((one) => one.feed === feed).map(({ id }) => id),
  );
  const part = { name: feed, expected: 0, held: 0, excepted: 0, unlisted: [] };
  for (const line of linesOf(`osv/${file}`)) {
    part.expected += 1;
    const read = reading(line, readOsv);
    const isOutside = read.findings.some(({ rule }) => rule === schemaRule);
    if (read.ok && !isOutside) part.held += 1;
    else if (read.ok && listed.has(read.document.id)) part.excepted += 1;
    else part.unlisted.push(`${feed}: ${line.slice(0, 80)}`);
  }
  return part;
}

export function osv() {
  return {
    id: 'osv',
    title: 'OSV records',
    folders: filesIn('osv')
      .filter((file) => file.endsWith('.gz'))
      .map((file) => `osv/${file}`),
    what: 'Every record of six feeds is read without departing from the official schema. The tests also judge mutated records beside the schema, and every bound beside the evaluation that the format itself describes.',
    parts: filesIn('osv')
      .filter((file) => file.endsWith('.ndjson.gz'))
      .map(osvFeed),
    exceptions: osvRecordsOutsideSchema.map(({ feed, id, cause }) => ({
      what: `${feed}: ${id}, read with a warning`,
      cause,
    })),
    departures: osvDepartures.map(({ place, cause }) => ({ what: place, cause })),
    leftOut: [],
  };
}

export function kev() {
  const read = reading(textOf('kev/known_exploited_vulnerabilities.json'), readKev);
  const { count } = JSON.parse(textOf('kev/known_exploited_vulnerabilities.json'));
  const held = read.ok ? read.document.advisories.length : 0;
  const late = read.findings.filter(({ rule }) => rule === 'kev.due').length;
  return {
    id: 'kev',
    title: 'CISA KEV',
    folders: ['kev/'],
    what: `The catalogue is taken whole or not at all. ${late} entries are due before the day they were listed: they are kept as published, with a warning.`,
    parts: [{ name: 'entries', expected: count, held, excepted: 0, unlisted: [] }],
    exceptions: [],
    leftOut: [],
  };
}

export function cve() {
  const read = linesOf('vulnrichment/cve5-sample.ndjson.gz').map((line) => reading(line, readCve));
  const accepted = read.filter(({ ok }) => ok);
  const withdrawn = accepted.filter(({ document }) => document.isWithdrawn).length;
  const silent = accepted.filter(
    ({ document }) => !document.isWithdrawn && document.affected.length === 0,
  ).length;
  const unlisted = read.filter(({ ok }) => !ok).map(({ findings }) => JSON.stringify(findings[0]));
  return {
    id: 'cve',
    title: 'CVE records',
    folders: ['vulnrichment/cve5-sample.ndjson.gz'],
    what: `Every record of the sample is read, with the containers of other publishers. ${withdrawn} are rejected CVE ids; ${silent} others name no product that an inventory can know.`,
    parts: [
      { name: 'records', expected: read.length, held: accepted.length, excepted: 0, unlisted },
    ],
    exceptions: [],
    leftOut: [],
  };
}
