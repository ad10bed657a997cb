import type { PersonId } from '#kernel/actor.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Form, LongTextField, Refusal, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say as sayInvitation } from '../invitation-texts.ts';
import { Method, methods, methodWords, type RecoveryState } from '../recovery.ts';
import { endRecovery, issueRecovery, listRecoveries, type Recovery } from '../recovery-api.ts';
import { say } from '../recovery-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { Code } from './code.tsx';

const states = {
  waiting: { tone: 'warning', words: say('people.page.recovery-waiting') },
  open: { tone: 'open', words: say('people.page.recovery-open') },
  used: { tone: 'good', words: say('people.page.recovery-used') },
  over: { tone: 'neutral', words: say('people.page.recovery-over') },
} as const satisfies Record<RecoveryState, { readonly tone: Tone; readonly words: object }>;

/** A way back for somebody who lost theirs, with how their identity was checked. */
export function RecoverySection({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(issueRecovery);
  return (
    <Section title={t(say('people.page.recovery'))}>
      <p>{t(say('people.page.recovery-lead'))}</p>
      {answer?.code && (
        <Notice tone="good" title={t(say('people.page.recovery-issued'))} live>
          <Code code={answer.code} />
          <p>
            {t(sayInvitation('people.expires'))} <Moment at={answer.expiresAt} />
          </p>
          <p>{t(say('people.page.recovery-how', { address: `${location.origin}/recover` }))}</p>
          {answer.waitsForConfirmation && <p>{t(say('people.page.recovery-second'))}</p>}
        </Notice>
      )}
      <Form
        label={t(say('people.page.recovery'))}
        submit={t(say('people.page.recovery-issue'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const method = Method.parse(text('method'));
          act({ personId, method, evidence: text('evidence') });
        }}
      >
        <SelectField
          name="method"
          label={t(say('people.page.method'))}
          options={methods.map((method) => ({ value: method, label: t(methodWords(method)) }))}
          defaultValue={null}
          required
        />
        <LongTextField
          name="evidence"
          label={t(say('people.page.evidence'))}
          support={t(say('people.page.evidence-support'))}
          rows={2}
          required
        />
      </Form>
      <Recoveries personId={personId} />
    </Section>
  );
}

function Recoveries({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords();
  const recoveries = useEndpoint(listRecoveries, { personId });
  const { act, pending, failure } = useAct(endRecovery);
  const columns: Column<Recovery>[] = [
    { head: say('people.page.issued-at'), cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
    { head: say('people.page.issued-by'), cell: ({ issuedBy }) => issuedBy },
    {
      head: say('people.page.method'),
      cell: ({ method, evidence }) => (
        <>
          {t(methodWords(method))}
          <span className="block text-solid-gray-700">{evidence}</span>
        </>
      ),
    },
    {
      head: sayPeople('people.page.state'),
      cell: ({ state }) => <Badge tone={states[state].tone}>{t(states[state].words)}</Badge>,
    },
    {
      head: sayPeople('people.page.acts'),
      cell: ({ id, state }) =>
        (state === 'open' || state === 'waiting') && (
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              act({ recoveryId: id });
            }}
          >
            {t(say('people.page.recovery-end'))}
          </Button>
        ),
    },
  ];
  if (recoveries.length === 0) return null;
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(say('people.page.recoveries'))}
        rows={recoveries}
        rowKey={({ id }) => id}
        columns={columns}
        empty={null}
      />
    </>
  );
}
