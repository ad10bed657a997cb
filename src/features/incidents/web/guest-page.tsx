import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say as desk } from '../desk-texts.ts';
import { fieldOf } from '../fact-fields.ts';
import { GuestId } from '../guest.ts';
import { showGuest } from '../guest-desk-api.ts';
import { say as record } from '../record-texts.ts';
import { say } from '../report-texts.ts';
import { spell } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { CopyView } from './copy-view.tsx';
import { StandingBadge } from './duty-card.tsx';
import { FactsSection } from './facts-section.tsx';
import { guestReportKindWords } from './guest-receipt.tsx';
import { guestStateWords } from './guest-state.ts';
import { Unverified } from './guests-section.tsx';
import { useCalled, useVoice } from './voice.ts';

type Shown = z.output<typeof showGuest.output>;

/** Everything that a sender without an account told one’s own body. */
export function GuestPage() {
  const { t } = useWords();
  const called = useCalled();
  const guestId = useAddressId(GuestId);
  const { guest, facts, reports, duties, joined } = useEndpoint(showGuest, { guestId });
  const { sender } = guest;
  return (
    <Page
      title={t(say('incidents.guest.title', { body: sender.body }))}
      above={[{ label: t(tell('incidents.desk.title')), href: '/matters' }]}
      lead={<Unverified isInvited={guest.isInvited} />}
    >
      {joined && (
        <Notice
          tone="info"
          title={t(say('incidents.guest.joined', { body: called(joined.body.names) }))}
        >
          <Moment at={joined.at} />
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: t(say('incidents.report.number')), value: GuestId.encode(guest.id) },
          { term: t(say('incidents.return.state')), value: t(guestStateWords[guest.state]) },
          { term: t(say('incidents.report.person')), value: sender.person },
          { term: t(say('incidents.report.email')), value: sender.email },
          ...(sender.telephone === ''
            ? []
            : [{ term: t(say('incidents.report.telephone')), value: sender.telephone }]),
        ]}
      />
      <Told facts={facts} />
      <Duties duties={duties} />
      <Reports reports={reports} />
    </Page>
  );
}

function Told({ facts }: Pick<Shown, 'facts'>) {
  const { t } = useWords();
  return <FactsSection facts={facts} lead={t(say('incidents.guest.facts-lead'))} />;
}

/** What the sender said on the form of each duty that may be meant. */
function Duties({ duties }: Pick<Shown, 'duties'>) {
  const { t } = useWords();
  const called = useCalled();
  const voice = useVoice();
  const between = t(desk('incidents.matter.between'));
  return (
    <Section title={t(say('incidents.guest.duties'))}>
      <p className="max-w-3xl">{t(say('incidents.guest.duties-lead'))}</p>
      {duties.length === 0 && <p>{t(say('incidents.guest.duties-none'))}</p>}
      {duties.map(({ duty, names, standing, open, projection }) => (
        <article
          key={duty}
          className="flex flex-col gap-3 rounded-12 border border-solid-gray-600 p-4 md:p-6"
        >
          <h3 className="flex flex-wrap items-center gap-3 text-std-18B-160">
            {called(names)} <StandingBadge standing={standing} />
          </h3>
          {open.length > 0 && (
            <p>
              {t(
                say('incidents.guest.duties-open', {
                  open: open.map((each) => spell(each, voice)).join(between),
                }),
              )}
            </p>
          )}
          {projection && (
            <Disclosure summary={called(projection.names)}>
              <CopyView projection={projection} />
            </Disclosure>
          )}
        </article>
      ))}
    </Section>
  );
}

function Reports({ reports }: Pick<Shown, 'reports'>) {
  const { t } = useWords();
  const columns: Column<Shown['reports'][number]>[] = [
    {
      head: say('incidents.report.kind'),
      cell: ({ kind }) => t(guestReportKindWords[kind]),
      sort: ({ sequence }) => sequence,
    },
    {
      head: say('incidents.report.filed'),
      cell: ({ filedAt }) => <Moment at={filedAt} />,
      sort: ({ filedAt }) => filedAt,
    },
    {
      head: say('incidents.guest.told'),
      cell: ({ told }) => (
        <ul>
          {told.map((field) => (
            <li key={field}>{t(fieldOf(field).label)}</li>
          ))}
        </ul>
      ),
      sort: null,
    },
    { head: say('incidents.return.reason'), cell: ({ reason }) => reason, sort: null },
    {
      head: record('incidents.record.files-hash'),
      cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
      text: ({ sha256 }) => sha256,
    },
  ];
  return (
    <Section title={t(say('incidents.return.sent'))}>
      <Table
        caption={t(say('incidents.return.sent'))}
        quiet
        rows={reports}
        rowKey={({ sequence }) => String(sequence)}
        columns={columns}
        empty=""
      />
    </Section>
  );
}
