import { useAct } from '#ui/call.ts';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import type { BulkAct } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import {
  approveAnswers,
  mergeOpinions,
  moderateOpinions,
  type OpinionLine,
  undoMerge,
} from '../consultation-api.ts';
import { say } from '../desk-texts.ts';
import { type ConsultationId, OpinionId, type PlanId } from '../plan.ts';
import { say as sayStatement } from '../statement-texts.ts';
import { placeWords } from '../table.ts';
import { AnswerForm } from './answer-form.tsx';
import { PointOfOpinions } from './statement-act.tsx';

type Desk = {
  /** The plan, where it is another body's: the headquarters then has an opinion of its own. */
  readonly otherPlan: PlanId | undefined;
  readonly consultationId: ConsultationId;
  readonly opinions: readonly OpinionLine[];
  /** The latest revision of the plan, and the one that opinions were asked on. */
  readonly latest: number;
  readonly from: number;
};

/** What can be done with the chosen opinions, as far as whoever is there may. */
export function useDeskActs(desk: Desk): BulkAct<OpinionLine>[] {
  const { t } = useWords();
  const { may } = usePerson();
  const { consultationId, otherPlan } = desk;
  const writing: BulkAct<OpinionLine>[] = [
    {
      label: t(say('plans.desk.draft')),
      content: (rows, done) => <Draft {...{ desk, rows, done }} />,
    },
    {
      label: t(say('plans.desk.merge')),
      content: (rows, done) => <MergeForm {...{ consultationId, rows, done }} />,
    },
    {
      label: t(say('plans.desk.part')),
      content: (rows, done) => <PartForm {...{ consultationId, rows, done }} />,
    },
    {
      label: t(say('plans.desk.show')),
      content: (rows, done) => <ModerationForm isShown {...{ consultationId, rows, done }} />,
    },
    {
      label: t(say('plans.desk.withhold')),
      content: (rows, done) => (
        <ModerationForm isShown={false} {...{ consultationId, rows, done }} />
      ),
    },
  ];
  const composing: BulkAct<OpinionLine>[] = otherPlan
    ? [
        {
          label: t(sayStatement('plans.statement.from-opinions')),
          content: (rows, done) => <PointOfOpinions {...{ planId: otherPlan, rows, done }} />,
        },
      ]
    : [];
  const approving: BulkAct<OpinionLine>[] = [
    {
      label: t(say('plans.desk.approve')),
      content: (rows, done) => <ApproveForm {...{ consultationId, rows, done }} />,
    },
  ];
  return [
    ...(may('plans.write') ? [...writing, ...composing] : []),
    ...(may('plans.adopt') ? approving : []),
  ];
}

type DraftProps = {
  readonly desk: Desk;
  readonly rows: readonly OpinionLine[];
  readonly done: () => void;
};

function Draft({ desk, rows, done }: DraftProps) {
  const { t } = useWords();
  const [row, ...others] = rows;
  if (!row || others.length > 0) return <p>{t(say('plans.desk.one-only'))}</p>;
  return <AnswerForm opinion={row} latest={desk.latest} from={desk.from} done={done} />;
}

type Props = {
  readonly consultationId: ConsultationId;
  readonly rows: readonly OpinionLine[];
  readonly done: () => void;
};

const idsOf = (rows: readonly OpinionLine[]) => rows.map(({ id }) => id);

function ModerationForm({
  consultationId,
  rows,
  done,
  isShown,
}: Props & { readonly isShown: boolean }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(moderateOpinions);
  return (
    <Form
      label={t(say(isShown ? 'plans.desk.show' : 'plans.desk.withhold'))}
      submit={t(say('plans.desk.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ consultationId, opinions: idsOf(rows), isShown, why: text('why') }, done);
      }}
    >
      {!isShown && <LongTextField name="why" label={t(say('plans.desk.why'))} rows={2} required />}
    </Form>
  );
}

function MergeForm({ consultationId, rows, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(mergeOpinions);
  return (
    <Form
      label={t(say('plans.desk.merge'))}
      submit={t(say('plans.desk.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ consultationId, into: OpinionId.decode(text('into')), opinions: idsOf(rows) }, done);
      }}
    >
      <SelectField
        name="into"
        label={t(say('plans.desk.merge-into'))}
        options={rows.map(({ id, sequence, words }) => ({
          value: OpinionId.encode(id),
          label: `${sequence ?? ''} ${placeWords(words)}`,
        }))}
      />
    </Form>
  );
}

function PartForm({ consultationId, rows, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(undoMerge);
  return (
    <Form
      label={t(say('plans.desk.part'))}
      submit={t(say('plans.desk.part'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        act({ consultationId, opinions: idsOf(rows) }, done);
      }}
    >
      <p>{t(say('plans.desk.part-what'))}</p>
    </Form>
  );
}

function ApproveForm({ consultationId, rows, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(approveAnswers);
  const answers = rows.flatMap(({ id, answer }) =>
    answer && !answer.isApproved ? [{ opinionId: id, version: answer.version }] : [],
  );
  return (
    <Form
      label={t(say('plans.desk.approve'))}
      submit={t(say('plans.desk.approve-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        if (answers.length > 0) act({ consultationId, answers }, done);
      }}
    >
      <p>{t(say('plans.desk.approve-what', { count: answers.length }))}</p>
    </Form>
  );
}
