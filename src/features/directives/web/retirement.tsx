import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { decideRetirements, proposeRetirements } from '../api.ts';
import { say } from '../draft-texts.ts';
import type { Directive } from './directive-facts.tsx';

type Props = { readonly directive: Directive };

/** Proposes to retire a directive in force. */
export function ProposeRetirement({ directive: { id } }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(proposeRetirements);
  return (
    <Disclosure summary={t(say('directives.page.retire'))}>
      <Form
        label={t(say('directives.page.retire'))}
        submit={t(say('directives.page.retire-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ directiveIds: [id], reason: text('reason'), dryRun: false });
        }}
      >
        <LongTextField
          name="reason"
          label={t(say('directives.page.retire-reason'))}
          support={t(say('directives.page.retire-support'))}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  );
}

/** A retirement that waits for the second person, who decides here. */
export function RetirementWaiting({ directive: { id, retirement } }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideRetirements);
  if (!retirement) return null;
  const decide = (agreed: boolean) => {
    act({ directiveIds: [id], agreed, dryRun: false });
  };
  return (
    <Notice tone="warning" title={t(say('directives.page.retirement-waits'))}>
      <p className="whitespace-pre-wrap">{retirement.reason}</p>
      {failure && <Refusal failure={failure} />}
      {retirement.decidable && (
        <p className="flex flex-wrap gap-4">
          <Confirm
            label={t(say('directives.page.retire-agree'))}
            title={t(say('directives.page.retire-agree'))}
            confirm={t(say('directives.page.retire-agree'))}
            tone="danger"
            waiting={pending}
            onConfirm={() => {
              decide(true);
            }}
          >
            <p>{t(say('directives.page.retire-effect'))}</p>
          </Confirm>
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              decide(false);
            }}
          >
            {t(say('directives.page.retire-decline'))}
          </Button>
        </p>
      )}
    </Notice>
  );
}
