import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

type Props = { readonly label: string; readonly address: string };

/** Copies an address of this site. A browser lets no page copy over plain http; then it is shown. */
export function CopyLink({ label, address }: Props) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'shown'>();
  const whole = new URL(address, location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      setOutcome('copied');
    } catch {
      setOutcome('shown');
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button weight="outlined" onClick={() => void copy()}>
        {label}
      </Button>
      {outcome === 'copied' && <span role="status">{t(say('views.copied'))}</span>}
      {outcome === 'shown' && (
        <label role="status" className="flex flex-col gap-1">
          {t(say('views.cannot-copy'))}
          <input
            readOnly
            value={whole}
            className="min-h-11 w-full min-w-72 rounded-8 border border-solid-gray-600 px-3"
          />
        </label>
      )}
    </span>
  );
}
