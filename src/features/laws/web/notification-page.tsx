import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Page } from '#ui/page.tsx';
import { ReceiptButton } from '#ui/receipt-button.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { showNotification, takeNotificationReceipt } from '../asset-api.ts';
import { say } from '../asset-texts.ts';
import { NotificationId } from '../obligation.ts';

const kindWords = {
  introduction: say('laws.asset.kind.introduction'),
  change: say('laws.asset.kind.change'),
  withdrawal: say('laws.asset.kind.withdrawal'),
} as const;

/** A notification of a computer as it was sent, and its receipt. */
export function NotificationPage() {
  const { t, language } = useWords();
  const notificationId = useAddressId(NotificationId);
  const sent = useEndpoint(showNotification, { notificationId });
  const { kind, system, law, body, recipient, products } = sent;
  return (
    <Page
      title={system.name}
      lead={t(kindWords[kind])}
      above={[{ label: t(say('laws.asset.title')), href: '/law-assets' }]}
    >
      <DefinitionList
        items={[
          { term: t(say('laws.asset.law')), value: law[language] },
          { term: t(say('laws.asset.body')), value: body[language] },
          { term: t(say('laws.asset.recipient')), value: recipient[language] },
          { term: t(say('laws.asset.purpose')), value: system.purpose },
          { term: t(say('laws.asset.owner')), value: system.owner },
          { term: t(say('laws.asset.since')), value: <CalendarDay day={sent.sinceOn} /> },
          { term: t(say('laws.asset.sent-at')), value: <Moment at={sent.sentAt} /> },
          {
            term: t(say('laws.asset.hash')),
            value: <code className="break-all">{sent.sha256}</code>,
          },
        ]}
      />
      <Table
        name="products"
        caption={t(say('laws.asset.sent'))}
        rows={products}
        rowKey={({ name, version }) => `${name} ${version}`}
        columns={[
          { head: say('laws.asset.product'), cell: ({ name }) => name },
          { head: say('laws.asset.version'), cell: ({ version }) => version },
        ]}
        empty={<p>{t(say('laws.asset.no-products'))}</p>}
      />
      <ReceiptButton
        endpoint={takeNotificationReceipt}
        input={{ notificationId }}
        subject={NotificationId.encode(notificationId)}
      />
    </Page>
  );
}
