import { useState } from 'react';

import type { Receipt } from '#features/ledger/receipt.ts';
import { momentWords } from '#kernel/moment.ts';
import { type Failure, useEndpoint } from '#ui/call.ts';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showLedger } from '../api.ts';
import { readReceipt } from '../checked.ts';
import { say } from '../texts.ts';
import { canCheck } from './browser-check.ts';
import { useSaid } from './said.ts';
import { Steps } from './steps.tsx';
import { useCheck } from './use-check.ts';

const largest = 2 * 1024 * 1024;

type Read = { readonly receipt: Receipt } | { readonly failure: Failure };

const refused = (faults: Failure['faults'], text = say('trail.receipt-unreadable')): Read => ({
  failure: { reason: 'invalid', text, faults },
});

/** Reads a receipt from a file of somebody's; every fault of what is none. */
async function receiptIn(file: File): Promise<Read> {
  if (file.size > largest) return refused([], say('trail.receipt-large'));
  const read = readReceipt(await file.text());
  return 'receipt' in read ? read : refused(read.faults);
}

/** Checks a receipt that somebody was handed, in the browser alone. */
export function ReceiptCheck() {
  const { t } = useWords();
  const { key } = useEndpoint(showLedger, {}, { everySeconds: 60 });
  const { check, checked, checking, forget } = useCheck(key.line);
  const [read, setRead] = useState<Read>();
  return (
    <div className="print:hidden">
      <Section id="check" title={t(say('trail.check-receipt'))}>
        <p className="max-w-3xl">{t(say('trail.check-receipt-lead'))}</p>
        {canCheck() ? (
          <Form
            label={t(say('trail.check-receipt'))}
            submit={t(say('trail.check-receipt'))}
            pending={checking}
            failure={read && 'failure' in read ? read.failure : undefined}
            onSubmit={({ file }) => {
              const chosen = file('receipt');
              if (!chosen) return;
              forget();
              void receiptIn(chosen).then((found) => {
                setRead(found);
                if ('receipt' in found) check(found.receipt);
              });
            }}
          >
            <FileField
              name="receipt"
              label={t(say('trail.receipt-file'))}
              support={t(say('trail.receipt-file-support'))}
              accept=".json,application/json"
            />
          </Form>
        ) : (
          <Notice tone="warning" title={t(say('trail.no-crypto'))} />
        )}
        {read && 'receipt' in read && checked && (
          <>
            <Steps checked={checked} good={t(say('trail.receipt-holds'))} />
            {checked.holds && <What receipt={read.receipt} />}
          </>
        )}
      </Section>
    </div>
  );
}

function What({ receipt: { entry, position } }: { readonly receipt: Receipt }) {
  const { t, language } = useWords();
  const { saidAct } = useSaid();
  const at = momentWords(entry.at, language);
  return <p>{t(say('trail.receipt-what', { position, act: saidAct(entry.act), at }))}</p>;
}
