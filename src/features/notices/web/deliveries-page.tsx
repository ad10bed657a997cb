import { listOrganizations } from '#features/organizations/api.ts';
import { useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { type DeliveryLine, listDeliveries, retryDelivery } from '../api.ts';
import { type DeliveryState, deliveryStates } from '../delivery.ts';
import { kindWords, purposeWords, stateWords } from '../notice-words.ts';
import { say } from '../texts.ts';

const tones: Record<DeliveryState, Tone> = {
  sent: 'good',
  failed: 'bad',
  refused: 'warning',
  suppressed: 'neutral',
  queued: 'info',
};

function useColumns(): Column<DeliveryLine>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return [
    {
      head: say('notices.page.what'),
      cell: ({ kinds, purpose }) =>
        kinds.length > 0
          ? kinds.map((kind) => t(kindWords(kind))).join(t(say('notices.page.comma')))
          : t(purposeWords(purpose)),
    },
    {
      head: say('notices.page.organization'),
      cell: ({ organizationId }) => nameOf(organizationId),
    },
    { head: say('notices.page.channel'), cell: ({ channel }) => channel },
    {
      head: say('notices.page.due-at'),
      cell: ({ dueAt }) => <Moment at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: say('notices.page.delivery-state'),
      cell: (line) => <State line={line} />,
      sort: ({ state }) => deliveryStates.indexOf(state),
      text: ({ state, reason }) =>
        [t(stateWords(state)), reason && t(reason)].filter(Boolean).join(' '),
    },
    {
      head: say('notices.page.sent-at'),
      cell: ({ sentAt }) => sentAt && <Moment at={sentAt} />,
      sort: ({ sentAt }) => sentAt,
    },
    {
      head: say('notices.page.acts'),
      cell: ({ id, retriable }) => retriable && <Retry id={id} />,
    },
  ];
}

function State({ line }: { readonly line: DeliveryLine }) {
  const { t } = useWords();
  const { state, reason, attempts, bare, late } = line;
  const isFailing = state === 'queued' && reason !== null;
  return (
    <>
      <span className="flex flex-wrap gap-2">
        <Badge tone={isFailing ? 'warning' : tones[state]}>{t(stateWords(state))}</Badge>
        {late && <Badge tone="warning">{t(say('notices.page.late'))}</Badge>}
        {bare && <Badge tone="neutral">{t(say('notices.page.bare'))}</Badge>}
      </span>
      {reason && <span className="block">{t(reason)}</span>}
      {attempts > 1 && (
        <span className="block text-solid-gray-700">
          {t(say('notices.page.attempts', { count: attempts }))}
        </span>
      )}
    </>
  );
}

function Retry({ id }: Pick<DeliveryLine, 'id'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(retryDelivery);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act({ deliveryId: id });
        }}
      >
        {t(say('notices.page.retry'))}
      </Button>
    </>
  );
}

const size = 50;

/** What became of messages. */
export function DeliveriesPage() {
  const { t } = useWords();
  const columns = useColumns();
  const wanted = useQuery('state');
  const state = deliveryStates.find((each) => each === wanted);
  const offset = Math.max(0, Number.parseInt(useQuery('from') ?? '0', 10) || 0);
  const { deliveries, total } = useEndpoint(listDeliveries, {
    ...(state ? { state } : {}),
    ...{ offset, limit: size },
  });
  const at = (from: number) => `/notices/deliveries?from=${from}${state ? `&state=${state}` : ''}`;
  return (
    <Page
      title={t(say('notices.page.deliveries'))}
      lead={t(say('notices.page.deliveries-lead'))}
      above={[{ label: t(say('notices.title')), href: '/notices' }]}
    >
      <p className="flex flex-wrap gap-4">
        <Link href="/notices/deliveries">{t(say('notices.page.show-all'))}</Link>
        {deliveryStates.map((each) => (
          <Link key={each} href={`/notices/deliveries?state=${each}`}>
            {t(stateWords(each))}
          </Link>
        ))}
      </p>
      <Table
        caption={t(say('notices.page.deliveries'))}
        quiet
        name="deliveries"
        outOf={total}
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('notices.page.no-deliveries'))}</p>}
      />
      <p className="flex gap-6">
        {offset > 0 && (
          <Link href={at(Math.max(0, offset - size))}>{t(say('notices.page.later'))}</Link>
        )}
        {offset + size < total && (
          <Link href={at(offset + size)}>{t(say('notices.page.earlier'))}</Link>
        )}
      </p>
    </Page>
  );
}
