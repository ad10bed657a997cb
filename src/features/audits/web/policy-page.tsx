import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listPolicies, type PolicyLine } from '../policy-api.ts';
import { say } from '../policy-texts.ts';
import { startingPolicy } from '../starting-policy.ts';
import { PolicyDecision } from './policy-decision.tsx';
import { PolicyForm } from './policy-form.tsx';
import { PolicyWords } from './policy-words.tsx';

/** The policy on audits: what holds, what is proposed, and what adopting that would do. */
export function PolicyPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const versions = useEndpoint(listPolicies, {});
  const held = versions.find(({ inForce }) => inForce);
  const waiting = versions.find(({ adopted }) => adopted === null);
  const propose = held ? 'audits.policy.propose' : 'audits.policy.propose-first';
  return (
    <Page title={t(say('audits.policy.page'))} lead={t(say('audits.policy.page-lead'))}>
      {waiting && (
        <Section title={t(say('audits.policy.proposed'))}>
          <Dated version={waiting} />
          <PolicyDecision version={waiting} />
        </Section>
      )}
      <Section title={t(say('audits.policy.held'))}>
        {held ? (
          <>
            <Dated version={held} />
            <PolicyWords policy={held.policy} />
          </>
        ) : (
          <p>{t(say('audits.policy.none-yet'))}</p>
        )}
      </Section>
      {versions.length > 0 && <Versions versions={versions} />}
      {may('audits.plan') && !waiting && (
        <Disclosure summary={t(say(propose))}>
          <PolicyForm base={held?.policy ?? startingPolicy} label={t(say(propose))} />
        </Disclosure>
      )}
    </Page>
  );
}

function Dated({ version }: { readonly version: PolicyLine }) {
  const { t } = useWords();
  return (
    <DefinitionList
      items={[
        {
          term: t(say('audits.policy.effective')),
          value: <CalendarDay day={version.effectiveOn} />,
        },
        { term: t(say('audits.policy.reason')), value: version.reason },
      ]}
    />
  );
}

const states = {
  held: { words: say('audits.policy.state.held'), tone: 'good' },
  waiting: { words: say('audits.policy.state.waiting'), tone: 'open' },
  adopted: { words: say('audits.policy.state.adopted'), tone: 'neutral' },
  declined: { words: say('audits.policy.state.declined'), tone: 'bad' },
} as const satisfies Record<string, { words: { key: string }; tone: Tone }>;

function stateOf({ inForce, adopted }: PolicyLine) {
  if (inForce) return states.held;
  if (adopted === null) return states.waiting;
  return adopted ? states.adopted : states.declined;
}

function Versions({ versions }: { readonly versions: readonly PolicyLine[] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t(say('audits.policy.earlier'))}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('audits.policy.effective'),
          cell: ({ effectiveOn }) => <CalendarDay day={effectiveOn} />,
          sort: ({ effectiveOn }) => effectiveOn,
        },
        {
          head: say('audits.policy.state'),
          cell: (version) => (
            <Badge tone={stateOf(version).tone}>{t(stateOf(version).words)}</Badge>
          ),
          text: (version) => t(stateOf(version).words),
        },
        { head: say('audits.policy.reason'), cell: ({ reason }) => reason },
      ]}
      empty={null}
    />
  );
}
