import { useAddressId } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { showIncident, showStandings } from '../api.ts';
import { say } from '../duty-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { DutyCard } from './duty-card.tsx';
import { filePage, recordPage } from './place.ts';
import { ScopeGuide } from './scope-guide.tsx';

/** Which duties arise from a record, which do not, and the questions that would settle the rest. */
export function DutiesPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const incidentId = useAddressId(IncidentId);
  const { title } = useEndpoint(showIncident, { incidentId });
  const { duties } = useEndpoint(showStandings, { incidentId });
  const ofStanding = (wanted: string) => duties.filter(({ standing }) => standing === wanted);
  const [arising, untold, others] = [
    ofStanding('arises'),
    ofStanding('cannot-tell'),
    ofStanding('does-not-arise'),
  ];
  return (
    <Page
      title={t(record('incidents.record.to-duties'))}
      above={[
        { label: t(tell('incidents.title')), href: '/incidents' },
        { label: title || t(record('incidents.list.unnamed')), href: recordPage(incidentId) },
      ]}
      lead={t(say('incidents.duties.lead'))}
    >
      {may('incidents.report') && <ScopeGuide incidentId={incidentId} />}
      <Section title={t(say('incidents.duties.arising'))}>
        {arising.length === 0 && <p>{t(say('incidents.duties.none-arises'))}</p>}
        {arising.map((duty) => (
          <DutyCard key={duty.duty} duty={duty} />
        ))}
        {arising.length > 0 && may('incidents.report') && (
          <p>
            <Link href={filePage(incidentId)} className={buttonLook()}>
              {t(say('incidents.duties.to-file'))}
            </Link>
          </p>
        )}
      </Section>
      {untold.length > 0 && (
        <Section title={t(say('incidents.duties.untold'))}>
          {untold.map((duty) => (
            <DutyCard key={duty.duty} duty={duty} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Disclosure summary={`${t(say('incidents.duties.not-arising'))} (${others.length})`}>
          {others.map((duty) => (
            <DutyCard key={duty.duty} duty={duty} />
          ))}
        </Disclosure>
      )}
    </Page>
  );
}
