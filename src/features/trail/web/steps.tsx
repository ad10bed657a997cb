import { Badge } from '#ui/badge.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { type Checked, isSignatureChecked } from '../checked.ts';
import { say } from '../texts.ts';
import { Hash } from './hash.tsx';

const words = {
  commitment: say('trail.step.commitment'),
  leaf: say('trail.step.leaf'),
  path: say('trail.step.path'),
  signature: say('trail.step.signature'),
} as const;

type Props = { readonly checked: Checked; readonly good: string };

/** What was checked of a receipt, step by step, under what came of it. */
export function Steps({ checked, good }: Props) {
  const { t } = useWords();
  const { steps, holds } = checked;
  const isWhole = isSignatureChecked(checked);
  return (
    <div className="flex flex-col gap-4">
      {holds ? (
        <Notice
          tone={isWhole ? 'good' : 'warning'}
          title={isWhole ? good : t(say('trail.holds-unsigned'))}
          live
        />
      ) : (
        <Notice tone="error" title={t(say('trail.broken'))} live />
      )}
      <ol aria-label={t(say('trail.steps'))} className="flex list-decimal flex-col gap-3 pl-6">
        {steps.map(({ step, verdict }) => (
          <li key={step}>
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={verdict.ok ? 'good' : 'bad'}>
                {t(say(verdict.ok ? 'trail.step.holds' : 'trail.step.fails'))}
              </Badge>
              {t(words[step])}
            </p>
            {verdict.ok ? <Hash>{verdict.value}</Hash> : <p>{t(verdict.reason)}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
