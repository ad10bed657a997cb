// Milliseconds a megabyte for each form of each standard, over the real documents that the data holds
// of it, as they are judged on the command line; beside the limit of the machine: `JSON.parse` alone
// for JSON, decoding UTF-8 for everything else. What is compiled at first use is compiled before.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { readJson } from '#formats/json/read.ts';
import { type Form, forms } from '#formats/standards/registry.ts';

import { printTable, timed } from './ground/figures.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const own = 'testdata';
const largest = 16 * 1024 * 1024;
/** As much of each form as suffices for a figure. */
const most = 24 * 1024 * 1024;
/** Few small documents are judged again and again until they are as much. */
const leastJudged = 1024 * 1024;
const depth = 128;

type Document = { readonly bytes: Buffer; readonly text: string };

/** Every document below a folder, one a line where a file holds many; packed ones unpacked. */
function* documentsBelow(folder: string): Generator<Document> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || statSync(path).size > largest || name.endsWith('.xsd'))
      continue;
    const packed = readFileSync(path);
    const bytes = name.endsWith('.gz') ? gunzipSync(packed) : packed;
    if (!/\.ndjson(?:\.gz)?$/.test(name)) yield { bytes, text: bytes.toString('utf8') };
    else {
      const lines = bytes.toString('utf8').split('\n').filter(Boolean);
      for (const text of lines) yield { bytes: Buffer.from(text), text };
    }
  }
}

const isJson = (text: string) => /^\s{0,64}[[{]/.test(text.slice(0, 80).replace(/^\uFEFF/, ''));

/** The documents of each form, by what they say they are. */
function sorted(): ReadonlyMap<Form, readonly Document[]> {
  const found = new Map(forms.map((form): [Form, Document[]] => [form, []]));
  const held = new Map(forms.map((form) => [form, 0]));
  for (const folder of [data, own]) {
    for (const document of documentsBelow(folder)) {
      const form = formOf(document.text);
      if (!form || (held.get(form) ?? 0) > most) continue;
      held.set(form, (held.get(form) ?? 0) + document.bytes.length);
      found.get(form)?.push(document);
    }
  }
  return found;
}

function formOf(text: string): Form | undefined {
  if (!isJson(text)) {
    return forms.find((form) => form.notation !== 'json' && form.recognises(text));
  }
  const reading = readJson(text, { depth });
  if (!reading.ok) return undefined;
  return forms.find((form) => form.notation === 'json' && form.recognises(reading.document));
}

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();
const means = { now: new Date('2026-11-23T00:00:00Z'), sha1 };
const utf8 = new TextDecoder('utf-8', { fatal: false });

/** What the command line does with one document: decode, read, judge. */
function judge(form: Form, { bytes }: Document): number {
  const text = utf8.decode(bytes);
  if (form.notation !== 'json') return form.judge(text).length;
  const reading = readJson(text, { depth });
  return reading.ok ? form.judge(reading.document, means).length : reading.findings.length;
}

function limit(form: Form, { bytes }: Document): unknown {
  const text = utf8.decode(bytes);
  return form.notation === 'json' ? JSON.parse(text.replace(/^\uFEFF/, '')) : text;
}

async function measured(form: Form, documents: readonly Document[]) {
  const size = documents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const rounds = Math.max(1, Math.ceil(leastJudged / size));
  const again = Array.from({ length: rounds }, () => documents).flat();
  const count = () => again.reduce((sum, document) => sum + judge(form, document), 0);
  const first = count();
  const judging = await timed(count);
  assert.equal(judging.result, first, 'the same documents give the same findings');
  const alone = await timed(() => {
    for (const document of again) limit(form, document);
  });
  const megabytes = (size * rounds) / 1e6;
  const [each, least] = [judging, alone].map(({ seconds }) => (1000 * seconds) / megabytes);
  return {
    form: `${form.standard} ${form.notation}`,
    documents: documents.length,
    MB: size / 1e6,
    findings: first / rounds,
    'judged, ms/MB': each ?? 0,
    'limit, ms/MB': least ?? 0,
    'times the limit': (each ?? 0) / (least ?? 1),
  };
}

const lines = [];
for (const [form, documents] of sorted()) {
  assert.ok(documents.length > 0, `the data holds no ${form.standard} in ${form.notation}`);
  lines.push(await measured(form, documents));
}
printTable('Judging documents', lines);
