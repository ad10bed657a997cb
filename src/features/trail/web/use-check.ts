import { useState } from 'react';

import type { Receipt } from '#features/ledger/receipt.ts';

import { type Checked, checkedReceipt } from '../checked.ts';
import { checkInBrowser } from './browser-check.ts';

/** A check of a receipt in this browser: started by `check`, done when `checked` is there. */
export function useCheck(keyLine: string) {
  const [checked, setChecked] = useState<Checked>();
  const [checking, setChecking] = useState(false);
  return {
    checked,
    checking,
    forget: () => {
      setChecked(undefined);
    },
    check: (receipt: Receipt) => {
      setChecking(true);
      setChecked(undefined);
      void checkInBrowser((lent) => checkedReceipt(receipt, keyLine, lent))
        .then(setChecked)
        .finally(() => {
          setChecking(false);
        });
    },
  };
}
