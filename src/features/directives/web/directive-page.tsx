import { useAddressId } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Ruby } from '#ui/ruby.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { issueDirective, showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say as sayPage } from '../page-texts.ts';
import { say as sayRelay } from '../relay-texts.ts';
import { say } from '../texts.ts';
import { ActionTable } from './action-table.tsx';
import { AddresseeTable } from './addressee-table.tsx';
import { AnswerSummary } from './answer-summary.tsx';
import { useCitation } from './citation.ts';
import { CourseOfStandings } from './course-chart.tsx';
import { Versions } from './differences.tsx';
import { type Directive, DirectiveFacts } from './directive-facts.tsx';
import { OwnOrder } from './order-follow-up.tsx';
import { PaperLinks } from './paper-links.tsx';
import { PreviewOfDraft } from './preview.tsx';
import { RelayOrder } from './relay-order.tsx';
import { Replies } from './reply-table.tsx';
import { ProposeRetirement, RetirementWaiting } from './retirement.tsx';
import { Score } from './standing-badge.tsx';
import { WordingForm } from './wording-form.tsx';

type Props = { readonly directive: Directive };

/** One directive: its text, actions and versions, and where every addressee stands. */
export function DirectivePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const { head } = useCitation();
  const directiveId = useAddressId(DirectiveId);
  const directive = useEndpoint(showDirective, { directiveId, addressees: 'none' });
  const { state, actions, questions } = directive;
  const isDraft = state === 'draft';
  return (
    <Page
      title={head(directive)}
      above={[{ label: t(say('directives.title')), href: '/directives' }]}
    >
      <TlpOfPage label={directive.label} />
      <OwnOrder directiveId={directiveId} />
      {(isDraft || directive.proposal) && <Waiting directive={directive} />}
      <RetirementWaiting directive={directive} />
      <DirectiveFacts directive={directive} />
      <Text directive={directive} />
      <Section title={t(sayPage('directives.page.actions'))}>
        <ActionTable actions={actions} />
      </Section>
      <Changes directive={directive} />
      <RelayOrder directive={directive} />
      {isDraft && (
        <Section title={t(sayPage('directives.page.preview'))}>
          <WaitingBoundary>
            <PreviewOfDraft directiveId={directiveId} />
          </WaitingBoundary>
        </Section>
      )}
      {!isDraft && (
        <Section id="addressees" title={t(sayPage('directives.page.addressees'))}>
          <Score scoreboard={directive.scoreboard} explained />
          <p>
            <Link href={`/directives/${DirectiveId.encode(directiveId)}/relay`}>
              {t(sayRelay('directives.relay.see'))}
            </Link>
          </p>
          <AddresseeTable directive={directive} />
        </Section>
      )}
      <WaitingBoundary>
        <CourseOfStandings directiveId={directiveId} />
      </WaitingBoundary>
      {!isDraft && questions.length > 0 && (
        <Section id="replies" title={t(sayPage('directives.page.replies'))}>
          <WaitingBoundary>
            <Replies directiveId={directiveId} />
          </WaitingBoundary>
        </Section>
      )}
      {!isDraft && questions.length > 0 && <AnswerSummary directiveId={directiveId} />}
      {state === 'issued' && may('directives.draft') && !directive.retirement && (
        <>
          <p>
            <Link
              href={`/directives/new?supersedes=${DirectiveId.encode(directiveId)}`}
              className={buttonLook('outlined')}
            >
              {t(sayPage('directives.page.replace'))}
            </Link>
          </p>
          <ProposeRetirement directive={directive} />
        </>
      )}
    </Page>
  );
}

/** What it says, and the papers that say it. */
function Text({ directive: { id, body, issuedAt } }: Props) {
  const { t } = useWords();
  return (
    <Section title={t(sayPage('directives.page.text'))}>
      <p className="max-w-3xl whitespace-pre-wrap">
        <Ruby text={body} />
      </p>
      <PaperLinks directiveId={id} papers={issuedAt ? ['order', 'standing'] : ['order']} />
    </Section>
  );
}

/** How a directive came to be as it is, and how it is changed. */
function Changes({ directive }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const isClosed = directive.closedAt !== null;
  const mayChange = may('directives.draft') && !isClosed;
  if (!mayChange && directive.versions.length < 2) return null;
  return (
    <Section title={t(sayPage('directives.page.versions'))}>
      <Versions directive={directive} />
      {mayChange && (
        <Disclosure summary={t(sayPage('directives.page.reword'))}>
          <WaitingBoundary>
            <WordingForm directive={directive} />
          </WaitingBoundary>
        </Disclosure>
      )}
    </Section>
  );
}

/** What waits for a second person; whoever may be that person finds the button here. */
function Waiting({ directive }: Props) {
  const { t } = useWords();
  const { cite } = useCitation();
  const { act, pending, failure } = useAct(issueDirective);
  const { id, issuable, proposal, days } = directive;
  const { version, title, body } = proposal ?? directive;
  const isProposal = proposal !== null;
  return (
    <>
      <Notice
        tone="warning"
        title={t(sayPage(isProposal ? 'directives.page.is-proposal' : 'directives.page.is-draft'))}
      >
        <p>{t(sayPage(issuable ? 'directives.page.issue-lead' : 'directives.page.waits'))}</p>
      </Notice>
      {failure && <Refusal failure={failure} />}
      {issuable && (
        <p>
          <Confirm
            label={t(sayPage('directives.page.issue'))}
            title={t(sayPage('directives.page.issue-title', { cited: cite(directive) }))}
            confirm={t(sayPage('directives.page.issue'))}
            waiting={pending}
            onConfirm={() => {
              act({ directiveId: id, version });
            }}
          >
            <p className="font-bold">{title}</p>
            <p className="max-h-60 overflow-y-auto whitespace-pre-wrap">{body}</p>
            <p>
              {isProposal
                ? t(sayPage('directives.page.amend-effect'))
                : t(sayPage('directives.page.issue-effect', { days }))}
            </p>
          </Confirm>
        </p>
      )}
    </>
  );
}
