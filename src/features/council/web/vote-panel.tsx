import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import {
  BallotManner,
  ballotManners,
  CastingVote,
  Choice,
  choices,
  ProposalId,
  type Result,
} from '../ballot.ts';
import { SeatId } from '../body.ts';
import { castVote, closeBallot, openBallot } from '../floor-api.ts';
import type { BallotLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { ballotMannerWords, choiceWords, resultWords, titleOf } from '../meeting-words.ts';
import type { ItemProps } from './item-props.ts';

const resultTones: Readonly<Record<Result, Tone>> = {
  ...{ adopted: 'good', rejected: 'bad', 'no-quorum': 'warning' },
};

/** The ballots of an item: what they came to, and while one is open, a place to vote. */
export function Ballots({ item, view }: ItemProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const mayOpen =
    may('council.prepare') &&
    view.meeting.state === 'open' &&
    item.outcome === null &&
    item.proposals.length > 0 &&
    item.ballots.every(({ closedAt }) => closedAt !== null);
  if (item.ballots.length === 0 && !mayOpen) return null;
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-std-17B-170">{t(say('council-meeting.ballots'))}</h4>
      {item.ballots.map((ballot) => (
        <Ballot key={ballot.id} ballot={ballot} item={item} view={view} />
      ))}
      {mayOpen && (
        <Disclosure summary={t(say('council-meeting.open-ballot'))}>
          <OpenForm item={item} view={view} />
        </Disclosure>
      )}
    </div>
  );
}

type BallotProps = ItemProps & { readonly ballot: BallotLine };

function Ballot(props: BallotProps) {
  const { ballot, view } = props;
  const { t, language } = useWords();
  const titleAt = (id: string) => {
    const seat = view.seats.find(({ seatId }) => seatId === id);
    return seat ? titleOf(seat, language) : '';
  };
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-3">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-bold">
          {t(say('council-meeting.proposal', { number: ballot.proposal }))}
        </span>
        {t(ballotMannerWords[ballot.manner])}
        {ballot.result ? (
          <Badge tone={resultTones[ballot.result]}>{t(resultWords[ballot.result])}</Badge>
        ) : (
          <Badge tone="info">{t(say('council-meeting.ballot-open'))}</Badge>
        )}
      </p>
      {ballot.counts && <p>{t(say('council-meeting.counts', ballot.counts))}</p>}
      {ballot.closedAt && ballot.votes.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {ballot.votes.map(({ seatId, choice }) => (
            <li key={seatId}>{`${titleAt(seatId)} ${t(choiceWords[choice])}`}</li>
          ))}
        </ul>
      )}
      {!ballot.closedAt && <Voting {...props} />}
    </div>
  );
}

function Voting({ ballot, view }: BallotProps) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const has = new Set(ballot.votes.map(({ seatId }) => seatId));
  const open = ballot.seats.filter((seatId) => !has.has(seatId));
  const own = open.filter((seatId) => view.own.includes(seatId));
  const optionOf = (seatId: SeatId) => {
    const seat = view.seats.find((each) => each.seatId === seatId);
    return { value: SeatId.encode(seatId), label: seat ? titleOf(seat, language) : '' };
  };
  return (
    <div className="print:hidden">
      {own.map((seatId) => (
        <VoteForm
          key={seatId}
          ballot={ballot}
          options={[optionOf(seatId)]}
          label={t(say('council-meeting.vote-on', { seat: optionOf(seatId).label }))}
        />
      ))}
      {view.own.some((seatId) => has.has(seatId)) && <p>{t(say('council-meeting.voted'))}</p>}
      {may('council.prepare') && (
        <>
          {open.length > 0 && (
            <Disclosure summary={t(say('council-meeting.record-vote'))}>
              <VoteForm
                ballot={ballot}
                options={open.map(optionOf)}
                label={t(say('council-meeting.record-vote'))}
              />
            </Disclosure>
          )}
          <Disclosure summary={t(say('council-meeting.close-ballot'))}>
            <CloseForm ballot={ballot} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

type VoteProps = {
  readonly ballot: BallotLine;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly label: string;
};

function VoteForm({ ballot, options, label }: VoteProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(castVote);
  const [only] = options;
  const isOne = options.length === 1;
  return (
    <Form
      label={label}
      submit={t(say('council-meeting.vote'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const seatId = SeatId.decode(isOne && only ? only.value : text('seatId'));
        act({ ballotId: ballot.id, seatId, choice: Choice.parse(text('choice')) });
      }}
    >
      {isOne ? (
        <p className="font-bold">{only?.label}</p>
      ) : (
        <SelectField name="seatId" label={t(say('council-meeting.on-seat'))} options={options} />
      )}
      <RadioField
        name="choice"
        label={t(say('council-meeting.choice'))}
        options={choices.map((choice) => ({ value: choice, label: t(choiceWords[choice]) }))}
        defaultValue="abstain"
      />
    </Form>
  );
}

function CloseForm({ ballot }: { readonly ballot: BallotLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(closeBallot);
  return (
    <Form
      label={t(say('council-meeting.close-ballot'))}
      submit={t(say('council-meeting.close-ballot'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const casting = CastingVote.safeParse(text('casting'));
        act({ ballotId: ballot.id, ...(casting.success ? { casting: casting.data } : {}) });
      }}
    >
      <SelectField
        name="casting"
        label={t(say('council-meeting.casting'))}
        options={[
          { value: '', label: t(say('council-meeting.no-casting')) },
          ...CastingVote.options.map((each) => ({ value: each, label: t(choiceWords[each]) })),
        ]}
      />
    </Form>
  );
}

function OpenForm({ item }: ItemProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(openBallot);
  return (
    <Form
      label={t(say('council-meeting.open-ballot'))}
      submit={t(say('council-meeting.open-ballot'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          ...{ itemId: item.id, proposalId: ProposalId.decode(text('proposalId')) },
          manner: BallotManner.parse(text('manner')),
        });
      }}
    >
      <SelectField
        name="proposalId"
        label={t(say('council-meeting.proposals'))}
        options={item.proposals.map(({ id, number }) => ({
          value: ProposalId.encode(id),
          label: t(say('council-meeting.proposal', { number })),
        }))}
      />
      <SelectField
        name="manner"
        label={t(say('council-meeting.ballot-manner'))}
        options={ballotManners.map((each) => ({ value: each, label: t(ballotMannerWords[each]) }))}
      />
    </Form>
  );
}
