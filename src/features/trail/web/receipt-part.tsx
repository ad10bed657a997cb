import { useState } from 'react';

import { Receipt } from '#features/ledger/receipt.ts';
import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { saveAs } from '#ui/save.ts';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { takeReceipt } from '../api.ts';
import { say } from '../texts.ts';

type Props = {
  readonly entryId: string;
  readonly position: number;
  readonly keyLine: string;
};

/** The receipt of an entry, to be saved, and how whoever is given it checks it. */
export function ReceiptPart({ entryId, position, keyLine }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(takeReceipt);
  const [saved, setSaved] = useState(false);
  const file = `noroshi-receipt-${position}.json`;
  return (
    <Section title={t(say('trail.receipt'))}>
      <p className="max-w-3xl print:hidden">{t(say('trail.receipt-lead'))}</p>
      <TlpOfPage label="TLP:AMBER+STRICT" />
      <p className="flex flex-wrap gap-3">
        <Button
          waiting={pending}
          onClick={() => {
            act({ entryId }, (receipt) => {
              const text = JSON.stringify(Receipt.encode(receipt));
              saveAs(file, new Blob([text], { type: 'application/json' }));
              setSaved(true);
            });
          }}
        >
          {t(say('trail.save'))}
        </Button>
        <Button
          weight="outlined"
          onClick={() => {
            print();
          }}
        >
          {t(say('trail.print'))}
        </Button>
      </p>
      {failure && <Refusal failure={failure} />}
      {saved && <Notice tone="good" title={t(say('trail.saved', { file }))} live />}
      <p className="max-w-3xl">{t(say('trail.offline'))}</p>
      <pre className="max-w-3xl rounded-8 border border-solid-gray-300 p-4 break-all whitespace-pre-wrap">
        {`noroshi ledger verify-receipt ${file} --key '${keyLine}'`}
      </pre>
    </Section>
  );
}
