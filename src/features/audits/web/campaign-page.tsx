import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, Table } from '#ui/table.tsx';
import { useJoined, useNames, useWords } from '#ui/words.tsx';

import { CampaignId } from '../campaign.ts';
import { type AuditLine, showCampaign } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import { listEditions } from '../edition-api.ts';
import { AuditId } from '../finding.ts';
import { AssignForm } from './assign-form.tsx';
import { Moving } from './moving.tsx';

/** One campaign: the bodies in it, who audits them, and what another edition would do. */
export function CampaignPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const campaignId = useAddressId(CampaignId);
  const campaign = useEndpoint(showCampaign, { campaignId });
  const isOpen = campaign.bodies.some(({ closedAt }) => closedAt === null);
  return (
    <Page
      title={campaign.title}
      above={[{ label: t(say('audits.campaign.page')), href: '/audits' }]}
    >
      <Bodies campaignId={campaignId} bodies={campaign.bodies} mayAssign={may('audits.plan')} />
      {may('audits.plan') && isOpen && (
        <Section id="move" title={t(say('audits.campaign.move'))}>
          <Moving campaignId={campaignId} bodies={campaign.bodies} />
        </Section>
      )}
    </Page>
  );
}

type BodiesProps = {
  readonly campaignId: CampaignId;
  readonly bodies: readonly AuditLine[];
  readonly mayAssign: boolean;
};

function Bodies({ campaignId, bodies, mayAssign }: BodiesProps) {
  const { t } = useWords();
  const joined = useJoined();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const editions = new Map(
    useEndpoint(listEditions, {}).map(({ id, title, version }) => [id, `${title} ${version}`]),
  );
  const assign: BulkAct<AuditLine> = {
    label: t(say('audits.campaign.assign')),
    content: (rows, done) => <AssignForm campaignId={campaignId} audits={rows} done={done} />,
  };
  const stateOf = ({ closedAt }: AuditLine) =>
    t(say(closedAt ? 'audits.campaign.state.closed' : 'audits.campaign.state.open'));
  return (
    <Table
      name="bodies"
      caption={t(say('audits.campaign.bodies'))}
      rows={bodies}
      rowKey={({ id }) => id}
      acts={mayAssign ? [assign] : []}
      columns={[
        {
          head: say('audits.campaign.body'),
          cell: ({ id, organizationId }) => (
            <Link href={`/working-papers/${AuditId.encode(id)}`}>{nameOf(organizationId)}</Link>
          ),
          text: ({ organizationId }) => nameOf(organizationId),
        },
        {
          head: say('audits.campaign.state'),
          cell: (line) => <Badge tone={line.closedAt ? 'neutral' : 'info'}>{stateOf(line)}</Badge>,
          text: stateOf,
        },
        {
          head: say('audits.campaign.auditors'),
          cell: ({ auditors }) =>
            joined(auditors.map(({ name }) => name)) || t(say('audits.campaign.no-auditors')),
        },
        {
          head: say('audits.campaign.progress'),
          cell: ({ judged, clauses }) => `${judged.toLocaleString()} / ${clauses.toLocaleString()}`,
          sort: ({ judged, clauses }) => judged / Math.max(1, clauses),
        },
        {
          head: say('audits.campaign.findings'),
          cell: ({ findings }) => findings.toLocaleString(),
          sort: ({ findings }) => findings,
          numeric: true,
        },
        {
          head: say('audits.campaign.edition'),
          cell: ({ editionId }) => editions.get(editionId) ?? '',
        },
        {
          head: say('audits.campaign.ends'),
          cell: ({ endsOn }) => <CalendarDay day={endsOn} />,
          sort: ({ endsOn }) => endsOn,
        },
      ]}
      empty={<p>{t(say('audits.campaign.no-bodies'))}</p>}
    />
  );
}
