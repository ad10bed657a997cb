import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { wording } from '#kernel/text.ts';

import { changeLine, changes } from '../changes.ts';
import type { DutyStanding } from '../duty-standing.ts';
import { fieldKeys } from '../fact-fields.ts';
import { say as options } from '../option-texts.ts';
import type { Picture } from '../picture.ts';
import { passedOn, project, Projection, recipientsShownTo, type Report } from '../projection.ts';
import { questions, type Wanted } from '../questions.ts';
import { formOn, standingsOf } from '../rulebook.ts';
import type { Voice } from '../shown.ts';
import { say } from '../texts.ts';
import { rulebookOf, soundRulebooks } from './rulebooks.ts';
import { pictureOf, set, stageIn, standing } from './testing.ts';

fc.configureGlobal({ seed: 20261126 });

const sample = 'jp/samples/ransomware-at-an-electricity-operator';

/** What the recipients of one stage get. */
function copy(profile: string, found: DutyStanding, key: string, picture: Picture): Projection {
  const { form: chosen } = stageIn(found, key);
  assert.ok(chosen);
  const form = formOn(rulebookOf(profile), chosen.choice.form, found.lawDay.day);
  assert.ok(form, chosen.choice.form);
  return project(form, picture, report(found, key));
}

function report(found: DutyStanding, key: string): Report {
  const { stage, form } = stageIn(found, key);
  const without = form?.choice.without ?? [];
  const { recipients } = found.duty;
  return { stage, without, sequence: 1, filedAt: null, recipients, consents: [] };
}

const copyOf = (duty: string, key: string, picture: Picture) =>
  copy('jp', standing('jp', duty, picture), key, picture);

const fieldsIn = ({ sections }: Projection) =>
  sections.flatMap(({ cells }) => cells.flatMap(({ told }) => told.map(({ field }) => field)));

test('the authority of the Act gets nothing of the persons, that of personal data does', () => {
  const picture = pictureOf(sample);
  const act = fieldsIn(copyOf('jp:act42', 'detailed', picture));
  const personal = fieldsIn(copyOf('jp:appi', 'detailed', picture));
  assert.ok(!act.includes('persons-affected') && act.includes('indicators'));
  assert.ok(personal.includes('persons-affected'));
});

test('the 24-hour report of electricity holds no indicator and no ransom', () => {
  const fields = fieldsIn(copyOf('jp:electricity', 'first', pictureOf(sample)));
  assert.ok(fields.includes('malicious'));
  assert.ok(!fields.some((field) => field.startsWith('ransom') || field === 'indicators'));
});

test('what is required and not answered is a gap; “unknown” closes it, but not who reports', () => {
  const gaps = (change: Parameters<typeof pictureOf>[1]) =>
    copyOf('jp:electricity', 'detailed', pictureOf(sample, change)).gaps.map(
      ({ item, kind }) => `${item} ${kind}`,
    );
  assert.deepEqual(
    gaps(() => undefined),
    ['root-cause unanswered', 'recovery unanswered', 'prevention unanswered'],
  );
  assert.deepEqual(gaps(set('root-cause', null)), ['recovery unanswered', 'prevention unanswered']);
  assert.equal(gaps(set('reporter-name', null))[0], 'reporter-name unknown-not-allowed');
});

test('no copy holds a field that its form does not ask in that stage, whatever is known', () => {
  let told = 0;
  for (const [profile, rulebook] of soundRulebooks()) {
    const picture = full(profile);
    const stages = rulebook.duties.flatMap(({ value }) => value.stages);
    const pairs = rulebook.forms.flatMap(({ value: form }) =>
      stages.map((stage) => ({ form, stage })),
    );
    for (const { form, stage } of pairs) {
      const items = form.sections.flatMap((section) => section.items);
      const asked = items
        .filter(({ stages: only }) => only?.includes(stage.kind) ?? true)
        .flatMap(({ facts }) => facts ?? []);
      const made = { stage, without: [], sequence: 1, filedAt: null, recipients: [], consents: [] };
      const fields = fieldsIn(project(form, picture, made));
      told += fields.length;
      assert.deepEqual(fields, asked, form.id);
    }
  }
  assert.ok(told > 1000, `${told} facts`);
});

/** Everything answered “unknown”: the widest picture there can be. */
function full(profile: string): Picture {
  const name = `${profile}/samples/ransomware-at-an-electricity-operator`;
  return pictureOf(name, (facts) => {
    const said = new Set(facts.facts.map(({ field }) => field));
    for (const field of fieldKeys.filter((key) => !said.has(key))) {
      facts.facts.push({ field, value: null });
    }
  });
}

test('a copy survives being kept as JSON', () => {
  const made = copyOf('jp:appi', 'detailed', pictureOf(sample));
  assert.deepEqual(Projection.parse(JSON.parse(JSON.stringify(made))), made);
});

test('passed on without consent is nothing; what is withheld looks like what was never said', () => {
  const picture = pictureOf(sample);
  const own = copyOf('jp:appi', 'first', picture);
  assert.equal(
    passedOn(own, { recipient: 'headquarters', isGiven: false, withheld: [] }),
    undefined,
  );
  const silent = pictureOf(sample, (facts) => {
    facts.facts = facts.facts.filter(({ field }) => field !== 'persons-affected');
  });
  const consent = {
    recipient: 'headquarters',
    isGiven: true,
    withheld: ['persons-affected'],
  } as const;
  const withheld = passedOn(own, consent);
  const never = passedOn(copyOf('jp:appi', 'first', silent), { ...consent, withheld: [] });
  assert.deepEqual(withheld, never);
});

test('a withheld field is in no copy that is passed on, whichever are withheld', () => {
  const own = copyOf('jp:appi', 'detailed', full('jp'));
  fc.assert(
    fc.property(fc.subarray([...fieldKeys]), (withheld) => {
      const fields = fieldsIn(passedOn(own, { recipient: 'x', isGiven: true, withheld }) ?? own);
      assert.ok(!fields.some((field) => withheld.includes(field)));
    }),
  );
});

test('each authority is told what changed in its own copy, and no other learns of it', () => {
  const before = pictureOf(sample);
  const after = pictureOf(sample, set('persons-affected', 1200, 'confirmed'));
  const changed = (duty: string) =>
    changes(copyOf(duty, 'first', before), copyOf(duty, 'first', after));
  assert.deepEqual(changed('jp:act42'), []);
  assert.deepEqual(changed('jp:electricity'), []);
  const [change, ...more] = changed('jp:appi');
  assert.deepEqual(more, []);
  assert.ok(change);
  assert.equal(
    changeLine(change, voice('ja')),
    '「本人の数」を改めました: 820、人、疑い → 1200、人',
  );
  assert.equal(
    changeLine(change, voice('en')),
    '“Number of persons” was changed: 820, persons, Suspected → 1200, persons',
  );
});

const words = { ...say.catalogue, ...options.catalogue };
const voice = (language: 'ja' | 'en'): Voice => ({
  language,
  say: (text) => wording(words, text, language),
  at: (moment) => moment.toISOString(),
});

const kinds: [string, Parameters<typeof pictureOf>[1], string][] = [
  ['a first answer', set('root-cause', '保守用の認証情報が使い回されていた。'), 'added'],
  ['a certainty', set('malicious', true, 'confirmed'), 'certainty'],
  ['an answer that is now unknown', set('status', null), 'changed'],
  [
    'an answer taken back',
    (facts) => (facts.facts = facts.facts.filter(({ field }) => field !== 'status')),
    'removed',
  ],
];
for (const [what, change, kind] of kinds) {
  test(`${what} is told as ${kind}`, () => {
    const [found, ...more] = changes(
      copyOf('jp:act42', 'first', pictureOf(sample)),
      copyOf('jp:act42', 'first', pictureOf(sample, change)),
    );
    assert.deepEqual([found?.kind, more], [kind, []]);
  });
}

test('a later number of the same report is no change', () => {
  const picture = pictureOf(sample);
  const found = standing('jp', 'jp:appi', picture);
  const form = formOn(rulebookOf('jp'), 'jp:common-2', '2026-11-20');
  assert.ok(form);
  const later = { ...report(found, 'first'), sequence: 2, filedAt: picture.asOf };
  assert.deepEqual(changes(copyOf('jp:appi', 'first', picture), project(form, picture, later)), []);
});

test('a recipient learns of others only where their duty and they themselves are public', () => {
  const { duties } = rulebookOf('jp');
  const duty = (id: string) => duties.find(({ value }) => value.id === id)?.value;
  const [act, personal, electricity] = ['jp:act42', 'jp:appi', 'jp:electricity'].map(duty);
  assert.ok(act && personal && electricity);
  const all = [act, personal, electricity];
  const keys = (own: typeof act) => recipientsShownTo(own, all).map(({ key }) => key);
  assert.deepEqual(keys(act), ['competent-minister', 'prime-minister', 'ppc']);
  assert.ok(!keys(personal).includes('safety-office'));
  assert.ok(keys(electricity).includes('safety-office'));
});

/** Every first report that the facts make owed. */
function wanted(picture: Picture): { wanted: Wanted[]; standings: readonly DutyStanding[] } {
  const rulebook = rulebookOf('jp');
  const standings = standingsOf(rulebook, picture);
  const arising = standings.filter((each) => each.standing === 'arises');
  return {
    standings,
    wanted: arising.flatMap((found) =>
      found.stages.slice(0, 1).flatMap((each) => {
        const form = each.form && formOn(rulebook, each.form.choice.form, found.lawDay.day);
        return form ? [{ duty: found.duty, standing: each, form }] : [];
      }),
    ),
  };
}

test('over three duties each thing is asked once, with everybody who will see the answer', () => {
  const made = wanted(pictureOf(sample));
  assert.equal(made.wanted.length, 3);
  const asked = questions(made.wanted, made.standings);
  const fields = asked.map(({ field }) => field);
  assert.equal(new Set(fields).size, fields.length);
  const seen = (field: string) =>
    asked.find((each) => each.field === field)?.seenBy.map(({ key }) => key);
  assert.deepEqual(seen('outline'), [
    'competent-minister',
    'prime-minister',
    'ppc',
    'safety-office',
  ]);
  assert.deepEqual(seen('persons-affected'), ['ppc']);
});

test('whoever is said to see an answer gets it in its copy, and nobody else does', () => {
  const picture = full('jp');
  const made = wanted(picture);
  const copies = made.wanted.map(({ duty, standing: { stage, form: chosen }, form }) => ({
    recipients: duty.recipients,
    fields: fieldsIn(
      project(form, picture, {
        ...{ stage, without: chosen?.choice.without ?? [], sequence: 1, filedAt: null },
        ...{ recipients: duty.recipients, consents: [] },
      }),
    ),
  }));
  for (const { field, seenBy } of questions(made.wanted, made.standings)) {
    const getting = copies.filter(({ fields }) => fields.includes(field));
    assert.deepEqual(
      new Set(seenBy.map(({ key }) => key)),
      new Set(getting.flatMap(({ recipients }) => recipients.map(({ key }) => key))),
      field,
    );
  }
});
