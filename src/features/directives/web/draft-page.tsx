import { useState } from 'react';

import { showVulnerability } from '#features/intake/api.ts';
import { useQuery } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { draftDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { Preview } from './preview.tsx';

const usualDays = 14;

/** Drafting a directive about one vulnerability, with the addressees it would have now. */
export function DraftPage() {
  const { t } = useWords();
  const vulnerability = useQuery('vulnerability') ?? '';
  const known = useEndpoint(showVulnerability, { vulnerabilityId: vulnerability });
  const [days, setDays] = useState(usualDays);
  return (
    <Page
      title={t(say('directives.page.draft'))}
      lead={t(say('directives.page.draft-lead', { vulnerability: known.id }))}
      above={[{ label: t(say('directives.title')), href: '/directives' }]}
    >
      <DraftForm vulnerability={known.id} about={known.title} onDays={setDays} />
      <Section title={t(say('directives.page.preview'))}>
        <WaitingBoundary>
          <Preview vulnerability={known.id} days={days} />
        </WaitingBoundary>
      </Section>
    </Page>
  );
}

type Props = {
  readonly vulnerability: string;
  readonly about: string;
  readonly onDays: (days: number) => void;
};

function DraftForm({ vulnerability, about, onDays }: Props) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(draftDirective);
  return (
    <Form
      label={t(say('directives.page.draft'))}
      submit={t(say('directives.page.draft-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const days = Number(text('days'));
        act({ vulnerability, title: text('title'), body: text('body'), days }, ({ id }) => {
          go(`/directives/${DirectiveId.encode(id)}`);
        });
      }}
    >
      <TextField
        name="title"
        label={t(say('directives.page.title-field'))}
        defaultValue={t(say('directives.page.title-start', { vulnerability }))}
        required
      />
      <LongTextField
        name="body"
        label={t(say('directives.page.text'))}
        support={t(say('directives.page.text-support'))}
        rows={12}
        defaultValue={t(say('directives.page.text-start', { vulnerability, about }))}
        required
      />
      <TextField
        name="days"
        label={t(say('directives.page.days'))}
        support={t(say('directives.page.days-support'))}
        inputMode="numeric"
        defaultValue={String(usualDays)}
        onChange={(event) => {
          const entered = Number(event.currentTarget.value);
          if (Number.isInteger(entered) && entered >= 1 && entered <= 365) onDays(entered);
        }}
        required
      />
    </Form>
  );
}
