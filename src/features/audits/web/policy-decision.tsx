import { listOrganizations } from '#features/organizations/api.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { sourceWords } from '../evidence-words.ts';
import { decidePolicy, type PolicyLine, showPolicyEffect } from '../policy-api.ts';
import { say } from '../policy-texts.ts';
import { PolicyWords, useKindNames } from './policy-words.tsx';

type Props = { readonly version: PolicyLine };

const parts: Readonly<Record<string, ReturnType<typeof say>>> = {
  purpose: say('audits.policy.purpose'),
  kinds: say('audits.policy.kinds'),
  cycles: say('audits.policy.cycles'),
  sampling: say('audits.policy.sampling'),
  scale: say('audits.policy.scale'),
  urgent: say('audits.policy.urgent'),
  followUp: say('audits.policy.follow-up'),
  independence: say('audits.policy.independence'),
  automatic: say('audits.policy.automatic'),
  effort: say('audits.policy.effort'),
};

/** A proposal with its effect, and the second person's word on it. */
export function PolicyDecision({ version }: Props) {
  const { t, language } = useWords();
  const { may } = usePerson();
  return (
    <>
      <Effect version={version} />
      <Disclosure summary={version.policy.title[language]}>
        <PolicyWords policy={version.policy} />
      </Disclosure>
      {version.isOwn && <p>{t(say('audits.policy.own-proposal'))}</p>}
      {may('audits.adopt') && !version.isOwn && <Decide version={version} />}
    </>
  );
}

function Effect({ version }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const kinds = useKindNames(version.policy);
  const effect = useEndpoint(showPolicyEffect, { policyId: version.id });
  const { due, audits, unrated, becomeUrgent, noLongerUrgent, plans } = effect;
  const count = (list: readonly unknown[]) =>
    t(say('audits.policy.count', { count: list.length.toLocaleString() }));
  const changed = effect.parts.flatMap((part) => parts[part] ?? []);
  const day = (on: string | null) =>
    on === null ? t(say('audits.policy.not-due')) : <CalendarDay day={on} />;
  return (
    <>
      <h3 className="text-std-20B-150">{t(say('audits.policy.effect'))}</h3>
      <DefinitionList
        items={[
          {
            term: t(say('audits.policy.effect-parts')),
            value: changed.map((words) => t(words)).join(' / ') || t(say('audits.policy.nothing')),
          },
          { term: t(say('audits.policy.effect-due')), value: count(due) },
          { term: t(say('audits.policy.effect-audits')), value: count(audits) },
          { term: t(say('audits.policy.effect-unrated')), value: count(unrated) },
          { term: t(say('audits.policy.effect-urgent')), value: count(becomeUrgent) },
          { term: t(say('audits.policy.effect-not-urgent')), value: count(noLongerUrgent) },
          { term: t(say('audits.policy.effect-plans')), value: count(plans) },
          {
            term: t(say('audits.policy.effect-evidence')),
            value:
              effect.evidence
                .map(({ source, audits: open }) =>
                  t(
                    say('audits.policy.effect-evidence-line', {
                      source: t(sourceWords.of(source)),
                      count: open.toLocaleString(),
                    }),
                  ),
                )
                .join(' / ') || t(say('audits.policy.nothing')),
          },
        ]}
      />
      {due.length > 0 && (
        <Table
          name="due"
          caption={t(say('audits.policy.due-table'))}
          rows={due}
          rowKey={({ organizationId, kind }) => `${organizationId} ${kind}`}
          columns={[
            {
              head: say('audits.policy.body'),
              cell: ({ organizationId }) => nameOf(organizationId),
            },
            { head: say('audits.policy.kind'), cell: ({ kind }) => kinds.kind(kind) },
            {
              head: say('audits.policy.before'),
              cell: ({ before }) => day(before),
              sort: ({ before }) => before ?? '',
            },
            {
              head: say('audits.policy.after'),
              cell: ({ after }) => day(after),
              sort: ({ after }) => after ?? '',
            },
          ]}
          empty={null}
        />
      )}
    </>
  );
}

function Decide({ version }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decidePolicy);
  const decide = (adopt: boolean) => {
    act({ policyId: version.id, adopt });
  };
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p className="flex flex-wrap gap-4">
        <Confirm
          label={t(say('audits.policy.adopt'))}
          title={t(say('audits.policy.adopt'))}
          confirm={t(say('audits.policy.adopt'))}
          waiting={pending}
          onConfirm={() => {
            decide(true);
          }}
        >
          <p>{t(say('audits.policy.adopt-what'))}</p>
        </Confirm>
        <Confirm
          label={t(say('audits.policy.decline'))}
          title={t(say('audits.policy.decline'))}
          confirm={t(say('audits.policy.decline'))}
          weight="outlined"
          tone="danger"
          waiting={pending}
          onConfirm={() => {
            decide(false);
          }}
        >
          <p>{t(say('audits.policy.decline-what'))}</p>
        </Confirm>
      </p>
    </>
  );
}
