import { useState } from 'react';

import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { BlockKey, blockKeys, type Contribution } from '../contribution.ts';
import { inviteContractor, listContributions, revokeContribution } from '../contribution-api.ts';
import { blocks } from '../field.ts';
import type { IncidentId } from '../incident.ts';
import { say } from '../without-account-texts.ts';
import { CodeShown } from './code-shown.tsx';
import { codeStateWords } from './code-state.ts';

type Props = { readonly incidentId: IncidentId };

/** The parts of a record that were given to contractors, and the way to give another. */
export function ContributionsSection({ incidentId }: Props) {
  const { t } = useWords();
  const contributions = useEndpoint(listContributions, { incidentId });
  const columns: Column<Contribution>[] = [
    {
      head: say('incidents.contribution.name'),
      cell: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      head: say('incidents.contribution.firm'),
      cell: ({ firm }) => firm,
      sort: ({ firm }) => firm,
    },
    {
      head: say('incidents.contribution.block'),
      cell: ({ block }) => t(blocks[block]),
      sort: ({ block }) => blockKeys.indexOf(block),
    },
    {
      head: say('incidents.contribution.state'),
      cell: ({ state }) => (
        <Badge tone={state === 'open' ? 'good' : 'neutral'}>{t(codeStateWords[state])}</Badge>
      ),
      sort: ({ state }) => state,
      text: ({ state }) => t(codeStateWords[state]),
    },
    {
      head: say('incidents.contribution.opened'),
      cell: ({ openedAt }) =>
        openedAt ? <Moment at={openedAt} /> : t(say('incidents.contribution.unopened')),
      sort: ({ openedAt }) => openedAt,
    },
    {
      head: say('incidents.code.until'),
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
      sort: ({ expiresAt }) => expiresAt,
    },
    {
      head: say('incidents.code.revoke'),
      cell: (line) => line.state === 'open' && <Revoke incidentId={incidentId} line={line} />,
      sort: null,
    },
  ];
  return (
    <Section id="contributions" title={t(say('incidents.contribution.title'))}>
      <p className="max-w-3xl text-solid-gray-700">{t(say('incidents.contribution.lead'))}</p>
      <Table
        caption={t(say('incidents.contribution.title'))}
        quiet
        rows={contributions}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say('incidents.contribution.empty'))}
      />
      <Disclosure summary={t(say('incidents.contribution.invite'))}>
        <InviteForm incidentId={incidentId} />
      </Disclosure>
    </Section>
  );
}

function Revoke({ incidentId, line }: Props & { readonly line: Contribution }) {
  const { t } = useWords();
  const { act, pending } = useAct(revokeContribution);
  return (
    <Button
      weight="text"
      tone="danger"
      waiting={pending}
      aria-label={t(say('incidents.code.revoke-of', { name: line.name }))}
      onClick={() => {
        act({ incidentId, contributionId: line.id });
      }}
    >
      {t(say('incidents.code.revoke'))}
    </Button>
  );
}

function InviteForm({ incidentId }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(inviteContractor);
  const [turn, setTurn] = useState(0);
  return (
    <>
      {answer?.code && (
        <CodeShown path="/contribute" code={answer.code} expiresAt={answer.expiresAt} />
      )}
      <Form
        key={turn}
        label={t(say('incidents.contribution.invite'))}
        submit={t(say('incidents.contribution.invite'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const [name, firm, days] = [text('name'), text('firm'), Number(text('days'))];
          act({ incidentId, block: BlockKey.parse(text('block')), name, firm, days }, () => {
            setTurn(turn + 1);
          });
        }}
      >
        <SelectField
          name="block"
          label={t(say('incidents.contribution.block'))}
          required
          options={blockKeys.map((value) => ({ value, label: t(blocks[value]) }))}
          defaultValue="technique"
        />
        <TextField
          name="name"
          label={t(say('incidents.contribution.name'))}
          required
          maxLength={100}
        />
        <TextField
          name="firm"
          label={t(say('incidents.contribution.firm'))}
          required
          maxLength={200}
        />
        <DaysField />
      </Form>
    </>
  );
}

/** For how many days a code opens something. */
export function DaysField() {
  const { t } = useWords();
  return (
    <TextField
      name="days"
      label={t(say('incidents.code.days'))}
      support={t(say('incidents.code.days-support'))}
      inputMode="numeric"
      defaultValue={7}
      code
      required
    />
  );
}
