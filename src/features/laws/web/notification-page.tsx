import { useAddressId } from '#ui/address.ts';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Page } from '#ui/page.tsx';
import { saveAs } from '#ui/save.ts';
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
      <ReceiptButton notificationId={notificationId} />
    </Page>
  );
}

/** Saves the receipt as a file that anybody can check without this installation. */
function ReceiptButton({ notificationId }: { readonly notificationId: NotificationId }) {
  const { t } = useWords();
  const { act, pending, answer, failure } = useAct(takeNotificationReceipt);
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act({ notificationId }, (receipt) => {
            const text = JSON.stringify(receipt, null, 2);
            const file = `receipt-${NotificationId.encode(notificationId)}.json`;
            saveAs(file, new Blob([text], { type: 'application/json' }));
          });
        }}
      >
        {t(say('laws.asset.receipt'))}
      </Button>
      <span role="status" className="text-dns-16N-130 text-solid-gray-700">
        {failure ? t(failure.text) : answer && t(say('laws.asset.receipt-taken'))}
      </span>
    </div>
  );
}
