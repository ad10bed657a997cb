import { useAct } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import type { PlanId } from '../plan.ts';
import { adoptRevision, type RevisionLine } from '../plan-api.ts';

type Props = { readonly planId: PlanId; readonly revision: RevisionLine };

/** Where a revision is adopted, in the text that its hash names. */
export function AdoptForm({ planId, revision }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(adoptRevision);
  const { number, sha256, isOwn } = revision;
  return (
    <Section id="adopt" title={t(say('plans.page.adopt'))}>
      {isOwn ? (
        <p>{t(say('plans.page.adopt-own'))}</p>
      ) : (
        <Form
          label={t(say('plans.page.adopt'))}
          submit={t(say('plans.page.adopt-submit'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            act({ planId, number, sha256, decision: text('decision') });
          }}
        >
          <p>{t(say('plans.page.adopt-what', { number }))}</p>
          <DefinitionList
            items={[
              {
                term: t(say('plans.page.hash')),
                value: <code className="break-all">{sha256}</code>,
              },
            ]}
          />
          <TextField
            name="decision"
            label={t(say('plans.page.decision-field'))}
            required
            maxLength={400}
          />
        </Form>
      )}
    </Section>
  );
}
