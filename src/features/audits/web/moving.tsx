import { type ReactNode, useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import type { CampaignId } from '../campaign.ts';
import { type AuditLine, moveCampaign, showImpact } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import { EditionId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';

type Props = { readonly campaignId: CampaignId; readonly bodies: readonly AuditLine[] };

/** What another edition does to a campaign, and moving it there. */
export function Moving({ campaignId, bodies }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<EditionId>();
  const held = new Set(bodies.map(({ editionId }) => editionId));
  const editions = useEndpoint(listEditions, {}).filter(({ id }) => !held.has(id) || held.size > 1);
  const { act, pending, failure, answer } = useAct(moveCampaign);
  return (
    <>
      {answer && (
        <Notice
          tone="good"
          title={t(say('audits.campaign.moved', { count: answer.moved.toLocaleString() }))}
          live
        />
      )}
      <Form
        label={t(say('audits.campaign.move'))}
        submit={t(say('audits.campaign.move-show'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          setChosen(EditionId.decode(text('editionId')));
        }}
      >
        <ChoiceField
          name="editionId"
          label={t(say('audits.campaign.edition'))}
          options={editions.map(({ id, title, version }) => ({
            value: EditionId.encode(id),
            label: `${title} ${version}`,
          }))}
          defaultValue={null}
          required
        />
      </Form>
      {pending && <Waiting />}
      {/* While it moves, what moving would do is asked no more: once moved, there is no answer to that. */}
      {chosen && !answer && !pending && (
        <Impact campaignId={campaignId} editionId={chosen}>
          {failure && <Refusal failure={failure} />}
          <p>
            <Confirm
              label={t(say('audits.campaign.move-do'))}
              title={t(say('audits.campaign.move-do'))}
              confirm={t(say('audits.campaign.move-do'))}
              waiting={pending}
              onConfirm={() => {
                act({ campaignId, editionId: chosen });
              }}
            >
              <p>{t(say('audits.campaign.move-what'))}</p>
            </Confirm>
          </p>
        </Impact>
      )}
    </>
  );
}

const heads = {
  preserved: say('audits.campaign.preserved'),
  weakened: say('audits.campaign.weakened'),
  examine: say('audits.campaign.examine'),
  new: say('audits.campaign.new'),
  ended: say('audits.campaign.ended'),
} as const;
const kinds = ['preserved', 'weakened', 'examine', 'new', 'ended'] as const;

type ImpactProps = {
  readonly campaignId: CampaignId;
  readonly editionId: EditionId;
  readonly children: ReactNode;
};

function Impact({ campaignId, editionId, children }: ImpactProps) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { mapping, total, days, audits } = useEndpoint(showImpact, { campaignId, editionId });
  const count = (number: number) =>
    t(say('audits.campaign.count', { count: number.toLocaleString() }));
  return (
    <>
      {mapping === null && <Notice tone="warning" title={t(say('audits.campaign.unmapped'))} />}
      <DefinitionList
        items={[
          ...kinds.map((kind) => ({ term: t(heads[kind]), value: count(total[kind]) })),
          {
            term: t(say('audits.campaign.days')),
            value: t(say('audits.campaign.day-count', { count: days.toLocaleString() })),
          },
        ]}
      />
      <Table
        name="impact"
        caption={t(say('audits.campaign.impact'))}
        rows={audits}
        rowKey={({ auditId }) => auditId}
        columns={[
          {
            head: say('audits.campaign.body'),
            cell: ({ organizationId }) => nameOf(organizationId),
          },
          ...kinds.map((kind) => ({
            head: heads[kind],
            cell: ({ counts }: (typeof audits)[number]) => counts[kind].toLocaleString(),
            sort: ({ counts }: (typeof audits)[number]) => counts[kind],
            numeric: true,
          })),
          {
            head: say('audits.campaign.days'),
            cell: ({ days: own }) => own.toLocaleString(),
            sort: ({ days: own }) => own,
            numeric: true,
          },
        ]}
        empty={<p>{t(say('audits.campaign.no-bodies'))}</p>}
      />
      {mapping !== null && children}
    </>
  );
}
