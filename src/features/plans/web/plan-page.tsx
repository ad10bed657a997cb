import { listOrganizations } from '#features/organizations/api.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { say as sayConsultation } from '../consultation-texts.ts';
import { say } from '../page-texts.ts';
import { PlanId } from '../plan.ts';
import { type PlanAnswer, type RevisionLine, showPlan, showRevision } from '../plan-api.ts';
import { listStatements } from '../statement-api.ts';
import { say as sayStatement } from '../statement-texts.ts';
import { say as sayStrategy } from '../strategy-texts.ts';
import { useAbove } from './above.ts';
import { AdoptForm } from './adopt-form.tsx';
import { ConsultationTable } from './consultation-table.tsx';
import { Margin, Unplaced } from './margin.tsx';
import { OpenForm } from './open-form.tsx';
import { kindWords } from './plan-words.ts';
import { ReviseForm } from './revise-form.tsx';
import { Revisions } from './revisions.tsx';
import { BeginStatement } from './statement-forms.tsx';
import { StatementTable } from './statement-table.tsx';
import { TextView } from './text-view.tsx';

/** A plan: its revisions, its text with the opinions beside it, and where opinions are asked for. */
export function PlanPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const above = useAbove();
  const planId = useAddressId(PlanId);
  const plan = useEndpoint(showPlan, { planId });
  const wanted = Number(useQuery('revision'));
  const latest = plan.revisions[0];
  const shown = plan.revisions.find(({ number }) => number === wanted) ?? latest;
  return (
    <Page title={plan.title} above={above.plans}>
      <Head plan={plan} />
      {plan.kind !== 'other-body' && (
        <p>
          <Link href={`/plans/${PlanId.encode(planId)}/strategy`}>
            {t(sayStrategy('plans.strategy.to-dashboard'))}
          </Link>
        </p>
      )}
      <Section title={t(say('plans.page.revisions'))}>
        <Revisions planId={planId} revisions={plan.revisions} />
      </Section>
      {shown && <Text planId={planId} shown={shown} isLatest={shown === latest} kind={plan.kind} />}
      <Section id="consultations" title={t(say('plans.page.consultations'))}>
        <ConsultationTable rows={plan.consultations} />
        {may('plans.write') && latest && (
          <Disclosure summary={t(sayConsultation('plans.consultation.open'))}>
            <OpenForm planId={planId} title={plan.title} revisions={plan.revisions} />
          </Disclosure>
        )}
      </Section>
      {plan.kind === 'other-body' && <Statements plan={plan} />}
    </Page>
  );
}

/** The headquarters' opinion on another body's plan, and where one begins. */
function Statements({ plan }: { readonly plan: PlanAnswer }) {
  const { t } = useWords();
  const { may } = usePerson();
  const rows = useEndpoint(listStatements, {}).filter(({ planId }) => planId === plan.id);
  const mayBegin = may('plans.write') && !rows.some(({ state }) => state === 'drafted');
  return (
    <Section id="statements" title={t(sayStatement('plans.statement.statements'))}>
      {rows.length > 0 && <StatementTable rows={rows} />}
      {mayBegin && (
        <Disclosure summary={t(sayStatement('plans.statement.begin'))}>
          <BeginStatement planId={plan.id} number={plan.latest} title={plan.title} />
        </Disclosure>
      )}
    </Section>
  );
}

function Head({ plan }: { readonly plan: PlanAnswer }) {
  const { t, language } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { kind, organizationId, years, adopted } = plan;
  return (
    <DefinitionList
      items={[
        { term: t(say('plans.page.kind')), value: t(kindWords[kind]) },
        { term: t(say('plans.page.body')), value: nameOf(organizationId) },
        ...(years
          ? [
              {
                term: t(say('plans.page.years')),
                value: t(
                  say('plans.page.years-of', {
                    first: fiscalYearWords(years.first, language),
                    last: fiscalYearWords(years.last, language),
                  }),
                ),
              },
            ]
          : []),
        {
          term: t(say('plans.page.adopted')),
          value:
            adopted === null
              ? t(say('plans.page.none-adopted'))
              : t(say('plans.page.revision', { number: adopted })),
        },
      ]}
    />
  );
}

type TextProps = {
  readonly planId: PlanId;
  readonly shown: RevisionLine;
  readonly isLatest: boolean;
  readonly kind: PlanAnswer['kind'];
};

function Text({ planId, shown, isLatest, kind }: TextProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const { number } = shown;
  const { paragraphs, opinions, text } = useEndpoint(showRevision, { planId, number });
  const isAdoptable = isLatest && shown.state !== 'adopted' && kind !== 'other-body';
  return (
    <>
      <Section id="text" title={t(say('plans.page.text-of', { number }))}>
        <TextView
          paragraphs={paragraphs}
          beside={(at) => (
            <Margin
              notes={opinions.filter(
                ({ paragraph, state }) => paragraph === at && state !== 'gone',
              )}
            />
          )}
        />
        <Unplaced notes={opinions} />
      </Section>
      {may('plans.adopt') && isAdoptable && <AdoptForm planId={planId} revision={shown} />}
      {may('plans.write') && isLatest && (
        <Disclosure summary={t(say('plans.page.revise'))}>
          <ReviseForm key={number} planId={planId} base={number} text={text} />
        </Disclosure>
      )}
    </>
  );
}
