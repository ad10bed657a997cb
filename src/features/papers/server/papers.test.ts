import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

import { fromBufferPromise } from 'yauzl';

import { readXml } from '#formats/xml/read.ts';
import { Refusal } from '#kernel/refusal.ts';

import { geta } from '../legible.ts';
import type { Paper } from '../paper.ts';
import type { Order } from './press.ts';
import { writePapers } from './service.ts';
import { fullPaper, wordsIn } from './testing-paper.ts';
import { readPdf } from './testing-pdf.ts';
import { typesetter } from './typeset.ts';

const at = new Date('2026-11-26T00:00:00Z');
const order: Order = { papers: [fullPaper], at, form: 'pdf' };
const plain = (words: string) => words.replaceAll(/[\s\u200B]/g, '');

/** Holds that words stand one after another, whatever lies between them. */
function assertInOrder(whole: string, words: readonly string[]) {
  let from = 0;
  for (const each of words.map(plain).filter((word) => word !== '')) {
    const found = whole.indexOf(each, from);
    assert.ok(found >= 0, `「${each}」 is not there after ${String(from)}: ${whole}`);
    from = found + each.length;
  }
}

async function pdfOf(...papers: Paper[]) {
  return readPdf(await writePapers({ papers, at, form: 'pdf' }));
}

/** The parts of a DOCX, each well-formed. */
async function docxOf(...papers: Paper[]): Promise<ReadonlyMap<string, string>> {
  const bytes = await writePapers({ papers, at, form: 'docx' });
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    const content = await text(await zip.openReadStreamPromise(entry));
    const reading = readXml(content);
    assert.ok(reading.ok, entry.fileName);
    parts.set(entry.fileName, content);
  }
  return parts;
}

const textOf = (xml: string) =>
  plain(
    Array.from(xml.matchAll(/<w:t[ >][^<]*/g), ([each]) => each.replace(/^[^>]*>/, '')).join(''),
  );

test('a PDF says what the paper says, in its order, with label and page on each page', async () => {
  const { pages } = await pdfOf(fullPaper);
  assert.equal(pages.length, 1);
  const [page = ''] = pages;
  assertInOrder(plain(page), [
    'TLP:AMBER+STRICT',
    ...wordsIn(fullPaper),
    '1/1',
    'TLP:AMBER+STRICT',
  ]);
  assertInOrder(plain(page), ['1措置事項', '(1)修正版', 'ア期限', '(2)侵害', '2対象', '3回答']);
});

test('it is PDF/A-2a: declared, tagged, in its language, with headings, lists and tables', async () => {
  const { metadata, isMarked, hasTree, tags, language } = await pdfOf(fullPaper);
  assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(metadata, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.ok(metadata.includes(fullPaper.title));
  assert.deepEqual([isMarked, hasTree, language], [true, true, 'ja-JP']);
  for (const tag of ['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'P']) {
    assert.ok(tags.includes(tag), tag);
  }
});

test('equal papers with an equal date are equal byte for byte; another date is another file', async () => {
  const one = await writePapers(order);
  const same = await typesetter().typeset(structuredClone(order));
  assert.deepEqual(Buffer.from(one), Buffer.from(same));
  const later = await writePapers({ ...order, at: new Date(at.getTime() + 1000) });
  assert.notDeepEqual(Buffer.from(one), Buffer.from(later));
});

const hostile = [
  '#read("/etc/passwd")',
  '#import "../../secrets.typ": *',
  '$x$ $ sum $',
  ']) #panic("x") [',
  '\\ \\u{41} \\n',
  '*strong* _weak_ `raw` <end-0> @end-0',
  '// comment /* comment */',
  '{{title}} ${process.env} %s',
  '</w:t><w:t>&lt;&amp; "\'',
];

test('what people write is text in every place, and never markup', async () => {
  const [title = '', ...rest] = hostile;
  const paper: Paper = {
    ...fullPaper,
    title,
    opening: rest,
    marks: rest,
    addressees: rest,
    particulars: [
      ...rest.map((words) => ({ kind: 'item' as const, level: 0, marker: '1', text: words })),
      { kind: 'table', caption: title, columns: [{ head: title, weight: 1 }], rows: [[title]] },
    ],
    contact: rest,
  };
  const { pages } = await pdfOf(paper);
  assertInOrder(plain(pages.join('')), [...rest, title, ...rest]);
  const document = (await docxOf(paper)).get('word/document.xml') ?? '';
  const said = textOf(document).replaceAll(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
  );
  assertInOrder(said, wordsIn(paper));
});

test('what no typeface has is a geta, and the paper says so; variants of characters are kept', async () => {
  const odd = { ...fullPaper, title: '葛\u{E0100}城の😀と\u{E000}とمと한と\u202E逆\u0000' };
  const { pages, metadata } = await pdfOf(odd);
  const said = plain(pages.join(''));
  assertInOrder(said, [
    '「〓」は、この文書の書体にない文字です',
    `城の${geta}と${geta}と${geta}と${geta}と逆`,
  ]);
  assert.match(metadata, /pdfaid:part>2/);
  const { pages: usual } = await pdfOf(fullPaper);
  assert.ok(!usual.join('').includes(geta));
});

test('letters are bound into one file, each with pages of its own numbering', async () => {
  const long = {
    ...fullPaper,
    opening: Array.from({ length: 90 }, (_, line) => `${String(line)}行目です。`),
  };
  const { pages } = await pdfOf(long, { ...fullPaper, addressees: ['水道 代表者 様'] });
  const ends = pages.map((page) => /(\d) \/ (\d)/.exec(page)?.[0]);
  assert.deepEqual(ends, ['1 / 3', '2 / 3', '3 / 3', '1 / 1']);
  assert.ok(pages.at(-1)?.includes('水道 代表者 様'));
});

test('a table goes on over pages under the same heads; long words and names stay on the page', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => [
    `${'とても長い名前の国立研究開発法人'.repeat(6)}${String(row)}`,
    'x'.repeat(200),
  ]);
  const columns = [
    { head: '組織の名称', weight: 1 },
    { head: '識別子', weight: 1 },
  ];
  const { pages, tags } = await pdfOf({
    ...fullPaper,
    particulars: [{ kind: 'table', caption: '', columns, rows }],
  });
  assert.ok(pages.length > 20, String(pages.length));
  const inside = pages.slice(1, -1);
  assert.ok(inside.every((page) => page.includes('組織の名称') && page.includes('TLP:AMBER')));
  assert.ok(tags.includes('THead'));
});

test('a DOCX holds the same words in the same order, numbered by Word, with East Asian fonts', async () => {
  const parts = await docxOf(fullPaper, { ...fullPaper, addressees: ['水道 代表者 様'] });
  const document = parts.get('word/document.xml') ?? '';
  assertInOrder(textOf(document), [...wordsIn(fullPaper), '水道代表者様', '以上']);
  assert.match(document, /<w:numPr>/);
  assert.equal(document.match(/<w:pgNumType w:start="1"\/>/g)?.length, 2);
  assert.match(parts.get('word/styles.xml') ?? '', /w:eastAsia="MS Mincho"/);
  const numbering = parts.get('word/numbering.xml') ?? '';
  for (const level of ['第%1', '(%2)', 'aiueoFullWidth'])
    assert.ok(numbering.includes(level), level);
  const edges = [...parts].filter(([name]) => /(header|footer)\d/.test(name)).map(([, xml]) => xml);
  assert.ok(edges.filter((xml) => xml.includes('TLP:AMBER+STRICT')).length >= 4);
  assert.ok(edges.some((xml) => xml.includes('SECTIONPAGES')));
});

test('a press that is killed is a refusal in words, and the next order is set by another', async () => {
  const { typeset, pid } = typesetter();
  await typeset(order);
  const first = pid();
  assert.ok(first);
  const papers = Array.from({ length: 400 }, () => fullPaper);
  const under = typeset({ ...order, papers });
  setTimeout(() => process.kill(first, 'SIGKILL'), 50);
  await assert.rejects(
    under,
    (error) => error instanceof Refusal && error.text.key === 'papers.lost',
  );
  const bytes = await typeset(order);
  assert.ok(bytes.length > 1000);
  assert.notEqual(pid(), first);
});

test('a press is replaced after so many orders, when it is swollen, and when it is too slow', async () => {
  const worn = typesetter({ orders: 1 });
  await worn.typeset(order);
  assert.equal(worn.pid(), undefined);
  const swollen = typesetter({ memory: 1 });
  await swollen.typeset(order);
  assert.equal(swollen.pid(), undefined);
  const slow = typesetter({ milliseconds: 1 });
  await assert.rejects(
    slow.typeset(order),
    (error) => error instanceof Refusal && error.text.key === 'papers.slow',
  );
  assert.equal(slow.pid(), undefined);
});

test('more orders than may wait are refused, and those that wait are set', async () => {
  const { typeset } = typesetter({ waiting: 2 });
  const waiting = [typeset(order), typeset(order)];
  await assert.rejects(
    typeset(order),
    (error) => error instanceof Refusal && error.text.key === 'papers.busy',
  );
  assert.equal((await Promise.all(waiting)).length, 2);
});
