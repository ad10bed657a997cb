import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { saveAs } from '#ui/save.ts';
import { useWords } from '#ui/words.tsx';

import { takeReceipt } from '../filing-api.ts';
import { say } from '../filing-page-texts.ts';
import { FilingId } from '../incident.ts';

/** Saves the receipt of a filing as a file that anybody can check without this installation. */
export function ReceiptButton({ filingId }: { readonly filingId: FilingId }) {
  const { t } = useWords();
  const { act, pending, answer, failure } = useAct(takeReceipt);
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act({ filingId }, (receipt) => {
            const text = JSON.stringify(receipt, null, 2);
            const file = `receipt-${FilingId.encode(filingId)}.json`;
            saveAs(file, new Blob([text], { type: 'application/json' }));
          });
        }}
      >
        {t(say('incidents.receipt.take'))}
      </Button>
      <span role="status" className="text-dns-16N-130 text-solid-gray-700">
        {failure ? t(failure.text) : answer && t(say('incidents.receipt.taken'))}
      </span>
    </div>
  );
}
