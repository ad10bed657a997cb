import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import {
  listOpinions,
  type OpinionLine,
  publishAnswers,
  showConsultation,
} from '../consultation-api.ts';
import { say as sayConsultation } from '../consultation-texts.ts';
import { say } from '../desk-texts.ts';
import { anchorWords, audienceWords, moderationWords, outcomeWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { ConsultationId, type OpinionId } from '../plan.ts';
import { showPlan } from '../plan-api.ts';
import { useDeskActs } from './desk-acts.tsx';
import { anchorTones } from './margin.tsx';
import { OpinionText } from './opinion-text.tsx';

const moderationTones = { waiting: 'open', shown: 'good', withheld: 'bad' } as const;

/** The desk where what came is looked at, merged, answered, approved and published. */
export function OpinionsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const consultationId = useAddressId(ConsultationId);
  const asked = useEndpoint(showConsultation, { consultationId });
  const { opinions, latest } = useEndpoint(listOpinions, { consultationId });
  const own = `/consultations/${ConsultationId.encode(consultationId)}`;
  const { kind } = useEndpoint(showPlan, { planId: asked.planId });
  const otherPlan = kind === 'other-body' ? asked.planId : undefined;
  const acts = useDeskActs({ otherPlan, consultationId, opinions, latest, from: asked.number });
  return (
    <Page
      title={t(say('plans.desk.title'))}
      lead={t(say('plans.desk.lead', { title: asked.title }))}
      above={[
        { label: t(sayPage('plans.page.plans')), href: '/plans' },
        { label: asked.title, href: own },
      ]}
    >
      <p>
        <Link href={`${own}/table`}>{t(sayConsultation('plans.consultation.to-table'))}</Link>
      </p>
      <Opinions opinions={opinions} acts={asked.state === 'published' ? [] : acts} />
      {may('plans.adopt') && asked.state === 'closed' && (
        <Publication consultationId={consultationId} />
      )}
    </Page>
  );
}

type Props = {
  readonly opinions: readonly OpinionLine[];
  readonly acts: ReturnType<typeof useDeskActs>;
};

function Opinions({ opinions, acts }: Props) {
  const { t } = useWords();
  const columns = useColumns(opinions);
  return (
    <Table
      name="opinions"
      caption={t(say('plans.desk.title'))}
      rows={opinions}
      rowKey={({ id }) => id}
      columns={columns}
      acts={acts}
      empty={<p>{t(say('plans.desk.none'))}</p>}
    />
  );
}

function useColumns(opinions: readonly OpinionLine[]): Column<OpinionLine>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const called = ({ organizationId, giver, affiliation }: OpinionLine) =>
    (organizationId ? nameOf(organizationId) : `${giver} ${affiliation}`.trim()) ||
    t(say('plans.desk.no-name'));
  const numberOf = (id: OpinionId) => opinions.find((opinion) => opinion.id === id)?.sequence ?? '';
  const answerOf = ({ mergedInto, answer, isWithdrawn }: OpinionLine) => {
    if (isWithdrawn) return t(sayConsultation('plans.consultation.withdrawn'));
    if (mergedInto) return t(say('plans.desk.merged', { number: numberOf(mergedInto) }));
    if (!answer) return t(say('plans.desk.no-answer'));
    return t(say(answer.isApproved ? 'plans.desk.approved' : 'plans.desk.drafted'));
  };
  return [
    {
      head: say('plans.desk.number'),
      cell: ({ sequence }) => sequence ?? '',
      sort: ({ sequence }) => sequence ?? 0,
      numeric: true,
    },
    {
      head: say('plans.desk.place'),
      cell: ({ paragraph }) =>
        paragraph === null
          ? t(sayConsultation('plans.consultation.whole'))
          : t(sayPage('plans.page.paragraph', { number: paragraph })),
      sort: ({ paragraph }) => paragraph ?? 0,
    },
    {
      head: say('plans.desk.opinion'),
      cell: (row) => (
        <div className="flex min-w-64 flex-col gap-2">
          <OpinionText opinion={row} />
        </div>
      ),
      text: ({ words }) => words,
    },
    {
      head: say('plans.desk.giver'),
      cell: (row) => `${t(audienceWords[row.audience])} ${called(row)}`,
    },
    {
      head: say('plans.desk.now'),
      cell: ({ now: { state } }) => (
        <Badge tone={anchorTones[state]}>{t(anchorWords[state])}</Badge>
      ),
      text: ({ now: { state } }) => t(anchorWords[state]),
    },
    {
      head: say('plans.desk.moderation'),
      cell: ({ moderation, moderatedWhy }) => (
        <>
          <Badge tone={moderationTones[moderation]}>{t(moderationWords[moderation])}</Badge>
          {moderatedWhy !== '' && <p>{moderatedWhy}</p>}
        </>
      ),
      text: ({ moderation }) => t(moderationWords[moderation]),
    },
    {
      head: say('plans.desk.answer'),
      cell: (row) => (
        <>
          <strong>{answerOf(row)}</strong>
          {row.answer && !row.mergedInto && (
            <p className="whitespace-pre-wrap">
              {t(outcomeWords[row.answer.outcome])} {row.answer.words}
            </p>
          )}
        </>
      ),
      text: answerOf,
    },
  ];
}

function Publication({ consultationId }: { readonly consultationId: ConsultationId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(publishAnswers);
  return (
    <Section id="publish" title={t(say('plans.desk.publish'))}>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('plans.desk.publish'))}
          title={t(say('plans.desk.publish'))}
          confirm={t(say('plans.desk.publish-submit'))}
          waiting={pending}
          onConfirm={() => {
            act({ consultationId });
          }}
        >
          <p>{t(say('plans.desk.publish-what'))}</p>
        </Confirm>
      </p>
    </Section>
  );
}
