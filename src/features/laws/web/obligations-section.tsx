import { listOrganizations } from '#features/organizations/api.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { decideObligation, type ExtractedObligation, type ShownLaw } from '../api.ts';
import { say } from '../law-texts.ts';
import type { OutcomeState } from '../obligation.ts';
import { citation } from '../provision.ts';
import { planObligation } from '../readiness-api.ts';
import { DraftForm, OutcomeForm } from './obligation-forms.tsx';
import { outcomeWords, useKindNames } from './obligation-words.ts';
import { Reviews } from './reviews.tsx';

type LawProps = { readonly law: ShownLaw };

const outcomeTones: Readonly<Record<OutcomeState, Tone>> = {
  none: 'neutral',
  awaited: 'info',
  linked: 'good',
  missing: 'bad',
};

/** What a law obliges to, and what somebody may do about it. */
export function ObligationsSection({ law }: LawProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const acts = useObligationActs();
  const columns = useColumns();
  const none = may('laws.prepare') ? say('laws.no-obligations') : say('laws.no-obligations-read');
  return (
    <Section id="obligations" title={t(say('laws.obligations'))}>
      <Table
        quiet
        name="obligations"
        caption={t(say('laws.obligations'))}
        rows={law.extracted}
        rowKey={({ id }) => id}
        columns={columns}
        acts={acts}
        empty={<p>{t(none)}</p>}
      />
      <Reviews law={law} />
      {may('laws.prepare') && (
        <>
          <Disclosure summary={t(say('laws.draft'))}>
            <DraftForm law={law} />
          </Disclosure>
          {law.extracted.length > 0 && (
            <Disclosure summary={t(say('laws.outcome.set'))}>
              <OutcomeForm law={law} />
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

function useColumns(): Column<ExtractedObligation>[] {
  const { t, language } = useWords();
  const joined = useJoined();
  const kinds = useKindNames();
  const kindsOf = ({ kinds: owed }: ExtractedObligation) =>
    joined(owed.map((key) => kinds.find((kind) => kind.key === key)?.name ?? key));
  const stepWords = ({ names, days }: ExtractedObligation['steps'][number]) =>
    t(say('laws.obligation.step', { name: names[language], days }));
  return [
    {
      head: say('laws.obligation.what'),
      cell: ({ names, steps }) => (
        <>
          {names[language]}
          <Disclosure summary={t(say('laws.obligation.steps'))}>
            <ol className="list-decimal pl-6">
              {steps.map((step) => (
                <li key={step.key}>{stepWords(step)}</li>
              ))}
            </ol>
          </Disclosure>
        </>
      ),
      text: ({ names }) => names[language],
    },
    { head: say('laws.provision'), cell: ({ provision }) => citation(provision, language) },
    { head: say('laws.obligation.who'), cell: kindsOf },
    {
      head: say('laws.obligation.by'),
      cell: ({ target }) => (target ? <CalendarDay day={target} /> : '—'),
      sort: ({ target }) => target ?? '9999',
    },
    {
      head: say('laws.state'),
      cell: ({ confirmed, review }) => (
        <span className="flex flex-col items-start gap-1">
          <Badge tone={confirmed ? 'good' : 'open'}>{t(confirmedWords(confirmed))}</Badge>
          {review && <Badge tone="warning">{t(say('laws.review.badge'))}</Badge>}
        </span>
      ),
      text: ({ confirmed }) => t(confirmedWords(confirmed)),
    },
    {
      head: say('laws.outcome'),
      cell: ({ outcome, outcomeState }) => (
        <span className="flex flex-col items-start gap-1">
          <Badge tone={outcomeTones[outcomeState]}>{t(outcomeWords[outcomeState])}</Badge>
          {outcome && <code className="break-all">{outcome.target}</code>}
        </span>
      ),
      text: ({ outcomeState }) => t(outcomeWords[outcomeState]),
    },
    {
      head: say('laws.obligation.plans'),
      cell: ({ plans }) => plans.toLocaleString(),
      sort: ({ plans }) => plans,
      numeric: true,
    },
  ];
}

const confirmedWords = (confirmed: boolean | null) =>
  confirmed ? say('laws.obligation.confirmed') : say('laws.obligation.waits');

/** Confirming what others drafted, and making plans of what was confirmed. */
function useObligationActs(): BulkAct<ExtractedObligation>[] {
  const { t } = useWords();
  const { may } = usePerson();
  const decisions = (['confirm', 'drop'] as const).map((what) => ({
    label: t(what === 'confirm' ? say('laws.confirm') : say('laws.drop')),
    content: (rows: readonly ExtractedObligation[], done: () => void) => (
      <DecideForm rows={rows} confirm={what === 'confirm'} done={done} />
    ),
  }));
  const plan = {
    label: t(say('laws.plan')),
    content: (rows: readonly ExtractedObligation[], done: () => void) => (
      <PlanForm rows={rows} done={done} />
    ),
  };
  return [...(may('laws.confirm') ? decisions : []), ...(may('laws.prepare') ? [plan] : [])];
}

type ActProps = { readonly rows: readonly ExtractedObligation[]; readonly done: () => void };

function DecideForm({ rows, confirm, done }: ActProps & { readonly confirm: boolean }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideObligation);
  const open = rows.filter(({ confirmed, isOwn }) => confirmed === null && !isOwn);
  const label = t(confirm ? say('laws.confirm') : say('laws.drop'));
  const what = confirm ? 'laws.confirm-what' : 'laws.drop-what';
  // One after the other, so that each is an act of its own and the first refusal is shown.
  const decide = ([first, ...rest]: readonly ExtractedObligation[]) => {
    if (!first) {
      done();
      return;
    }
    act({ obligationId: first.id, confirm }, () => {
      decide(rest);
    });
  };
  return (
    <Form
      label={label}
      submit={label}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        decide(open);
      }}
    >
      <p>{t(say(what, { count: open.length }))}</p>
      {rows.some(({ isOwn, confirmed }) => isOwn && confirmed === null) && (
        <p>{t(say('laws.obligation.own'))}</p>
      )}
    </Form>
  );
}

function PlanForm({ rows, done }: ActProps) {
  const { t } = useWords();
  const bodies = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(planObligation);
  const plan = ([first, ...rest]: readonly ExtractedObligation[]) => {
    if (!first) {
      done();
      return;
    }
    const organizations = bodies.filter(({ kind }) => first.kinds.includes(kind));
    act({ obligationId: first.id, organizations: organizations.map(({ id }) => id) }, () => {
      plan(rest);
    });
  };
  return (
    <Form
      label={t(say('laws.plan'))}
      submit={t(say('laws.plan'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        plan(rows.filter(({ confirmed }) => confirmed === true));
      }}
    >
      <p>{t(say('laws.plan-what'))}</p>
    </Form>
  );
}
