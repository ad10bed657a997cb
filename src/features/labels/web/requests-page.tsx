import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { decideLowering, listLowerings, type LoweringLine, withdrawLowering } from '../api.ts';
import { outcomeWords } from '../label-words.ts';
import { say } from '../texts.ts';
import { AudienceWords } from './audience-words.tsx';
import { AnswerForm, ConsentTable } from './consent-part.tsx';
import { useAbove } from './places.tsx';

function useColumns(): Column<LoweringLine>[] {
  const { t } = useWords();
  return [
    {
      head: say('labels.page.subject'),
      cell: ({ subject }) => <span className="break-all">{subject}</span>,
    },
    {
      head: say('labels.page.to-be'),
      cell: (line) => (
        <>
          <TlpBadge label={line.label} /> <AudienceWords marking={line} />
        </>
      ),
    },
    { head: say('labels.page.reason'), cell: ({ reason }) => reason },
    {
      head: say('labels.page.requested-at'),
      cell: ({ requestedAt }) => <Moment at={requestedAt} />,
      sort: ({ requestedAt }) => requestedAt,
    },
    {
      head: say('labels.page.state'),
      cell: ({ outcome }) => (
        <Badge tone={outcome === null ? 'open' : outcome === 'approved' ? 'good' : 'neutral'}>
          {t(outcome === null ? say('labels.page.waiting') : outcomeWords[outcome])}
        </Badge>
      ),
    },
    { head: say('labels.page.decision'), cell: (line) => <Decision line={line} /> },
  ];
}

/** What may be done about a request, and by nobody but those who may. */
function Decision({ line: { id, subject, label, ...may } }: { readonly line: LoweringLine }) {
  const { t } = useWords();
  const decide = useAct(decideLowering);
  const withdraw = useAct(withdrawLowering);
  const failure = decide.failure ?? withdraw.failure;
  return (
    <div className="flex flex-wrap gap-2">
      {failure && <Refusal failure={failure} />}
      {may.decidable && (
        <>
          <Confirm
            label={t(say('labels.page.approve'))}
            title={t(say('labels.page.approve'))}
            confirm={t(say('labels.page.approve'))}
            waiting={decide.pending}
            onConfirm={() => {
              decide.act({ loweringId: id, outcome: 'approved' });
            }}
          >
            <p className="break-all">{t(say('labels.page.approve-why', { subject, label }))}</p>
          </Confirm>
          <Confirm
            label={t(say('labels.page.decline'))}
            title={t(say('labels.page.decline'))}
            confirm={t(say('labels.page.decline'))}
            weight="outlined"
            waiting={decide.pending}
            onConfirm={() => {
              decide.act({ loweringId: id, outcome: 'declined' });
            }}
          >
            <p className="break-all">{subject}</p>
          </Confirm>
        </>
      )}
      {may.withdrawable && (
        <Confirm
          label={t(say('labels.page.withdraw'))}
          title={t(say('labels.page.withdraw'))}
          confirm={t(say('labels.page.withdraw'))}
          weight="outlined"
          waiting={withdraw.pending}
          onConfirm={() => {
            withdraw.act({ loweringId: id });
          }}
        >
          <p className="break-all">{subject}</p>
        </Confirm>
      )}
    </div>
  );
}

/** Requests to lower a label, and the consent of reporters. */
export function RequestsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const lowerings = useEndpoint(listLowerings, {});
  const columns = useColumns();
  return (
    <Page
      title={t(say('labels.page.requests'))}
      lead={t(say('labels.page.requests-lead'))}
      above={useAbove()}
    >
      <Section id="lowerings" title={t(say('labels.page.lowerings'))}>
        <Table
          caption={t(say('labels.page.lowerings'))}
          quiet
          rows={lowerings}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<p>{t(say('labels.page.no-lowerings'))}</p>}
        />
      </Section>
      <Section id="consents" title={t(say('labels.page.consents'))}>
        <ConsentTable />
      </Section>
      {may('labels.consent') && <AnswerForm />}
    </Page>
  );
}
