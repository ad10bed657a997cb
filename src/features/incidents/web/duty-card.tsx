import type { Text } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../duty-texts.ts';
import { spell } from '../shown.ts';
import type { StandingLine } from '../standing-lines.ts';
import { StageList } from './stage-list.tsx';
import { useCalled, useVoice } from './voice.ts';

const standings = {
  arises: { tone: 'warning', words: say('incidents.duties.standing.arises') },
  'does-not-arise': { tone: 'neutral', words: say('incidents.duties.standing.does-not-arise') },
  'cannot-tell': { tone: 'open', words: say('incidents.duties.standing.cannot-tell') },
} as const;

const parts = {
  entity: say('incidents.duties.part.entity'),
  system: say('incidents.duties.part.system'),
  trigger: say('incidents.duties.part.trigger'),
} as const;

const truths = {
  yes: { tone: 'good', words: say('incidents.duties.truth.yes') },
  no: { tone: 'neutral', words: say('incidents.duties.truth.no') },
  open: { tone: 'open', words: say('incidents.duties.truth.open') },
} as const;

type Told = { readonly duty: StandingLine };

/** Whether a duty arises. */
export function StandingBadge({ standing }: Pick<StandingLine, 'standing'>) {
  const { t } = useWords();
  const { tone, words } = standings[standing];
  return <Badge tone={tone}>{t(words)}</Badge>;
}

/** Where one duty stands: why, to whom and in which stages it is reported. */
export function DutyCard({ duty }: Told) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <article className="flex flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="flex flex-wrap items-center gap-3 text-std-20B-150">
        {called(duty.names)} <StandingBadge standing={duty.standing} />
      </h3>
      {duty.trigger.length > 0 && duty.standing !== 'does-not-arise' && (
        <ul className="list-disc pl-5">
          {duty.trigger.map((names) => (
            <li key={names.ja}>{called(names)}</li>
          ))}
        </ul>
      )}
      {duty.standing !== 'does-not-arise' && (
        <>
          <Open duty={duty} />
          <Recipients duty={duty} />
          <StageList stages={duty.stages} />
        </>
      )}
      <Disclosure summary={t(say('incidents.duties.why'))}>
        <Reasons duty={duty} />
      </Disclosure>
    </article>
  );
}

/** What would have to be known. */
function Open({ duty: { open } }: Told) {
  const { t } = useWords();
  const voice = useVoice();
  if (open.length === 0) return null;
  return (
    <div>
      <p className="font-bold">{t(say('incidents.duties.open'))}</p>
      <ul className="list-disc pl-5">
        {open.map(({ shown }, at) => (
          <li key={at}>{spell(shown, voice)}</li>
        ))}
      </ul>
    </div>
  );
}

function Recipients({ duty: { recipients } }: Told) {
  const { t } = useWords();
  const called = useCalled();
  const wordsOf = ({ names, organization }: StandingLine['recipients'][number]): Text =>
    organization
      ? say('incidents.duties.recipient', { recipient: called(names), body: called(organization) })
      : say('incidents.duties.no-body', { recipient: called(names) });
  return (
    <div>
      <p className="font-bold">{t(say('incidents.duties.recipients'))}</p>
      <ul className="list-disc pl-5">
        {recipients.map((recipient) => (
          <li key={recipient.key}>{t(wordsOf(recipient))}</li>
        ))}
      </ul>
    </div>
  );
}

/** The grounds of each part of the scope, each with where the rule says so. */
function Reasons({ duty }: Told) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <>
      {duty.scope.map(({ part, truth, grounds }) => (
        <section key={part} className="flex flex-col gap-2">
          <h4 className="flex flex-wrap items-center gap-2 font-bold">
            {t(parts[part])} <Badge tone={truths[truth].tone}>{t(truths[truth].words)}</Badge>
          </h4>
          {grounds.length === 0 && <p>{t(say('incidents.duties.no-line'))}</p>}
          <ul className="flex flex-col gap-2">
            {grounds.map((ground) => (
              <li key={ground.names.ja}>
                <span className="flex flex-wrap items-center gap-2">
                  {called(ground.names)}
                  <Badge tone={truths[ground.truth].tone}>{t(truths[ground.truth].words)}</Badge>
                </span>
                <span className="block text-dns-16N-130 text-solid-gray-700">
                  {t(say('incidents.duties.source'))} {ground.source}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <DefinitionList
        items={[
          { term: t(say('incidents.duties.source')), value: duty.source },
          { term: t(say('incidents.duties.certainty')), value: called(duty.certainty) },
          {
            term: t(say('incidents.duties.stage.rule')),
            value: (
              <ul>
                {duty.stages.flatMap(({ stage, names, rule }) =>
                  rule === null ? [] : <li key={stage}>{`${called(names)} ${rule}`}</li>,
                )}
              </ul>
            ),
          },
          {
            term: t(say('incidents.duties.law-day')),
            value: (
              <>
                <CalendarDay day={duty.lawDay} />{' '}
                {duty.isLawDayAssumed && t(say('incidents.duties.law-day-assumed'))}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
