import { momentOf } from '#kernel/moment.ts';
import { useAct, useUpload } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { ProposalId } from '../ballot.ts';
import { SeatId } from '../body.ts';
import { declareOutcome, makeProposal, makeStatement, recuseSeat } from '../floor-api.ts';
import { OutcomeKind, outcomes, PaperId } from '../meeting.ts';
import { addPaper, addStandingPaper, type ItemLine, type MeetingView } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { outcomeWords, titleOf } from '../meeting-words.ts';
import { say as sayPage } from '../page-texts.ts';

type OfItem = { readonly item: ItemLine };
type Props = OfItem & { readonly view: MeetingView };

export function PaperForm({ item }: OfItem) {
  const { t } = useWords();
  const { act, pending, failure } = useUpload(addPaper);
  const known = [...new Map(item.papers.map(({ id, title }) => [id, title])).entries()];
  return (
    <Form
      label={t(say('council-meeting.add-paper'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, file }) => {
        const content = file('file');
        if (!content) return;
        const revised = PaperId.safeDecode(text('paperId'));
        const at = text('releasedAt');
        act(
          {
            ...{ itemId: item.id, title: text('title'), name: content.name },
            ...(revised.success ? { paperId: revised.data } : {}),
            ...(at === '' ? {} : { releasedAt: momentOf(at) }),
          },
          content,
        );
      }}
    >
      <TextField
        name="title"
        label={t(say('council-meeting.paper-title'))}
        required
        maxLength={200}
      />
      <FileField
        name="file"
        label={t(say('council-meeting.item-papers'))}
        support={t(sayPage('council-page.file-support'))}
        accept="*"
      />
      {known.length > 0 && (
        <SelectField
          name="paperId"
          label={t(say('council-meeting.revises'))}
          options={[
            { value: '', label: t(say('council-meeting.new-paper')) },
            ...known.map(([id, title]) => ({ value: PaperId.encode(id), label: title })),
          ]}
        />
      )}
      <MomentField
        name="releasedAt"
        label={t(say('council-meeting.released-at'))}
        support={t(say('council-meeting.released-support'))}
      />
    </Form>
  );
}

/** Has the standing of earlier decisions written as a paper. */
export function StandingPaperForm({ item }: OfItem) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(addStandingPaper);
  return (
    <Form
      label={t(say('council-meeting.standing-paper'))}
      submit={t(say('council-meeting.standing-paper'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const at = text('standingAt');
        act({ itemId: item.id, ...(at === '' ? {} : { releasedAt: momentOf(at) }) });
      }}
    >
      <MomentField
        name="standingAt"
        label={t(say('council-meeting.released-at'))}
        support={t(say('council-meeting.released-support'))}
      />
    </Form>
  );
}

/** Seats that the reader may act on: their own, or for the secretariat all that are taken. */
function useSeats({ seats, own, meeting }: MeetingView) {
  const { language } = useWords();
  const { may } = usePerson();
  const isTaken = (seat: MeetingView['seats'][number]) =>
    meeting.kind === 'written'
      ? seat.holder !== null
      : seat.attendee !== null && seat.attendee.leftAt === null;
  return seats
    .filter((seat) => own.includes(seat.seatId) || (may('council.prepare') && isTaken(seat)))
    .map((seat) => ({
      value: SeatId.encode(seat.seatId),
      label: `${titleOf(seat, language)} ${seat.attendee?.name ?? seat.holder?.name ?? ''}`.trim(),
    }));
}

export function ProposalForm({ item, view }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const seats = useSeats(view);
  const { act, pending, failure } = useAct(makeProposal);
  const secretariat = { value: '', label: t(say('council-meeting.by-secretariat')) };
  const isOpen = view.meeting.state === 'open';
  const options = [...(may('council.prepare') ? [secretariat] : []), ...(isOpen ? seats : [])];
  return (
    <Form
      label={t(say('council-meeting.propose'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const seat = SeatId.safeDecode(text('seatId'));
        const amends = ProposalId.safeDecode(text('amends'));
        act({
          ...{ itemId: item.id, text: text('text') },
          ...(seat.success ? { seatId: seat.data } : {}),
          ...(amends.success ? { amends: amends.data } : {}),
        });
      }}
    >
      <SelectField name="seatId" label={t(say('council-meeting.on-seat'))} options={options} />
      {item.proposals.length > 0 && (
        <SelectField
          name="amends"
          label={t(say('council-meeting.proposals'))}
          options={[
            { value: '', label: t(say('council-meeting.no-amendment')) },
            ...item.proposals.map(({ id, number }) => ({
              value: ProposalId.encode(id),
              label: t(say('council-meeting.amends', { amends: number })),
            })),
          ]}
        />
      )}
      <LongTextField
        name="text"
        label={t(say('council-meeting.text'))}
        support={t(say('council-meeting.text-support'))}
        rows={6}
        required
      />
    </Form>
  );
}

export function StatementForm({ item, view }: Props) {
  const { t } = useWords();
  const seats = useSeats(view);
  const { act, pending, failure } = useAct(makeStatement);
  return (
    <Form
      label={t(say('council-meeting.speak'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const seatId = SeatId.decode(text('seatId'));
        act({ itemId: item.id, seatId, words: text('words') });
      }}
    >
      <SelectField name="seatId" label={t(say('council-meeting.on-seat'))} options={seats} />
      <LongTextField name="words" label={t(say('council-meeting.words'))} rows={3} required />
    </Form>
  );
}

export function RecusalForm({ item, view }: Props) {
  const { t } = useWords();
  const seats = useSeats(view);
  const { act, pending, failure } = useAct(recuseSeat);
  return (
    <Form
      label={t(say('council-meeting.recuse'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const seatId = SeatId.decode(text('seatId'));
        act({ itemId: item.id, seatId, reason: text('reason') });
      }}
    >
      <SelectField name="seatId" label={t(say('council-meeting.on-seat'))} options={seats} />
      <LongTextField name="reason" label={t(say('council-meeting.reason'))} rows={2} required />
    </Form>
  );
}

export function OutcomeForm({ item }: OfItem) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(declareOutcome);
  return (
    <Form
      label={t(say('council-meeting.declare'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const kind = OutcomeKind.parse(text('kind'));
        act({ itemId: item.id, kind, words: text('words') });
      }}
    >
      <p>{t(say('council-meeting.declare-support'))}</p>
      <SelectField
        name="kind"
        label={t(say('council-meeting.outcome'))}
        options={outcomes.map((kind) => ({ value: kind, label: t(outcomeWords[kind]) }))}
        defaultValue={item.kind === 'decision' ? 'decided' : 'noted'}
      />
      <LongTextField name="words" label={t(say('council-meeting.words'))} rows={3} />
    </Form>
  );
}
