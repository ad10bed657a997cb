import type { z } from 'zod';

import type { showVulnerability } from '#features/intake/api.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../voice-texts.ts';

type Voice = z.output<typeof showVulnerability.output>['voices'][number];

/** What each source says of one vulnerability, side by side and in its own words. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {voices.map((voice) => (
        <li
          key={`${voice.source} ${voice.record}`}
          className="rounded-12 border border-solid-gray-300 p-4"
        >
          <VoiceCard voice={voice} />
        </li>
      ))}
    </ul>
  );
}

function VoiceCard({ voice }: { readonly voice: Voice }) {
  const { t } = useWords();
  const unsaid = t(say('exposure.page.unsaid'));
  const moment = (at: Date | null) => (at ? <Moment at={at} /> : unsaid);
  return (
    <>
      <h3 className="text-std-18B-160">
        {voice.source} {voice.record}
      </h3>
      <p lang="en" className="mb-3">
        {voice.title}
      </p>
      <DefinitionList
        items={[
          { term: t(say('exposure.page.published')), value: moment(voice.publishedAt) },
          { term: t(say('exposure.page.modified')), value: moment(voice.modifiedAt) },
          ...(voice.withdrawnAt
            ? [{ term: t(say('exposure.page.withdrawn')), value: moment(voice.withdrawnAt) }]
            : []),
          { term: t(say('exposure.page.snapshot')), value: voice.file },
          { term: t(say('exposure.page.received')), value: moment(voice.receivedAt) },
        ]}
      />
      {voice.affected.length > 0 && (
        <Disclosure summary={t(say('exposure.page.ranges', { count: voice.packages }))}>
          <Ranges voice={voice} />
        </Disclosure>
      )}
      {voice.details !== '' && (
        <Disclosure summary={t(say('exposure.page.details'))}>
          <p lang="en" className="whitespace-pre-wrap">
            {voice.details}
          </p>
        </Disclosure>
      )}
    </>
  );
}

const shown = 50;

function Ranges({ voice: { affected, packages } }: { readonly voice: Voice }) {
  const { t } = useWords();
  const rest = packages - Math.min(affected.length, shown);
  return (
    <>
      <ul className="list-disc pl-5">
        {affected.slice(0, shown).map((each, at) => (
          // One package may be named several times, each with ranges of its own.
          <li key={at}>
            <span className="font-bold">{each.package}</span>{' '}
            <span className="text-solid-gray-600">{each.ecosystem}</span>
            <span className="block">
              {[...each.ranges.map(({ words }) => words), ...each.exact]
                .slice(0, shown)
                .join(' / ')}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t(say('exposure.page.more-packages', { count: rest }))}</p>}
    </>
  );
}
