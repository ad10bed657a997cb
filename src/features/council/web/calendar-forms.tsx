import { momentOf } from '#kernel/moment.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { BodyId } from '../body.ts';
import { type BodyLine, constituteBody, listRules } from '../body-api.ts';
import { MeetingId, MeetingKind, meetingKinds } from '../meeting.ts';
import { planMeeting } from '../meeting-api.ts';
import { meetingKindWords } from '../meeting-words.ts';
import { say } from '../page-texts.ts';

type Props = { readonly bodies: readonly BodyLine[] };

/** Plans a meeting of one of the bodies. */
export function PlanForm({ bodies }: Props) {
  const { t } = useWords();
  const nameOf = useNaming();
  const go = useGo();
  const { act, pending, failure } = useAct(planMeeting);
  return (
    <Form
      label={t(say('council-page.plan'))}
      submit={t(say('council-page.plan-do'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const closes = text('closesAt');
        act(
          {
            ...{ bodyId: BodyId.decode(text('bodyId')), kind: MeetingKind.parse(text('kind')) },
            ...{ title: text('title'), place: text('place'), beginsAt: momentOf(text('beginsAt')) },
            ...(closes === '' ? {} : { closesAt: momentOf(closes) }),
          },
          ({ id }) => {
            go(`/council/meetings/${MeetingId.encode(id)}`);
          },
        );
      }}
    >
      <SelectField
        name="bodyId"
        label={t(say('council-page.body'))}
        options={bodies.map((body) => ({ value: BodyId.encode(body.id), label: nameOf(body) }))}
      />
      <SelectField
        name="kind"
        label={t(say('council-page.kind'))}
        options={meetingKinds.map((kind) => ({ value: kind, label: t(meetingKindWords[kind]) }))}
      />
      <MomentField name="beginsAt" label={t(say('council-page.when'))} required />
      <MomentField
        name="closesAt"
        label={t(say('council-page.closes'))}
        support={t(say('council-page.closes-support'))}
      />
      <TextField name="title" label={t(say('council-page.plan-title'))} maxLength={200} />
      <TextField name="place" label={t(say('council-page.place'))} maxLength={200} />
    </Form>
  );
}

/** Constitutes a body, alone or as the successor of one that ends with it. */
export function ConstituteForm({ bodies }: Props) {
  const { t, language } = useWords();
  const nameOf = useNaming();
  const go = useGo();
  const rules = useEndpoint(listRules, {});
  const { act, pending, failure } = useAct(constituteBody);
  return (
    <Form
      label={t(say('council-page.constitute'))}
      submit={t(say('council-page.constitute-do'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const before = BodyId.safeDecode(text('succeeds'));
        act(
          {
            ...{ nameJa: text('nameJa'), nameEn: text('nameEn'), rule: text('rule') },
            firstNumber: Number(text('firstNumber')),
            ...(before.success ? { succeeds: before.data } : {}),
          },
          ({ id }) => {
            go(`/council/bodies/${BodyId.encode(id)}`);
          },
        );
      }}
    >
      <TextField name="nameJa" label={t(say('council-page.name-ja'))} required maxLength={200} />
      <TextField name="nameEn" label={t(say('council-page.name-en'))} required maxLength={200} />
      <SelectField
        name="rule"
        label={t(say('council-page.rule'))}
        options={rules.map(({ id, names }) => ({ value: id, label: names[language] }))}
      />
      <TextField
        name="firstNumber"
        label={t(say('council-page.first-number'))}
        inputMode="numeric"
        defaultValue={1}
        required
      />
      <SelectField
        name="succeeds"
        label={t(say('council-page.succeeds'))}
        support={t(say('council-page.succeeds-support'))}
        options={[
          { value: '', label: t(say('council-page.nothing')) },
          ...bodies.map((body) => ({ value: BodyId.encode(body.id), label: nameOf(body) })),
        ]}
      />
    </Form>
  );
}
