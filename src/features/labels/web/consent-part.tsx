import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { CheckField, Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { answerConsent, type ConsentLine, listConsents } from '../api.ts';
import { consentWords } from '../label-words.ts';
import { CommunityId } from '../marking.ts';
import { say } from '../texts.ts';
import { CommunityChoice } from './audience-fields.tsx';

const tones = { asked: 'open', given: 'good', withheld: 'bad', withdrawn: 'bad' } as const;

function Scope({ line }: { readonly line: ConsentLine }) {
  const { t } = useWords();
  if (line.everybody) return t(say('labels.page.scope-all'));
  const named = [
    { count: line.organizations.length, key: 'labels.page.organizations-named' },
    { count: line.communities.length, key: 'labels.page.communities-named' },
  ] as const;
  const words = named
    .filter(({ count }) => count > 0)
    .map(({ count, key }) => t(say(key, { count })));
  return words.join(t(say('labels.page.and'))) || t(say('labels.page.scope-none'));
}

/** Where the consent of each reporter in reach stands. */
export function ConsentTable() {
  const { t } = useWords();
  const consents = useEndpoint(listConsents, {});
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const columns: Column<ConsentLine>[] = [
    {
      head: say('labels.page.subject'),
      cell: ({ subject }) => <span className="break-all">{subject}</span>,
    },
    { head: say('labels.page.reporter'), cell: ({ reporter }) => nameOf(reporter) },
    {
      head: say('labels.page.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(consentWords[state])}</Badge>,
    },
    { head: say('labels.page.scope'), cell: (line) => <Scope line={line} /> },
    { head: say('labels.page.note'), cell: ({ note }) => note },
    {
      head: say('labels.page.said-at'),
      cell: ({ saidAt }) => <Moment at={saidAt} />,
      sort: ({ saidAt }) => saidAt,
    },
  ];
  return (
    <Table
      caption={t(say('labels.page.consents'))}
      quiet
      rows={consents}
      rowKey={({ subject, reporter }) => `${subject} ${OrganizationId.encode(reporter)}`}
      columns={columns}
      empty={<p>{t(say('labels.page.no-consents'))}</p>}
    />
  );
}

const answers = ['given', 'withheld', 'withdrawn'] as const;

/** The reporter's own word on what it was asked; nothing to answer, nothing shown. */
export function AnswerForm() {
  const { t } = useWords();
  const consents = useEndpoint(listConsents, {});
  const { act, pending, failure } = useAct(answerConsent);
  if (consents.length === 0) return null;
  const subjects = [...new Set(consents.map(({ subject }) => subject))];
  return (
    <Section id="answer" title={t(say('labels.page.answer'))}>
      <Form
        label={t(say('labels.page.answer'))}
        submit={t(say('labels.page.answer-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text, texts, checked }) => {
          const state = answers.find((each) => each === text('state')) ?? 'withheld';
          act({
            subject: text('subject'),
            state,
            organizations: [],
            communities: texts('communities').map((id) => CommunityId.decode(id)),
            everybody: checked('everybody'),
            note: text('note'),
          });
        }}
      >
        <p>{t(say('labels.page.answer-lead'))}</p>
        <SelectField
          name="subject"
          label={t(say('labels.page.subject'))}
          options={subjects.map((value) => ({ value, label: value }))}
          required
        />
        <SelectField
          name="state"
          label={t(say('labels.page.state'))}
          options={answers.map((value) => ({ value, label: t(consentWords[value]) }))}
          defaultValue={null}
          required
        />
        <CommunityChoice />
        <CheckField name="everybody" label={t(say('labels.page.scope-all'))} />
        <LongTextField name="note" label={t(say('labels.page.note'))} rows={2} />
      </Form>
    </Section>
  );
}
