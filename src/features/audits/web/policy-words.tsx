import { showProfile } from '#features/profiles/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { sourceWords } from '../evidence-words.ts';
import type { AuditPolicy } from '../policy.ts';
import { say } from '../policy-texts.ts';

/** What kinds of bodies and of audits are called in the reader's language. */
export function useKindNames(policy: AuditPolicy | undefined) {
  const { language } = useWords();
  const { profile } = useEndpoint(showProfile, {});
  const bodies = new Map(profile.kinds.map(({ key, names }) => [key, names[language]]));
  const kinds = new Map(policy?.kinds.map(({ id, names }) => [id, names[language]]));
  return {
    body: (key: string) => bodies.get(key) ?? key,
    kind: (id: string) => kinds.get(id) ?? id,
  };
}

/** A policy in words, part by part. */
export function PolicyWords({ policy }: { readonly policy: AuditPolicy }) {
  const { t, language } = useWords();
  const names = useKindNames(policy);
  const { followUp, effort, urgent, scale } = policy;
  const from = scale.find(({ id }) => id === urgent.from);
  const hours = urgent.answerHours;
  return (
    <DefinitionList
      items={[
        { term: t(say('audits.policy.purpose')), value: policy.purpose[language] },
        {
          term: t(say('audits.policy.kinds')),
          value: <Lines lines={policy.kinds.map((each) => each.names[language])} />,
        },
        {
          term: t(say('audits.policy.cycles')),
          value: (
            <Lines
              lines={policy.cycles.map(({ organizationKind, kind, months }) =>
                t(
                  say('audits.policy.cycle', {
                    body: names.body(organizationKind),
                    kind: names.kind(kind),
                    months,
                  }),
                ),
              )}
            />
          ),
        },
        {
          term: t(say('audits.policy.sampling')),
          value: (
            <Lines
              lines={policy.sampling.map(({ kind, percent, least }) =>
                t(say('audits.policy.sample', { kind: names.kind(kind), percent, least })),
              )}
            />
          ),
        },
        {
          term: t(say('audits.policy.scale')),
          value:
            scale.length === 0
              ? t(say('audits.policy.no-scale'))
              : scale.map((each) => each.names[language]).join(' / '),
        },
        {
          term: t(say('audits.policy.urgent')),
          value: from
            ? t(say('audits.policy.urgent-from', { rating: from.names[language], hours }))
            : t(say('audits.policy.urgent-marked', { hours })),
        },
        {
          term: t(say('audits.policy.follow-up')),
          value: t(
            say('audits.policy.follow-up-words', {
              days: followUp.planDays,
              months: followUp.progressMonths,
              most: followUp.acceptanceMonths,
            }),
          ),
        },
        {
          term: t(say('audits.policy.independence')),
          value: t(
            say('audits.policy.independence-words', {
              months: policy.independence.adviserMonths,
              years: policy.independence.formerPostYears,
            }),
          ),
        },
        {
          term: t(say('audits.policy.automatic')),
          value: <AutomaticWords automatic={policy.automatic} />,
        },
        {
          term: t(say('audits.policy.effort')),
          value: t(
            say('audits.policy.effort-words', {
              weakened: effort.weakened,
              examine: effort.examine,
              fresh: effort.new,
              day: effort.minutesPerDay,
            }),
          ),
        },
      ]}
    />
  );
}

function AutomaticWords({ automatic }: Pick<AuditPolicy, 'automatic'>) {
  const { t } = useWords();
  const joined = useJoined();
  if (automatic.length === 0) return t(say('audits.policy.no-automatic'));
  const lines = automatic.map(({ source, clauses }) => {
    const said = { source: t(sourceWords.of(source)), clauses: joined(clauses) };
    return t(say('audits.policy.automatic-line', said));
  });
  return <Lines lines={lines} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
