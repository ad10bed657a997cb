import { listOrganizations } from '#features/organizations/api.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { say as sayConsultation } from '../consultation-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { wordsOf } from '../paragraph.ts';
import { StatementId } from '../plan.ts';
import {
  type PointLine,
  showStatement,
  type StatementAnswer,
  takeStatement,
} from '../statement-api.ts';
import { say } from '../statement-texts.ts';
import { receptionWords, statementStateWords } from '../statement-words.ts';
import { useAbove } from './above.ts';
import { Quote } from './opinion-text.tsx';
import { PaperLinks } from './paper-links.tsx';
import {
  AdoptStatement,
  DropPoint,
  PointForm,
  ReceptionForm,
  Sending,
} from './statement-forms.tsx';
import { statementTones } from './statement-table.tsx';
import { receptionTones } from './strategy-tones.ts';

/** The headquarters' formal opinion on another body's plan: its points, and what the body makes of each. */
export function StatementPage() {
  const { t, language } = useWords();
  const { may, organizationId } = usePerson();
  const above = useAbove();
  const statementId = useAddressId(StatementId);
  const statement = useEndpoint(showStatement, { statementId });
  const { state, title, lead, points } = statement;
  const id = StatementId.encode(statementId);
  const isAddressee = statement.organizationId === organizationId && may('plans.answer');
  return (
    <Page title={title} lead={t(say('plans.statement.title'))} above={above.plans}>
      <Head statement={statement} />
      <PaperLinks
        hrefOf={(form) => toRequest(takeStatement, { statementId: id, form, language }).url}
      />
      {lead !== '' && <p className="max-w-3xl whitespace-pre-wrap">{lead}</p>}
      <Section id="points" title={t(say('plans.statement.points'))}>
        {points.length === 0 && <p>{t(say('plans.statement.no-points'))}</p>}
        <ol className="flex flex-col gap-4">
          {points.map((point) => (
            <li key={point.number} className="rounded-8 border border-solid-gray-300 p-4">
              <Point point={point} />
              {isAddressee && (
                <Disclosure summary={t(say('plans.statement.receive'))}>
                  <ReceptionForm statementId={statementId} number={point.number} />
                </Disclosure>
              )}
              {state === 'drafted' && may('plans.write') && (
                <DropPoint statementId={statementId} number={point.number} />
              )}
            </li>
          ))}
        </ol>
      </Section>
      {state === 'drafted' && may('plans.write') && (
        <Disclosure summary={t(say('plans.statement.add'))}>
          <PointForm key={points.length} statementId={statementId} />
        </Disclosure>
      )}
      {state === 'drafted' && may('plans.adopt') && <AdoptStatement statement={statement} />}
      {state === 'adopted' && may('plans.write') && <Sending statement={statement} />}
    </Page>
  );
}

type Props = { readonly statement: StatementAnswer };

function Head({ statement }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { plan, number, organizationId, state, decision, sentAt, sha256 } = statement;
  const revision = t(sayPage('plans.page.revision', { number }));
  return (
    <DefinitionList
      items={[
        { term: t(sayConsultation('plans.consultation.plan')), value: `${plan} ${revision}` },
        { term: t(say('plans.statement.to')), value: nameOf(organizationId) },
        {
          term: t(say('plans.statement.state')),
          value: <Badge tone={statementTones[state]}>{t(statementStateWords[state])}</Badge>,
        },
        ...(decision ? [{ term: t(say('plans.statement.decision')), value: decision }] : []),
        ...(sentAt
          ? [{ term: t(say('plans.statement.sent-on')), value: <Moment at={sentAt} /> }]
          : []),
        {
          term: t(say('plans.statement.hash')),
          value: <code className="break-all">{sha256}</code>,
        },
      ]}
    />
  );
}

function Point({ point }: { readonly point: PointLine }) {
  const { t } = useWords();
  const { number, paragraph, source, words, opinions, receptions } = point;
  const last = receptions.at(-1);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-3">
        <strong>{t(say('plans.statement.point', { number }))}</strong>
        {paragraph === null
          ? t(sayConsultation('plans.consultation.whole'))
          : t(sayPage('plans.page.paragraph', { number: paragraph }))}
        {last ? (
          <Badge tone={receptionTones[last.state]}>{t(receptionWords[last.state])}</Badge>
        ) : (
          <Badge tone="neutral">{t(say('plans.statement.no-reception'))}</Badge>
        )}
      </p>
      <Quote words={wordsOf(source)} />
      <p className="max-w-3xl whitespace-pre-wrap">{words}</p>
      {opinions !== null && opinions > 0 && (
        <p className="text-solid-gray-700">
          {t(say('plans.statement.made-of', { count: opinions }))}
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {receptions.map((reception) => (
          <li key={reception.saidAt.toISOString()} className="whitespace-pre-wrap">
            <Moment at={reception.saidAt} /> {t(receptionWords[reception.state])} {reception.words}
          </li>
        ))}
      </ul>
    </div>
  );
}
