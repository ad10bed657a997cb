import { useState } from 'react';
import type { z } from 'zod';

import { useAct } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { CodeForm } from '#ui/code-form.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Page, Section } from '#ui/page.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { SelfSaving } from '#ui/self-saving.tsx';
import { useWords } from '#ui/words.tsx';

import type { FactLine } from '../api.ts';
import { contributeFact, openContribution } from '../contribution-api.ts';
import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { certainties } from '../facts.ts';
import { blocks } from '../field.ts';
import { say as record } from '../record-texts.ts';
import { certaintyWords } from '../shown.ts';
import { say } from '../without-account-texts.ts';
import { FactInput } from './fact-input.tsx';
import { SystemRows } from './row-inputs.tsx';
import { SinceField } from './since-field.tsx';
import { toldIn } from './told.ts';
import { useCalled } from './voice.ts';

type Opened = z.output<typeof openContribution.output>;

/** Where somebody of a contractor fills in the one part that they were given. */
export function ContributePage() {
  const { t } = useWords();
  const [opened, setOpened] = useState<{ readonly code: string; readonly part: Opened }>();
  const { act, pending, failure } = useAct(openContribution);
  const title = t(say('incidents.contribute.title'));
  return (
    <Page title={title} lead={opened ? undefined : t(say('incidents.contribute.lead'))}>
      {opened ? (
        <Part {...opened} />
      ) : (
        <CodeForm
          label={title}
          pending={pending}
          failure={failure}
          onCode={(code) => {
            act({ code }, (part) => {
              setOpened({ code, part });
            });
          }}
        />
      )}
    </Page>
  );
}

function Part({ code, part }: { readonly code: string; readonly part: Opened }) {
  const { t } = useWords();
  const called = useCalled();
  const facts = new Map(part.facts.map((fact) => [fact.field, fact]));
  return (
    <>
      <DefinitionList
        items={[
          { term: t(say('incidents.contribute.for')), value: called(part.body) },
          { term: t(say('incidents.contribute.by')), value: `${part.name} ${part.firm}` },
          { term: t(say('incidents.code.until')), value: <Moment at={part.expiresAt} /> },
        ]}
      />
      <Section title={t(blocks[part.block])}>
        <p className="max-w-3xl">{t(say('incidents.contribute.facts-lead'))}</p>
        {part.fields.map((field) => (
          <div key={field} className="rounded-12 border border-solid-gray-300 p-4 md:p-6">
            <Contributed code={code} field={field} fact={facts.get(field)} />
          </div>
        ))}
      </Section>
    </>
  );
}

type ContributedProps = {
  readonly code: string;
  readonly field: FieldKey;
  readonly fact: FactLine | undefined;
};

/** One answer of a contractor. It keeps itself. */
function Contributed({ code, field, fact }: ContributedProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(contributeFact);
  return (
    <SelfSaving
      label={t(fieldOf(field).label)}
      pending={pending}
      failure={failure}
      savedAt={answer?.at ?? fact?.at ?? null}
      incomplete={t(record('incidents.answer.incomplete'))}
      onSave={(entered) => {
        const told = toldIn(field, entered);
        if (told) act({ code, field, ...told });
        return told !== undefined;
      }}
    >
      <FactInput field={field} value={fact?.value ?? null} systems={SystemRows} />
      <RadioField
        name="certainty"
        label={t(record('incidents.answer.certainty'))}
        options={certainties.map((value) => ({ value, label: t(certaintyWords[value]) }))}
        defaultValue={fact?.certainty ?? 'confirmed'}
      />
      <SinceField since={fact?.since ?? null} />
    </SelfSaving>
  );
}
