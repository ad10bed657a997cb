import type { z } from 'zod';

import { outcomeWords } from '#features/exposure/exposure-words.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, buttonLook } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { useWords } from '#ui/words.tsx';

import { acknowledgeDirective, claimRemedy, type listOrders } from '../api.ts';
import { DirectiveId, isProvedByInventory, Measure, measures } from '../directive.ts';
import { measureWords } from '../directive-words.ts';
import { isAnswered, isSettled } from '../standing.ts';
import { say } from '../texts.ts';
import { ClaimList } from './claim-list.tsx';
import { Standings } from './standing-badge.tsx';

type Order = z.output<typeof listOrders.output>[number];
type Target = Order['addressee']['targets'][number];

/** One order to one's own organization: by when, on which systems and why, and how to answer. */
export function OrderCard({ order: { directive, addressee } }: { readonly order: Order }) {
  const { t } = useWords();
  const { id, number, title } = directive;
  return (
    <article className="flex flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="text-std-20B-150">
        <Link href={`/directives/${DirectiveId.encode(id)}`}>
          {t(say('directives.page.numbered', { number, title }))}
        </Link>
      </h3>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <Standings {...addressee} />
        <p className="flex gap-3">
          <span className="font-bold">{t(say('directives.page.due'))}</span>
          <Deadline at={addressee.dueAt} met={isAnswered(addressee.standing)} />
        </p>
      </div>
      <Acknowledgement directive={directive} addressee={addressee} />
      {addressee.targets.length === 0 && (
        <Notice tone="warning" title={t(say('directives.page.owe-inventory'))}>
          <Link href="/systems">{t(say('directives.page.to-systems'))}</Link>
        </Notice>
      )}
      <ul className="flex flex-col">
        {addressee.targets.map((target) => (
          <li key={target.systemId} className="border-t border-solid-gray-300 py-4">
            <TargetAnswer
              directiveId={id}
              target={target}
              settled={isSettled(addressee.assignments, target.systemId)}
            />
          </li>
        ))}
      </ul>
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
          {t(say('directives.page.acknowledged-at'))} <Moment at={addressee.acknowledgedAt} />
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
          {t(say('directives.page.acknowledge', { version }))}
        </Button>
        <span>{t(say('directives.page.acknowledge-first'))}</span>
      </p>
    </>
  );
}

type TargetProps = { readonly directiveId: DirectiveId; readonly target: Target };

function TargetAnswer({ directiveId, target, settled }: TargetProps & { settled: boolean }) {
  const { t } = useWords();
  const waiting = target.claims.find(({ outcome }) => outcome === null);
  const page = `/systems/${SystemId.encode(target.systemId)}`;
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-std-18B-160">
        <Link href={page}>{target.system}</Link>{' '}
        {target.releasedAt && (
          <Badge tone="neutral">{t(say('directives.standing.released'))}</Badge>
        )}
      </h4>
      <p className="flex flex-wrap gap-x-3">
        {target.outcome && <strong>{t(outcomeWords(target.outcome))}</strong>}
        <Deadline at={target.dueAt} met={settled} />
      </p>
      <ReasonList reasons={target.reasons} />
      <ClaimList claims={target.claims} />
      {waiting && (
        <p>
          {t(
            say(
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
            {t(say('directives.page.submit-inventory'))}
          </Link>
        </p>
      )}
      {!settled && (
        <Disclosure summary={t(say('directives.page.claim'))}>
          <ClaimForm directiveId={directiveId} target={target} />
        </Disclosure>
      )}
    </div>
  );
}

function ClaimForm({ directiveId, target: { systemId, system } }: TargetProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(claimRemedy);
  return (
    <Form
      label={t(say('directives.page.claim-on', { system }))}
      submit={t(say('directives.page.claim-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const measure = Measure.parse(text('measure'));
        act({ directiveId, systemId, measure, evidence: text('evidence') });
      }}
    >
      <SelectField
        name="measure"
        label={t(say('directives.page.measure'))}
        options={measures.map((value) => ({ value, label: t(measureWords(value)) }))}
        defaultValue={null}
        required
      />
      <LongTextField
        name="evidence"
        label={t(say('directives.page.claim-evidence'))}
        support={t(say('directives.page.claim-evidence-support'))}
        required
      />
    </Form>
  );
}
