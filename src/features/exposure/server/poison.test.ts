import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { sql } from 'kysely';

import { judge } from './judge.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';
import { type Form, forms, made, type Said, type Whole } from './testing-statements.ts';

const fleet = await testFleet();
after(() => fleet.drop());
const [officer, approver] = [fleet.person('officer', 'hq'), fleet.person('approver', 'hq')];
const harbour = fleet.person('operator', 'harbour');

const authorOf = (form: Form) => `https://${form}.example`;
const cveOf = (form: Form) => `CVE-2030-100${forms.indexOf(form)}`;
const purlOf = (form: Form, name: string) => `pkg:npm/%40${form}/${name}`;
const newer = '2026-01-20T00:00:00Z';

/** What is in force at the beginning: of each maker's two products, the gate is stated to be well. */
const wholeOf = (form: Form, change: Partial<Whole> = {}): Whole => ({
  ...{ author: authorOf(form), id: `https://${form}.example/1`, version: 5 },
  at: '2026-01-10T00:00:00Z',
  ...change,
});
const saidOf = (form: Form, change: Partial<Said> = {}): Said => ({
  ...{ vulnerability: cveOf(form), status: 'not_affected' },
  product: `${purlOf(form, 'gate')}@1.2.3`,
  ...change,
});
const give = (content: Uint8Array | string, name = 'vex.json') =>
  fleet.ask(officer, 'POST', `/api/assertions/files?name=${name}`, Buffer.from(content as string));
const listed = async (actor = officer) =>
  (await fleet.ask(actor, 'GET', '/api/assertions?limit=200')).body;

before(async () => {
  const systems = { gate: 'harbour', tower: 'rail', stranger: 'water' };
  for (const [name, code] of Object.entries(systems)) {
    const system = await fleet.register(code, name);
    const own = forms.map((form) => ({ purl: `${purlOf(form, name)}@1.2.3` }));
    const components = name === 'stranger' ? [{ purl: 'pkg:npm/stranger@1.2.3' }] : own;
    await fleet.submit(system, inventoryOf(components));
  }
  for (const [at, form] of forms.entries()) {
    const names = [`@${form}/gate`, `@${form}/tower`, 'stranger'];
    for (const [number, name] of names.entries()) {
      const events = [{ introduced: '0' }, { fixed: '2.0.0' }];
      await fleet.take(osvOf(`GHSA-aaaa-bbb${at}-ccc${number}`, name, events, [cveOf(form)]));
    }
    const body = { author: authorOf(form), makes: [`npm:@${form}`], reason: 'By contract.' };
    assert.equal((await fleet.ask(approver, 'POST', '/api/suppliers', body)).status, 200);
    const { status } = await give(made(form, [saidOf(form)], wholeOf(form)));
    assert.equal(status, 200, form);
    assert.deepEqual(await fleet.verdicts(cveOf(form)), {
      ...{ gate: 'not-affected', stranger: 'affected', tower: 'affected' },
    });
  }
});

/** Every verdict with its reasons, and what is known of each vulnerability: its names and scores. */
const inForce = () =>
  fleet.tools.read(keeper, async (work) => {
    const judged = await Promise.all(forms.map((form) => judge(work, cveOf(form))));
    const { rows } = await sql<{ known: string }>`
      select md5(string_agg(t, '' order by t)) as known from (
        select s::text as t from intake.signal s union all select a::text from intake.alias a
        union all select v::text from intake.vulnerability v
        union all select c::text from intake.score c
        union all select d::text from exposure.decision d
        union all select s::text from exposure.statement s) t`.execute(work.db);
    return { judged: JSON.stringify(judged), rows };
  });

/**
 * Whether a case can arise in a format; if not, why. An upload is handed in by a person and fetches
 * nothing, so that no page and no redirect can follow another; a body that stalls ends at the door
 * (`platform/slow.test.ts`).
 */
type Concerned = Readonly<Record<Form, true | string>>;
const everywhere: Concerned = { openvex: true, cyclonedx: true, csaf: true, spdx: true };
const numbered: Concerned = { ...everywhere, spdx: 'numbers no edition' };
const concernedBy = (concerned: Concerned) => forms.filter((form) => concerned[form] === true);

const sound = (form: Form) => made(form, [saidOf(form, { status: 'affected' })], wholeOf(form));
const pretty = (form: Form) => JSON.stringify(JSON.parse(sound(form)), null, 1);
const inShiftJis = (text: string) =>
  Buffer.from(
    text.replaceAll('Update.', '\x83\x65\x83\x58\x83\x67').replaceAll('Not built in.', '\x83\x65'),
    'latin1',
  );
const changed =
  (change: Partial<Whole>, said: Partial<Said> = {}) =>
  (form: Form) =>
    made(form, [saidOf(form, { status: 'affected', ...said })], wholeOf(form, change));
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, ' ');

/** What comes in, the status, and the words of the refusal: its key, or that of a fault in it. */
type Refused = [
  string,
  (form: Form) => Uint8Array | string,
  number,
  string | Readonly<Record<Form, string>>,
];
const refusals: Refused[] = [
  ['an empty file', () => '', 400, 'exposure.vex.empty'],
  ['an empty file, packed', () => gzipSync(''), 400, 'exposure.vex.empty'],
  [
    'an empty list',
    (form) => made(form, [], wholeOf(form)),
    400,
    {
      ...{ openvex: 'advisory.too-small', cyclonedx: 'exposure.vex.nothing' },
      ...{ csaf: 'csaf.no-vulnerability', spdx: 'exposure.vex.unrecognised' },
    },
  ],
  ['a list of lists', () => '[[]]', 400, 'exposure.vex.unrecognised'],
  [
    'an error page',
    () => '<!DOCTYPE html>\n<html><body><h1>502</h1><br></body></html>',
    400,
    'exposure.vex.web-page',
  ],
  ['a file that breaks off', (form) => sound(form).slice(0, -30), 400, 'json.truncated'],
  [
    'a packed file that breaks off',
    (form) => gzipSync(sound(form)).subarray(0, 100),
    400,
    'exposure.vex.damaged',
  ],
  [
    'fifty megabytes',
    (form) => Buffer.concat([Buffer.from(sound(form)), megabytes(50)]),
    413,
    'platform.body-too-large',
  ],
  ['a packed hundred megabytes', () => gzipSync(megabytes(100)), 413, 'exposure.vex.too-large'],
  ['Shift_JIS', (form) => inShiftJis(pretty(form)), 400, 'exposure.vex.not-utf8'],
  [
    'half a character',
    (form) => Buffer.concat([Buffer.from(sound(form)), Buffer.from([0xe3, 0x81])]),
    400,
    'exposure.vex.not-utf8',
  ],
  ['UTF-16', (form) => Buffer.from(`\ufeff${sound(form)}`, 'utf16le'), 400, 'exposure.vex.utf16'],
  [
    'UTF-16 without its mark',
    (form) => Buffer.from(sound(form), 'utf16le'),
    400,
    'json.unexpected',
  ],
  ['a clock in 2038', changed({ at: '2038-01-19T03:14:08Z' }), 400, 'exposure.vex.future'],
  [
    'a key that is there twice',
    (form) => `{"version":1,"version":2,${sound(form).slice(1)}`,
    400,
    'json.duplicate-key',
  ],
  [
    'a name that turns what follows around',
    changed({ author: 'https://acme.example/\u202egpj' }),
    400,
    'exposure.vex.odd-author',
  ],
  [
    'a name without end',
    changed({ author: `https://acme.example/${'x'.repeat(2000)}` }),
    400,
    'exposure.vex.odd-author',
  ],
  [
    'a vulnerability that has no name',
    changed({}, { vulnerability: 'the gate' }),
    400,
    'exposure.vex.odd-name',
  ],
];
for (const [situation, content, status, words] of refusals) {
  for (const form of forms) {
    test(`${form}: ${situation} is refused by name, and leaves no trace`, async () => {
      const [held, { total }] = [await inForce(), await listed()];
      const answer = await give(content(form));
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      const { text, faults = [] } = answer.body;
      const keys = [text.key, ...faults.map((each: { text: { key: string } }) => each.text.key)];
      assert.ok(keys.includes(typeof words === 'string' ? words : words[form]), keys.join());
      assert.deepEqual(await inForce(), held);
      assert.equal((await listed()).total, total);
    });
  }
}

test('what is not UTF-8 is named by its line, what is of the future by its vulnerability', async () => {
  for (const form of forms) {
    const text = pretty(form);
    const { body } = await give(inShiftJis(text));
    const line = text.split('\n').findIndex((each) => /Update|built/.test(each)) + 1;
    assert.deepEqual(body.text.values, { line }, form);
    const { body: ahead } = await give(changed({ at: '2038-01-19T03:14:08Z' })(form));
    assert.equal(ahead.faults[0].text.values.name, cveOf(form));
    assert.equal(ahead.faults[0].path, form === 'openvex' ? '/statements/0' : '');
  }
});

const tower = (form: Form) => `${purlOf(form, 'tower')}@1.2.3`;
const markup = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const odd = 'vers:npm/>=2.0.0|<1.0.0';

/** What is kept, and changes no verdict: how it is called, and the statements of a document. */
type Kept = [string, Concerned, (form: Form) => [said: Partial<Said>[], whole?: Partial<Whole>]];
const keepings: Kept[] = [
  [
    'an old document that comes in again',
    everywhere,
    () => [[{ status: 'affected' }], { at: '2025-12-01T00:00:00Z', id: 'https://old.example' }],
  ],
  [
    'an earlier edition of the document',
    numbered,
    () => [[{ status: 'affected' }], { version: 4 }],
  ],
  ['a clock in 1970', everywhere, () => [[{ status: 'affected' }], { at: '1970-01-01T00:00:00Z' }]],
  [
    'all is well, says somebody nobody recognised',
    everywhere,
    (form) => [
      [{}, { product: tower(form) }, { product: 'pkg:npm/stranger' }],
      { author: 'https://nobody.example', at: newer },
    ],
  ],
  [
    'all is well, says the maker of other products',
    everywhere,
    () => [
      forms.flatMap((other) => [
        { vulnerability: cveOf(other), product: 'pkg:npm/stranger@1.2.3' },
        { vulnerability: cveOf(other), product: 'pkg:npm/stranger?vers=vers:npm/*' },
      ]),
      { at: newer },
    ],
  ],
  [
    'all that another maker makes is well',
    everywhere,
    (form) => [
      forms
        .filter((other) => other !== form)
        .map((other) => ({ vulnerability: cveOf(other), product: tower(other) })),
      { at: newer },
    ],
  ],
  [
    'every product is well, by a name with a star',
    everywhere,
    (form) => [[{ product: 'pkg:npm/*' }, { product: purlOf(form, '*') }], { at: newer }],
  ],
  ['our own package is well', everywhere, () => [[{ product: 'pkg:npm/noroshi' }], { at: newer }]],
  [
    'a vulnerability that claims to be another, in a circle',
    everywhere,
    (form) => [
      [
        { vulnerability: 'CVE-2030-9999', aliases: [cveOf(form)], product: tower(form) },
        { vulnerability: 'CVE-2030-9998', aliases: ['CVE-2030-9999'], product: tower(form) },
        { aliases: ['CVE-2030-9998', ...forms.map(cveOf)] },
      ],
      { at: newer },
    ],
  ],
  ...[0, 10].map((score): Kept => [
    `a score of ${score}`,
    everywhere,
    () => [[{ score }], { at: newer }],
  ]),
  [
    'a fix before the beginning',
    everywhere,
    (form) => [[{ product: `${purlOf(form, 'tower')}?vers=${odd}` }], { at: newer }],
  ],
  [
    'a label that forbids sharing',
    everywhere,
    (form) => [
      [{ product: tower(form) }],
      { at: newer, label: 'RED', id: `https://red.example/${form}` },
    ],
  ],
  ['markup in every text', everywhere, () => [[{ detail: markup }], { at: newer }]],
  [
    'a mark before the text and a name that ends within a character',
    everywhere,
    () => [[{}], { at: newer, id: `https://acme.example/${'a'.repeat(178)}\u{1f600}b` }],
  ],
];
for (const [situation, concerned, content] of keepings) {
  for (const form of concernedBy(concerned)) {
    test(`${form}: ${situation}: it is kept and counted, and no verdict changes`, async () => {
      const [held, { total }] = [await inForce(), await listed()];
      const [said, whole] = content(form);
      const statements = said.map((change) => saidOf(form, change));
      const { status, body } = await give(`\ufeff${made(form, statements, wholeOf(form, whole))}`);
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.statements, body.added], [said.length, said.length]);
      assert.equal((await listed()).total, Number(total) + said.length);
      assert.deepEqual((await inForce()).rows, held.rows);
      for (const other of forms) {
        assert.deepEqual(await fleet.verdicts(cveOf(other)), {
          ...{ gate: 'not-affected', stranger: 'affected', tower: 'affected' },
        });
      }
    });
  }
}

test('a range that cannot be read is told, and so is a product without a name', async () => {
  for (const form of forms) {
    const said = [
      saidOf(form, { product: `${purlOf(form, 'tower')}?vers=anything` }),
      saidOf(form, { product: 'urn:everything' }),
    ];
    const whole = wholeOf(form, { id: `https://odd.example/${form}` });
    const { status, body } = await give(made(form, said, whole));
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.unresolved, 1);
    const ranges = body.notes.filter(
      ({ text }: { text: { key: string } }) => text.key === 'exposure.vex.odd-range',
    );
    assert.deepEqual(
      ranges.map(({ text }: { text: { values: object } }) => text.values),
      [{ range: 'anything' }],
    );
  }
});

test('what is labelled RED is kept as RED, and shown to the headquarters alone', async () => {
  const red = (body: { assertions: { label: string | null; document: string }[] }) =>
    body.assertions.filter(({ document }) => document.startsWith('https://red.example/'));
  const seen = (await listed()).assertions.filter(
    ({ label }: { label: string | null }) => label === 'TLP:RED',
  );
  assert.deepEqual(seen.map(({ format }: { format: Form }) => format).sort(), [...forms].sort());
  const [all, theirs] = [await listed(), await listed(harbour)];
  assert.equal(theirs.total, all.total - forms.length);
  assert.equal(red(theirs).length, 0);
  for (const form of forms) {
    assert.deepEqual(await fleet.verdicts(cveOf(form), fleet.person('operator', 'rail')), {
      tower: 'affected',
    });
  }
});

test('markup is kept as the text it is', async () => {
  const { assertions } = await listed();
  const details = assertions.filter(
    (each: { detail: string; action: string }) => each.detail === markup || each.action === markup,
  );
  assert.deepEqual(
    new Set(details.map(({ format }: { format: Form }) => format)),
    new Set(['openvex', 'cyclonedx', 'csaf', 'spdx']),
  );
});
