import type { z } from 'zod';

import { outcomeWords } from '#features/exposure/exposure-words.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, buttonLook } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useAnchor } from '#ui/page.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { acknowledgeDirective, type listOrders } from '../api.ts';
import { DirectiveId, isProvedByInventory } from '../directive.ts';
import { actionWords } from '../directive-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { isAnswered } from '../standing.ts';
import { say } from '../texts.ts';
import { useCitation } from './citation.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClaimList } from './claim-list.tsx';
import { OnBehalf } from './on-behalf.tsx';
import { OrderFollowUp } from './order-follow-up.tsx';
import { ReplyForm } from './reply-form.tsx';
import { StandingBadge, Standings } from './standing-badge.tsx';

type Order = z.output<typeof listOrders.output>[number];
type Target = Order['addressee']['targets'][number];

/** One order to one's own organization: by when, on which systems and why, and how to answer. */
export function OrderCard({ order: { directive, addressee } }: { readonly order: Order }) {
  const { t } = useWords();
  const { head } = useCitation();
  const id = DirectiveId.encode(directive.id);
  const own = useAnchor(id);
  return (
    <article
      ref={own}
      id={id}
      className="flex scroll-mt-4 flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6"
    >
      <h3 className="text-std-20B-150">
        <Link href={`/directives/${id}`}>{head(directive)}</Link>
      </h3>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <Standings {...addressee} />
        <p className="flex gap-3">
          <span className="font-bold">{t(sayPage('directives.page.due'))}</span>
          <Deadline at={addressee.dueAt} met={isAnswered(addressee.standing)} />
        </p>
      </div>
      <Acknowledgement directive={directive} addressee={addressee} />
      <OwnAnswer directive={directive} addressee={addressee} />
      {addressee.basis === 'unknown' && addressee.targets.length === 0 && (
        <Notice tone="warning" title={t(sayPage('directives.page.owe-inventory'))}>
          <Link href="/systems">{t(sayPage('directives.page.to-systems'))}</Link>
        </Notice>
      )}
      <ul className="flex flex-col">
        {addressee.targets.map((target) => (
          <li key={target.systemId} className="border-t border-solid-gray-300 py-4">
            <TargetAnswer directive={directive} addressee={addressee} target={target} />
          </li>
        ))}
      </ul>
      <OrderFollowUp order={{ directive, addressee }} />
    </article>
  );
}

function Acknowledgement({ directive, addressee }: Order) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(acknowledgeDirective);
  const { id, version } = directive;
  if (addressee.acknowledgedVersion === version) {
    return (
      addressee.acknowledgedAt && (
        <p>
          {t(sayPage('directives.page.acknowledged-at'))} <Moment at={addressee.acknowledgedAt} />{' '}
          {addressee.acknowledgedOnBehalf && <OnBehalf />}
        </p>
      )
    );
  }
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p className="flex flex-wrap items-center gap-4">
        <Button
          waiting={pending}
          onClick={() => {
            act({ directiveId: id, version });
          }}
        >
          {t(sayPage('directives.page.acknowledge', { version }))}
        </Button>
        <span>{t(sayPage('directives.page.acknowledge-first'))}</span>
      </p>
    </>
  );
}

type AnswerProps = Order & { readonly target: Target };

/** The actions on a system, or on the body itself (null), that still wait for a claim. */
function waitingFor({ directive, addressee }: Order, systemId: SystemId | null) {
  return addressee.assignments
    .filter((each) => each.systemId === systemId && !isAnswered(each.standing))
    .flatMap(({ action }) => directive.actions.find(({ number }) => number === action) ?? []);
}

/** What is asked of the body itself: a report, or answers to questions. */
function OwnAnswer(order: Order) {
  const { t } = useWords();
  const { directive, addressee } = order;
  const own = addressee.assignments.filter(({ systemId }) => systemId === null);
  const claimable = waitingFor(order, null).filter(({ evidence }) => evidence !== 'answers');
  if (own.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <ActionWords order={order} systemId={null} />
      <ClaimList claims={addressee.claims} />
      {claimable.length > 0 && (
        <ClaimForm directiveId={directive.id} actions={claimable} system={null} />
      )}
      {directive.questions.length > 0 && addressee.releasedAt === null && (
        <Disclosure summary={t(sayPage('directives.page.questions-to-answer'))}>
          <WaitingBoundary>
            <ReplyForm directiveId={directive.id} />
          </WaitingBoundary>
        </Disclosure>
      )}
    </section>
  );
}

type ActionWordsProps = { readonly order: Order; readonly systemId: SystemId | null };

/** Each action that falls here, in its words, with where it stands and by when it is due. */
function ActionWords({ order: { directive, addressee }, systemId }: ActionWordsProps) {
  const { t } = useWords();
  return (
    <ul className="flex flex-col gap-1">
      {addressee.assignments
        .filter((each) => each.systemId === systemId)
        .map(({ id, action, standing, dueAt, changes }) => {
          const ordered = directive.actions.find(({ number }) => number === action);
          return (
            <li key={id} className="flex flex-wrap items-start gap-x-3">
              <StandingBadge standing={standing} />
              <span className="whitespace-pre-wrap">
                {action} {ordered && t(actionWords(ordered))}
              </span>
              <Deadline at={dueAt} met={isAnswered(standing)} />
              {changes.map(({ dueBefore, changedAt }) => (
                <span key={changedAt.toISOString()}>
                  {t(sayPage('directives.page.due-before'))}{' '}
                  <del>
                    <Moment at={dueBefore} />
                  </del>
                </span>
              ))}
            </li>
          );
        })}
    </ul>
  );
}

function TargetAnswer({ directive, addressee, target }: AnswerProps) {
  const { t } = useWords();
  const waiting = target.claims.find(({ outcome }) => outcome === null);
  const page = `/systems/${SystemId.encode(target.systemId)}`;
  const claimable = waitingFor({ directive, addressee }, target.systemId);
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-std-18B-160">
        <Link href={page}>{target.system}</Link>{' '}
        {target.releasedAt && (
          <Badge tone="neutral">{t(say('directives.standing.released'))}</Badge>
        )}
      </h4>
      {target.outcome && <strong>{t(outcomeWords(target.outcome))}</strong>}
      <ActionWords order={{ directive, addressee }} systemId={target.systemId} />
      <ReasonList reasons={target.reasons} />
      <ClaimList claims={target.claims} />
      {waiting && (
        <p>
          {t(
            sayPage(
              isProvedByInventory(waiting.measure)
                ? 'directives.page.prove'
                : 'directives.page.reviewed',
            ),
          )}
        </p>
      )}
      {target.releasedAt === null && (
        <p>
          <Link href={`${page}#submit`} className={buttonLook('outlined')}>
            {t(sayPage('directives.page.submit-inventory'))}
          </Link>
        </p>
      )}
      {claimable.length > 0 && (
        <ClaimForm
          directiveId={directive.id}
          actions={claimable}
          system={{ id: target.systemId, name: target.system }}
        />
      )}
    </div>
  );
}
