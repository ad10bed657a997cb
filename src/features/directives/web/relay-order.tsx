import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import type { DirectiveId } from '../directive.ts';
import { clockWords } from '../follow-up-words.ts';
import { RelayClock, relayClocks } from '../relay.ts';
import { orderRelay, showRelay } from '../relay-api.ts';
import { say } from '../relay-texts.ts';
import type { Directive } from './directive-facts.tsx';

/** Of a draft: that it is to be passed on, and by which clock. */
export function RelayOrder({ directive }: { readonly directive: Directive }) {
  const { t } = useWords();
  const { may } = usePerson();
  if (directive.state !== 'draft' || !may('directives.draft')) return null;
  return (
    <Section title={t(say('directives.relay.order'))}>
      <WaitingBoundary>
        <OrderForm directiveId={directive.id} />
      </WaitingBoundary>
    </Section>
  );
}

function OrderForm({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const { clock } = useEndpoint(showRelay, { directiveId });
  const { act, pending, failure } = useAct(orderRelay);
  return (
    <>
      {clock && (
        <Notice
          tone="info"
          title={t(say('directives.relay.ordered', { clock: t(clockWords(clock)) }))}
        />
      )}
      <Form
        label={t(say('directives.relay.order'))}
        submit={t(say('directives.relay.order-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ directiveId, clock: RelayClock.parse(text('clock')) });
        }}
      >
        <p>{t(say('directives.relay.order-lead'))}</p>
        <SelectField
          name="clock"
          label={t(say('directives.relay.order-clock'))}
          options={relayClocks.map((value) => ({ value, label: t(clockWords(value)) }))}
          defaultValue={clock}
          required
        />
      </Form>
    </>
  );
}
