import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { acceptShrinkage, confirmShrinkage, listShrinkages } from '../api.ts';
import type { Shrinkage } from '../shrinkage.ts';
import { say } from '../submission-texts.ts';
import { SystemId } from '../system.ts';

type Props = {
  readonly systemId?: SystemId;
  readonly mayAnswer: boolean;
  readonly mayAccept: boolean;
};

/** Inventories that show less than before: what their owner says of it, and whether that is accepted. */
export function ShrinkageSection({ systemId, mayAnswer, mayAccept }: Props) {
  const { t } = useWords();
  const { shrinkages } = useEndpoint(listShrinkages, {
    systemId,
    ...(systemId ? {} : { open: 'yes' as const }),
    offset: 0,
    limit: 100,
  });
  const shown = shrinkages.filter(({ answer }) => answer !== 'replaced');
  if (shown.length === 0) return null;
  return (
    <Section title={t(say('inventory.page.shrinkages'))} id="shrinkages">
      <p>{t(say('inventory.page.shrinkages-lead'))}</p>
      {shown.map((each) => (
        <Notice
          key={each.submissionId}
          tone={each.acceptedAt ? 'info' : 'warning'}
          title={t(
            say('inventory.page.shrinkage', {
              system: each.systemName,
              before: each.packagesBefore,
              after: each.packagesAfter,
            }),
          )}
        >
          <State shrinkage={each} />
          {mayAnswer && each.answer === null && <AnswerForm shrinkage={each} />}
          {mayAccept && each.answer === 'removed' && each.acceptedAt === null && (
            <Accept shrinkage={each} />
          )}
          {systemId === undefined && (
            <p>
              <Link href={`/systems/${SystemId.encode(each.systemId)}#shrinkages`}>
                {t(say('inventory.page.to-system'))}
              </Link>
            </p>
          )}
        </Notice>
      ))}
    </Section>
  );
}

function State({ shrinkage }: { readonly shrinkage: Shrinkage }) {
  const { t } = useWords();
  const { answer, reason, dueAt, overdue, acceptedAt } = shrinkage;
  if (answer === 'removed') {
    return (
      <p>
        {t(say('inventory.page.shrinkage-removed', { reason }))}{' '}
        {t(
          say(acceptedAt ? 'inventory.page.shrinkage-accepted' : 'inventory.page.shrinkage-waits'),
        )}
      </p>
    );
  }
  if (!dueAt) return <p>{t(say('inventory.page.shrinkage-small'))}</p>;
  return (
    <p>
      {t(say(overdue ? 'inventory.page.shrinkage-overdue' : 'inventory.page.shrinkage-due'))}{' '}
      <Moment at={dueAt} />
    </p>
  );
}

function AnswerForm({ shrinkage: { submissionId } }: { readonly shrinkage: Shrinkage }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(confirmShrinkage);
  return (
    <Form
      label={t(say('inventory.page.shrinkage-answer'))}
      submit={t(say('inventory.page.shrinkage-answer'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ submissionId, reason: text('reason') });
      }}
    >
      <LongTextField
        name="reason"
        label={t(say('inventory.page.shrinkage-reason'))}
        support={t(say('inventory.page.shrinkage-support'))}
        rows={2}
        required
      />
    </Form>
  );
}

function Accept({ shrinkage: { submissionId, reason } }: { readonly shrinkage: Shrinkage }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(acceptShrinkage);
  return (
    <div className="mt-2 flex flex-col gap-2">
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('inventory.page.shrinkage-accept'))}
          title={t(say('inventory.page.shrinkage-accept-title'))}
          confirm={t(say('inventory.page.shrinkage-accept'))}
          weight="outlined"
          waiting={pending}
          onConfirm={() => {
            act({ submissionId });
          }}
        >
          <p>{t(say('inventory.page.shrinkage-removed', { reason }))}</p>
        </Confirm>
      </p>
    </div>
  );
}
