import type { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import { measureWords } from '../directive-words.ts';
import { verdictWords } from '../follow-up-words.ts';
import { citation } from '../number.ts';
import { say as sayPage } from '../page-texts.ts';
import { ReviewVerdict, reviewVerdicts } from '../review.ts';
import {
  assignReview,
  judgeReview,
  listReviewers,
  listReviews,
  type ReviewLine,
} from '../review-api.ts';
import { say as sayReview } from '../review-texts.ts';
import { say } from '../texts.ts';
import { EvidenceList } from './evidence.tsx';

/** Claims that no inventory can show: those before oneself, and those that wait for somebody. */
export function ReviewsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const waiting = useEndpoint(listReviews, {});
  const isMine = ({ review }: ReviewLine) => review?.own === true && review.verdict === null;
  const mine = waiting.filter(isMine);
  const others = waiting.filter((line) => !isMine(line));
  return (
    <Page
      title={t(sayReview('directives.review.title'))}
      lead={t(sayReview('directives.review.lead'))}
    >
      <Section title={t(sayReview('directives.review.mine'))}>
        {mine.length === 0 && <p>{t(sayReview('directives.review.none'))}</p>}
        {mine.map((line) => (
          <Card key={line.claimId} line={line}>
            {line.review && <VerdictForm reviewId={line.review.id} />}
          </Card>
        ))}
      </Section>
      <Section title={t(sayReview('directives.review.others'))}>
        {others.length === 0 && <p>{t(sayReview('directives.review.none'))}</p>}
        {others.map((line) => (
          <Card key={line.claimId} line={line}>
            <State line={line} />
            {may('directives.record') && <AssignForm line={line} />}
          </Card>
        ))}
      </Section>
    </Page>
  );
}

type CardProps = { readonly line: ReviewLine; readonly children: React.ReactNode };

function Card({ line, children }: CardProps) {
  const { t, language } = useWords();
  const name = useNaming();
  const page = `/directives/${DirectiveId.encode(line.directiveId)}`;
  return (
    <article className="flex flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="text-std-20B-150">
        <Link href={`${page}/addressee?organization=${OrganizationId.encode(line.organizationId)}`}>
          {name(line)}
        </Link>{' '}
        {line.system}
      </h3>
      <DefinitionList
        items={[
          {
            term: t(say('directives.title')),
            value: `${citation(line, language)} ${line.title}`,
          },
          { term: t(sayPage('directives.page.measure')), value: t(measureWords(line.measure)) },
          {
            term: t(sayReview('directives.review.claimed-at')),
            value: <Moment at={line.claimedAt} />,
          },
          {
            term: t(sayPage('directives.page.claim-evidence')),
            value: <span className="whitespace-pre-wrap">{line.evidence}</span>,
          },
        ]}
      />
      <EvidenceList organizationId={line.organizationId} added={line.added} />
      {children}
    </article>
  );
}

function State({ line: { review } }: { readonly line: ReviewLine }) {
  const { t } = useWords();
  if (!review) return <p>{t(sayReview('directives.review.nobody'))}</p>;
  const who = review.reviewer ?? t(sayReview('directives.review.somebody'));
  return (
    <div>
      <p>{t(sayReview('directives.review.before', { name: who }))}</p>
      {review.verdict && (
        <p>
          {t(verdictWords(review.verdict))} {review.reason}
        </p>
      )}
    </div>
  );
}

function AssignForm({ line }: { readonly line: ReviewLine }) {
  const { t } = useWords();
  const reviewers = useEndpoint(listReviewers, {});
  const { act, pending, failure } = useAct(assignReview);
  return (
    <Disclosure summary={t(sayReview('directives.review.assign'))}>
      <Form
        label={t(sayReview('directives.review.assign'))}
        submit={t(sayReview('directives.review.assign-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ claimId: line.claimId, reviewerId: PersonId.parse(text('reviewerId')) });
        }}
      >
        <SelectField
          name="reviewerId"
          label={t(sayReview('directives.review.reviewer'))}
          options={reviewers.map(({ id, name }) => ({ value: PersonId.encode(id), label: name }))}
          defaultValue={null}
          required
        />
      </Form>
    </Disclosure>
  );
}

type VerdictProps = {
  readonly reviewId: z.output<typeof judgeReview.input>['reviewId'];
};

function VerdictForm({ reviewId }: VerdictProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(judgeReview);
  return (
    <Form
      label={t(sayReview('directives.review.verdict'))}
      submit={t(sayReview('directives.review.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const verdict = ReviewVerdict.parse(text('verdict'));
        act({ reviewId, verdict, reason: text('reason') });
      }}
    >
      <SelectField
        name="verdict"
        label={t(sayReview('directives.review.verdict'))}
        options={reviewVerdicts.map((value) => ({ value, label: t(verdictWords(value)) }))}
        defaultValue={null}
        required
      />
      <LongTextField
        name="reason"
        label={t(sayReview('directives.review.reason'))}
        rows={3}
        required
      />
    </Form>
  );
}
