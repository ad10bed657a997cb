import { PersonId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import {
  bases,
  Basis,
  type BodyId,
  SeatId,
  SeatKind,
  seatKinds,
  Standing,
  standings,
} from '../body.ts';
import { addSeat, endTerm, listCandidates, type SeatLine, seatPerson } from '../body-api.ts';
import { seatKindWords, standingWords, titleOf } from '../meeting-words.ts';
import { say } from '../page-texts.ts';

const basisWords = {
  'ex-officio': say('council-page.ex-officio'),
  personal: say('council-page.personal'),
} as const;

function Done({ shown }: { readonly shown: boolean }) {
  const { t } = useWords();
  return shown ? <Notice tone="good" title={t(say('council-page.done'))} live /> : null;
}

export function SeatForm({ councilId }: { readonly councilId: BodyId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(addSeat);
  return (
    <Form
      label={t(say('council-page.add-seat'))}
      submit={t(say('council-page.add-seat-do'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          ...{ councilId, kind: SeatKind.parse(text('kind')), basis: Basis.parse(text('basis')) },
          ...{ titleJa: text('titleJa'), titleEn: text('titleEn') },
        });
      }}
    >
      <Done shown={answer !== undefined} />
      <SelectField
        name="kind"
        label={t(say('council-page.kind'))}
        options={seatKinds.map((kind) => ({ value: kind, label: t(seatKindWords[kind]) }))}
        defaultValue="member"
      />
      <SelectField
        name="basis"
        label={t(say('council-page.basis'))}
        options={bases.map((basis) => ({ value: basis, label: t(basisWords[basis]) }))}
      />
      <TextField name="titleJa" label={t(say('council-page.title-ja'))} required maxLength={200} />
      <TextField name="titleEn" label={t(say('council-page.title-en'))} required maxLength={200} />
    </Form>
  );
}

type Props = { readonly seats: readonly SeatLine[] };

function SeatField({ seats }: Props) {
  const { t, language } = useWords();
  return (
    <SelectField
      name="seatId"
      label={t(say('council-page.seat'))}
      options={seats.map((seat) => ({
        value: SeatId.encode(seat.id),
        label: titleOf(seat, language),
      }))}
    />
  );
}

function PersonField() {
  const { t } = useWords();
  const people = useEndpoint(listCandidates, {});
  return (
    <ChoiceField
      name="personId"
      label={t(say('council-page.person'))}
      options={people.map(({ id, name }) => ({ value: PersonId.encode(id), label: name }))}
      defaultValue={null}
      required
    />
  );
}

export function SeatPersonForm({ seats }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(seatPerson);
  return (
    <Form
      label={t(say('council-page.seat-person'))}
      submit={t(say('council-page.seat-person-do'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const endsOn = text('endsOn');
        act({
          seatId: SeatId.decode(text('seatId')),
          personId: PersonId.decode(text('personId')),
          standing: Standing.parse(text('standing')),
          ...(endsOn === '' ? {} : { endsOn }),
        });
      }}
    >
      <Done shown={answer !== undefined} />
      <SeatField seats={seats} />
      <PersonField />
      <SelectField
        name="standing"
        label={t(say('council-page.standing'))}
        options={standings.map((each) => ({ value: each, label: t(standingWords[each]) }))}
      />
      <DateField name="endsOn" label={t(say('council-page.ends-on'))} />
    </Form>
  );
}

export function EndTermForm({ seats }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(endTerm);
  return (
    <Form
      label={t(say('council-page.end-term'))}
      submit={t(say('council-page.end-term-do'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          seatId: SeatId.decode(text('seatId')),
          personId: PersonId.decode(text('personId')),
        });
      }}
    >
      <Done shown={answer !== undefined} />
      <SeatField seats={seats} />
      <PersonField />
    </Form>
  );
}
