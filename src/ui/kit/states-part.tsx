import type { Text } from '#kernel/text.ts';

import { Badge, type Tone } from '../badge.tsx';
import { DefinitionList } from '../definition-list.tsx';
import { Disclosure } from '../disclosure.tsx';
import { EmergencyBanner } from '../emergency-banner.tsx';
import { Figures } from '../figures.tsx';
import { Link } from '../link.tsx';
import { Notice } from '../notice.tsx';
import { Section } from '../page.tsx';
import { Progress } from '../progress.tsx';
import { ReasonList } from '../reason-list.tsx';
import { type Column, Table } from '../table.tsx';
import { TlpBadge } from '../tlp-badge.tsx';
import { useWords } from '../words.tsx';
import { say } from './texts.ts';

const tones: Record<Tone, Text> = {
  good: say('ui.kit.tone.good'),
  bad: say('ui.kit.tone.bad'),
  warning: say('ui.kit.tone.warning'),
  open: say('ui.kit.tone.open'),
  info: say('ui.kit.tone.info'),
  neutral: say('ui.kit.tone.neutral'),
};

const notices = {
  info: tones.info,
  good: tones.good,
  warning: tones.warning,
  error: say('ui.kit.tone.error'),
} as const;

const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];

const toneNames = ['good', 'bad', 'warning', 'open', 'info', 'neutral'] as const;
const noticeNames = ['info', 'good', 'warning', 'error'] as const;

/** What tells a state: badges, labels, notices, and the banner that stands above every page. */
export function StatesPart() {
  const { t } = useWords();
  return (
    <Section title={t(say('ui.kit.states'))}>
      <p className="flex flex-wrap gap-3">
        {toneNames.map((tone) => (
          <Badge key={tone} tone={tone}>
            {t(tones[tone])}
          </Badge>
        ))}
      </p>
      <p className="flex flex-wrap gap-3">
        {labels.map((label) => (
          <TlpBadge key={label} label={label} />
        ))}
      </p>
      {noticeNames.map((tone) => (
        <Notice key={tone} tone={tone} title={t(notices[tone])}>
          <p>{t(say('ui.kit.notice'))}</p>
        </Notice>
      ))}
      <EmergencyBanner title={t(say('ui.kit.urgent'))}>
        <Link href="/kit">{t(say('ui.kit.to-desk'))}</Link>
      </EmergencyBanner>
      <Disclosure summary={t(say('ui.kit.more'))}>
        <p>{t(say('ui.kit.notice'))}</p>
      </Disclosure>
    </Section>
  );
}

type Row = { readonly id: string; readonly tone: Tone; readonly systems: number };

const rows: readonly Row[] = toneNames.map((tone, at) => ({
  ...{ id: `A-${at + 1}`, tone },
  systems: (at * 7) % 5,
}));

/** What counts and lists: figures, facts, progress, tables with rows and without. */
export function FiguresPart() {
  const { t } = useWords();
  const columns: Column<Row>[] = [
    { head: say('ui.kit.code'), cell: ({ id }) => id, sort: ({ id }) => id },
    { head: say('ui.kit.states'), cell: ({ tone }) => <Badge tone={tone}>{t(tones[tone])}</Badge> },
    {
      head: say('ui.kit.systems'),
      cell: ({ systems }) => systems,
      sort: ({ systems }) => systems,
      numeric: true,
    },
  ];
  const caption = t(say('ui.kit.systems'));
  const reason = { file: 'kev.json', receivedAt: '2026-11-26T00:00:00Z' };
  return (
    <Section title={t(say('ui.kit.figures'))}>
      <Figures
        figures={[
          { label: t(say('ui.kit.overdue')), count: 16, href: '/kit', alarming: true },
          {
            ...{ label: t(say('ui.kit.systems')), count: 12_345, href: '/kit' },
            hint: t(say('ui.kit.notice')),
          },
        ]}
      />
      <Progress label={t(say('ui.kit.reviewed'))} done={40} of={52} />
      <Progress label={t(say('ui.kit.reviewed'))} done={40} of={null} />
      <DefinitionList
        items={[
          { term: t(say('ui.kit.code')), value: 'A-1' },
          { term: t(say('ui.kit.states')), value: <Badge tone="good">{t(tones.good)}</Badge> },
        ]}
      />
      <ReasonList
        reasons={[
          { text: say('ui.kit.notice'), source: null },
          {
            text: say('ui.kit.notice'),
            source: { source: 'kev', container: '', snapshot: reason },
          },
        ]}
      />
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('ui.kit.none'))}</p>}
      />
      <Table
        caption={caption}
        rows={[]}
        rowKey={({ id }: Row) => id}
        columns={columns}
        empty={<p>{t(say('ui.kit.none'))}</p>}
      />
    </Section>
  );
}
