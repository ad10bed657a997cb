import type { z } from 'zod';

import { showVulnerability } from '#features/intake/api.ts';
import { VulnerabilityId } from '#features/intake/intake.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Figures } from '#ui/figures.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useWords } from '#ui/words.tsx';

import { showExposure } from '../api.ts';
import { say as sayDecision } from '../decision-texts.ts';
import { ratingWords, valueWords } from '../exposure-words.ts';
import { say } from '../texts.ts';
import { say as sayVoice } from '../voice-texts.ts';
import { DecidePanel } from './decide-panel.tsx';
import { Disagreements } from './disagreements.tsx';
import { ExposedTable, useBodyPart } from './exposed-table.tsx';
import { ExposureTree } from './exposure-tree.tsx';
import { ThreatStatements } from './threat-statements.tsx';
import { Voices } from './voices.tsx';

/** One threat: whom it concerns and why, what each is to do, and what every source says. */
export function ThreatPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const vulnerability = useAddressId(VulnerabilityId);
  const exposure = useEndpoint(showExposure, { vulnerability, ...useBodyPart() });
  const known = useEndpoint(showVulnerability, { vulnerabilityId: vulnerability });
  const { counts } = exposure;
  const own = `/threats/${encodeURIComponent(vulnerability)}`;
  return (
    <Page
      title={known.title === '' ? known.id : `${known.id} ${known.title}`}
      above={[{ label: t(say('exposure.title')), href: '/threats' }]}
    >
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        {may('directives.draft') && (
          <Link
            href={`/directives/new?vulnerability=${encodeURIComponent(exposure.vulnerability)}`}
            className={buttonLook()}
          >
            {t(say('exposure.page.start-directive'))}
          </Link>
        )}
        {may('directives.read') && (
          <Link href={`/directives?about=${encodeURIComponent(known.id)}`}>
            {t(say('exposure.page.to-directives'))}
          </Link>
        )}
      </p>
      <Section title={t(say('exposure.page.who'))}>
        <Figures
          figures={[
            {
              label: t(say('exposure.page.affected-bodies')),
              count: counts.affected,
              href: `${own}?verdict=affected#exposed`,
              alarming: true,
            },
            {
              label: t(say('exposure.page.unknown-bodies')),
              count: counts.unknown,
              href: `${own}?verdict=unknown#exposed`,
              hint: t(say('exposure.page.unknown-hint')),
            },
            {
              label: t(say('exposure.page.not-affected-bodies')),
              count: counts.notAffected,
              href: `${own}#exposed`,
              hint: t(say('exposure.page.not-affected-hint')),
            },
          ]}
        />
        <p className="text-solid-gray-700">
          {t(say('exposure.page.as-of'))} <Moment at={exposure.asOf} />
        </p>
      </Section>
      <Section id="exposed" title={t(say('exposure.page.exposed'))}>
        <Exposed exposure={exposure} vulnerability={vulnerability} />
      </Section>
      {may('exposure.decide') && (
        <Section title={t(sayDecision('exposure.page.decide'))}>
          <DecidePanel vulnerability={exposure.vulnerability} />
        </Section>
      )}
      <Section title={t(sayVoice('exposure.page.signals'))}>
        <Signals known={known} />
      </Section>
      <ThreatStatements vulnerability={exposure.vulnerability} />
      <Section title={t(sayVoice('exposure.page.voices'))}>
        <Disagreements known={known} />
        <Voices voices={known.voices} />
      </Section>
    </Page>
  );
}

type ExposedProps = {
  readonly exposure: z.output<typeof showExposure.output>;
  readonly vulnerability: string;
};

/** Who is exposed: system by system, or body under body. */
function Exposed({ exposure, vulnerability }: ExposedProps) {
  const { t } = useWords();
  const { organizationId, verdict } = useBodyPart();
  return (
    <Tabs
      // Whoever asks for a part of the systems is shown the list of them, also from within the tree.
      key={organizationId ?? verdict ?? 'whole'}
      label={t(say('exposure.page.views'))}
      parts={[
        {
          id: 'list',
          title: t(say('exposure.page.as-list')),
          content: <ExposedTable exposure={exposure} vulnerability={vulnerability} />,
        },
        {
          id: 'tree',
          title: t(say('exposure.page.as-tree')),
          content: <ExposureTree vulnerability={vulnerability} />,
        },
      ]}
    />
  );
}

type Known = z.output<typeof showVulnerability.output>;

type Rated = Known['signals']['cvss'][number];

/** A vector with its score, recomputed; and what its source says of it, where that is something else. */
function Vector({ said }: { readonly said: Rated }) {
  const { t } = useWords();
  const { value, computed, differs, claimedScore, claimedSeverity, sourceId, container } = said;
  const claimed = [claimedScore, claimedSeverity].filter((each) => each !== null).join(' ');
  return (
    <span className="block">
      {computed && (
        <strong>
          {computed.score.toFixed(1)} {t(ratingWords(computed.severity))}
        </strong>
      )}{' '}
      <code>{value}</code> ({container === '' ? sourceId : `${sourceId}/${container}`}){' '}
      {differs && (
        <Badge tone="warning">{t(sayVoice('exposure.page.score-differs', { claimed }))}</Badge>
      )}
    </span>
  );
}

function Signals({ known: { signals, aliases } }: { readonly known: Known }) {
  const { t } = useWords();
  const unsaid = t(sayVoice('exposure.page.unsaid'));
  const day = (on: string | null) => (on ? <CalendarDay day={on} /> : unsaid);
  const by = (said: { readonly value: string; readonly sourceId: string } | null) =>
    said && said.value !== '' ? `${t(valueWords(said.value))} (${said.sourceId})` : unsaid;
  const cvss = signals.cvss.map((each) => (
    <Vector key={`${each.value} ${each.sourceId} ${each.container}`} said={each} />
  ));
  return (
    <DefinitionList
      items={[
        { term: t(sayVoice('exposure.page.aliases')), value: aliases.join(', ') || unsaid },
        { term: t(say('exposure.page.listed-on')), value: day(signals.addedOn), glossary: 'kev' },
        { term: t(sayVoice('exposure.page.due-on')), value: day(signals.dueOn) },
        { term: t(sayVoice('exposure.page.ransomware')), value: by(signals.ransomware) },
        { term: t(sayVoice('exposure.page.required-action')), value: by(signals.requiredAction) },
        {
          term: t(sayVoice('exposure.page.exploitation')),
          value: by(signals.exploitation),
          glossary: 'ssvc',
        },
        {
          term: t(sayVoice('exposure.page.automatable')),
          value: by(signals.automatable),
          glossary: 'ssvc',
        },
        {
          term: t(sayVoice('exposure.page.technical-impact')),
          value: by(signals.technicalImpact),
          glossary: 'ssvc',
        },
        { term: 'CVSS', glossary: 'cvss', value: cvss.length > 0 ? cvss : unsaid },
      ]}
    />
  );
}
