import { Badge } from '#ui/badge.tsx';
import { Deadline, Moment } from '#ui/clock.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../duty-texts.ts';
import { spell } from '../shown.ts';
import type { StandingLine } from '../standing-lines.ts';
import { useCalled, useVoice } from './voice.ts';

type Stage = StandingLine['stages'][number];

/** The stages of a duty, each with its own clock. */
export function StageList({ stages }: { readonly stages: readonly Stage[] }) {
  const { t } = useWords();
  return (
    <div>
      <p className="font-bold">{t(say('incidents.duties.stages'))}</p>
      <ol className="mt-1 flex flex-col border-t border-solid-gray-300">
        {stages.map((stage) => (
          <li
            key={stage.stage}
            className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-solid-gray-300 py-3 md:grid-cols-[12rem_1fr]"
          >
            <StageState stage={stage} />
            <StageClock stage={stage} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StageState({ stage }: { readonly stage: Stage }) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="font-bold">{called(stage.names)}</span>
      {stage.filedAt && <Badge tone="good">{t(say('incidents.duties.stage.filed'))}</Badge>}
      {stage.isLate && <Badge tone="bad">{t(say('incidents.duties.stage.late'))}</Badge>}
      {stage.isOwed === 'open' && (
        <Badge tone="open">{t(say('incidents.duties.stage.open'))}</Badge>
      )}
    </div>
  );
}

function StageClock({ stage }: { readonly stage: Stage }) {
  const { t } = useWords();
  const voice = useVoice();
  const called = useCalled();
  const { deadline, waitsFor, clockStart, filedAt, alternatives } = stage;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {deadline && (
        <p className="flex flex-wrap gap-x-3">
          <span>
            {t(say(stage.isSoft ? 'incidents.duties.stage.soft' : 'incidents.duties.stage.due'))}
          </span>
          <Deadline at={deadline} met={filedAt !== null} />
        </p>
      )}
      {!deadline && clockStart && <p>{t(say('incidents.duties.stage.promptly'))}</p>}
      {stage.isProjected && (
        <p className="text-solid-gray-700">{t(say('incidents.duties.stage.projected'))}</p>
      )}
      {alternatives.map(({ names, deadline: other }) => (
        <p key={names.ja}>
          {t(say('incidents.duties.stage.alternative', { name: called(names) }))}{' '}
          {other ? <Moment at={other} /> : t(say('incidents.duties.stage.promptly'))}
        </p>
      ))}
      {waitsFor.length > 0 && (
        <p>
          {t(say('incidents.duties.stage.waits'))}
          {': '}
          {waitsFor.map(({ shown }) => spell(shown, voice)).join(' / ')}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-dns-16N-130 text-solid-gray-700">
        {clockStart && (
          <span>
            {t(say('incidents.duties.stage.started'))} <Moment at={clockStart.at} />
          </span>
        )}
        {stage.formNames && (
          <span>
            {t(say('incidents.duties.stage.form'))} {called(stage.formNames)}
          </span>
        )}
      </p>
    </div>
  );
}
