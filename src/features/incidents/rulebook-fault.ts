import { ruleOn } from '#features/profiles/clock-rule.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import type { Condition } from './condition.ts';
import { misfitsIn, type Nameable } from './condition-fault.ts';
import type { Duty } from './duty.ts';
import { fieldOf } from './fact-fields.ts';
import type { Form, FormItem } from './form.ts';
import type { Placed, Rulebook } from './rulebook.ts';
import { scopeParts } from './scope.ts';
import type { Stage } from './stage.ts';
import { say } from './texts.ts';

type Told = (path: string, text: Text) => void;

const absent = (id: string) => say('incidents.fault.absent', { id });

/** Everything in a rulebook that does not fit together: each with the document and the place in it. */
export function judgeRulebook(rulebook: Rulebook): readonly Fault[] {
  const faults: Fault[] = [];
  const { duties, questions, forms, jurisdiction } = rulebook;
  const known: Nameable = {
    profile: jurisdiction.profile,
    questions: new Set(questions.map(({ value }) => value.id)),
  };
  const at =
    (base: string): Told =>
    (path, text) =>
      faults.push({ path: `${base}${path}`, text });
  judgeVersions(duties, at);
  judgeVersions(forms, at);
  for (const [place, { path, value }] of questions.entries()) {
    const isTwice = questions.slice(0, place).some((each) => each.value.id === value.id);
    if (isTwice) at(path)('/id', say('incidents.fault.twice', { id: value.id }));
    if (value.presumed) judgeCondition(value.presumed, known, below(at(path), '/presumed'));
  }
  for (const { path, value } of forms) judgeForm(value, at(path));
  for (const { path, value } of duties) judgeDuty(value, { rulebook, known }, at(path));
  judgeUse(rulebook, at);
  return faults;
}

const below =
  (told: Told, place: string): Told =>
  (path, text) => {
    told(`${place}${path}`, text);
  };

function judgeCondition(condition: Condition, known: Nameable, told: Told): void {
  for (const { path, text } of misfitsIn(condition, known)) told(path, text);
}

type Dated = {
  readonly id: string;
  readonly version: string;
  readonly from?: string;
  readonly until?: string;
};

function judgeVersions(all: readonly Placed<Dated>[], at: (base: string) => Told): void {
  for (const [place, { path, value }] of all.entries()) {
    const rivals = all.slice(0, place).filter((each) => each.value.id === value.id);
    const clashes = rivals.some(
      ({ value: other }) => other.version === value.version || overlaps(other, value),
    );
    const { id, version } = value;
    if (clashes) at(path)('/version', say('incidents.fault.overlap', { id, version }));
  }
}

const overlaps = (a: Dated, b: Dated) =>
  (a.until === undefined || b.from === undefined || b.from < a.until) &&
  (b.until === undefined || a.from === undefined || a.from < b.until);

/** A form says who reports, names each item once, and each item is answered from one place. */
function judgeForm({ sections }: Form, told: Told): void {
  const items = sections.flatMap((section, at) =>
    section.items.map((item, place) => ({ item, path: `/sections/${at}/items/${place}` })),
  );
  const identifies = items.some(
    ({ item }) =>
      item.facts?.includes('reporter-name') && item.required && item.stages === undefined,
  );
  if (!identifies) told('/sections', say('incidents.fault.identification'));
  for (const [at, { item, path }] of items.entries()) {
    judgeItem(item, below(told, path));
    if (items.slice(0, at).some((each) => each.item.key === item.key)) {
      told(`${path}/key`, say('incidents.fault.twice', { id: item.key }));
    }
  }
  const keys = sections.map(({ key }) => key);
  for (const [at, key] of keys.entries()) {
    const isTwice = keys.indexOf(key) < at;
    if (isTwice) told(`/sections/${at}/key`, say('incidents.fault.twice', { id: key }));
  }
}

function judgeItem({ facts, filing, required, known }: FormItem, told: Told): void {
  if ((facts === undefined) === (filing === undefined)) told('', say('incidents.fault.item'));
  if (filing !== undefined && (required ?? known) !== undefined) {
    told('', say('incidents.fault.filing-item'));
  }
}

type Around = { readonly rulebook: Rulebook; readonly known: Nameable };

function judgeDuty(duty: Duty, around: Around, told: Told): void {
  const { scope, conditions, stages } = duty;
  judgeStarts(duty, told);
  for (const part of scopeParts) {
    for (const [at, test] of (scope[part]?.tests ?? []).entries()) {
      judgeCondition(test.holds, around.known, below(told, `/scope/${part}/tests/${at}/holds`));
    }
  }
  for (const [name, condition] of Object.entries(conditions)) {
    judgeCondition(condition, around.known, below(told, `/conditions/${name}`));
  }
  const recipients = [...duty.recipients, ...duty.onward].map(({ key }) => key);
  for (const key of new Set(recipients.filter((each, at) => recipients.indexOf(each) < at))) {
    told('/recipients', say('incidents.fault.twice', { id: key }));
  }
  for (const [at, stage] of stages.entries()) {
    const staged = { ...around, duty, earlier: stages.slice(0, at) };
    judgeStage(stage, staged, below(told, `/stages/${at}`));
  }
}

function judgeStarts({ starts, datedBy }: Duty, told: Told): void {
  for (const [event, fields] of Object.entries(starts)) {
    for (const [at, field] of fields.entries()) {
      const holdsMoment = ['instant', 'span'].includes(fieldOf(field).kind);
      if (!holdsMoment) told(`/starts/${event}/${at}`, say('incidents.fault.no-moment', { field }));
    }
  }
  if (!Object.hasOwn(starts, datedBy)) told('/datedBy', absent(datedBy));
}

type Staged = Around & { readonly duty: Duty; readonly earlier: readonly Stage[] };

function judgeStage(stage: Stage, staged: Staged, told: Told): void {
  const isTwice = staged.earlier.some(({ key }) => key === stage.key);
  if (isTwice) told('/key', say('incidents.fault.twice', { id: stage.key }));
  if (stage.when) judgeCondition(stage.when, staged.known, below(told, '/when'));
  judgeClock(stage, staged, told);
  judgeForms(stage, staged, told);
}

/** The clock exists while the duty does, and the duty knows when it starts and how long it may run. */
function judgeClock(stage: Stage, { rulebook, duty, earlier }: Staged, told: Told): void {
  const all = rulebook.jurisdiction.profile.clockRules;
  const rules = all.filter(({ id }) => id === stage.clock);
  if (rules.length === 0) {
    told('/clock', absent(stage.clock));
    return;
  }
  if (!ruleOn(rules, stage.clock, duty.from ?? '0001-01-01')) {
    told('/clock', say('incidents.fault.clock-later', { rule: stage.clock }));
  }
  for (const { start, conditions = [] } of rules) {
    if (start.startsWith('filed:')) {
      const before = start.slice('filed:'.length);
      const isEarlier = earlier.some(({ clock }) => clock === before);
      if (!isEarlier) told('/clock', say('incidents.fault.chain', { rule: before }));
    } else if (start !== 'requested' && !Object.hasOwn(duty.starts, start)) {
      told('/clock', say('incidents.fault.start', { event: start }));
    }
    for (const { when } of conditions) {
      const isKnown = Object.hasOwn(duty.conditions, when);
      if (!isKnown) told('/clock', say('incidents.fault.condition', { name: when }));
    }
  }
}

function judgeForms({ forms }: Stage, { rulebook, known }: Around, told: Told): void {
  for (const [at, { form: id, without = [], when }] of forms.entries()) {
    const here = below(told, `/forms/${at}`);
    const versions = rulebook.forms.filter(({ value }) => value.id === id);
    if (versions.length === 0) here('/form', absent(id));
    for (const [place, section] of without.entries()) {
      const isThere = versions.every(({ value }) =>
        value.sections.some(({ key }) => key === section),
      );
      if (!isThere) here(`/without/${place}`, absent(section));
    }
    if (when) judgeCondition(when, known, below(here, '/when'));
  }
  if (forms.at(-1)?.when) told('/forms', say('incidents.fault.last-form'));
}

/** A question or form that nothing uses was left behind by a change. */
function judgeUse({ duties, questions, forms }: Rulebook, at: (base: string) => Told): void {
  const used = new Set(duties.flatMap(({ value }) => namesIn(value)));
  for (const { path, value } of questions) {
    if (!used.has(value.id)) at(path)('/id', say('incidents.fault.unused', { id: value.id }));
  }
  for (const { path, value } of forms) {
    if (!used.has(value.id)) at(path)('/id', say('incidents.fault.unused', { id: value.id }));
  }
}

function namesIn({ scope, conditions, stages }: Duty): readonly string[] {
  const tests = scopeParts.flatMap((part) => scope[part]?.tests ?? []).map(({ holds }) => holds);
  const choices = stages.flatMap(({ forms }) => forms);
  const inStages = [...stages, ...choices].flatMap(({ when }) => when ?? []);
  const all = [...tests, ...Object.values(conditions), ...inStages];
  return [...choices.map(({ form }) => form), ...all.flatMap(questionsIn)];
}

function questionsIn({ all = [], any = [], not, question }: Condition): readonly string[] {
  const deeper = [...all, ...any, ...(not ? [not] : [])].flatMap(questionsIn);
  return question === undefined ? deeper : [question, ...deeper];
}
