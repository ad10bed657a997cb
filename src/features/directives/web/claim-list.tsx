import { Badge, type Tone } from '#ui/badge.tsx';
import { Moment } from '#ui/clock.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { useWords } from '#ui/words.tsx';

import type { AddresseeLine } from '../api.ts';
import { measureWords, standingWords } from '../directive-words.ts';
import { say } from '../page-texts.ts';
import { OnBehalf } from './on-behalf.tsx';

type Claim = AddresseeLine['targets'][number]['claims'][number];

const toneOf = ({ outcome }: Claim): Tone =>
  outcome === null ? 'info' : outcome === 'verified' ? 'good' : 'bad';

/** What was claimed on one system, and what a later inventory made of each claim. */
export function ClaimList({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useWords();
  return (
    <ul className="flex flex-col gap-2">
      {claims.map((claim) => (
        <li key={claim.id} className="border-l-4 border-solid-gray-300 pl-3">
          <p>
            <Badge tone={toneOf(claim)}>{t(standingWords(claim.outcome ?? 'claimed'))}</Badge>{' '}
            {t(measureWords(claim.measure))} <Moment at={claim.claimedAt} />{' '}
            {claim.onBehalf && <OnBehalf />}
          </p>
          <p className="whitespace-pre-wrap">{claim.evidence}</p>
          {claim.judgedAt && (
            <div className="mt-1">
              <p>
                {t(
                  say(
                    claim.reviewed ? 'directives.page.judged-by-person' : 'directives.page.judged',
                  ),
                )}{' '}
                <Moment at={claim.judgedAt} />
              </p>
              <ReasonList reasons={claim.judgement} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
