import { type ReactNode, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { Moment, useNow } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { useKeptForm } from '#ui/kept-form.ts';
import { Notice } from '#ui/notice.tsx';
import { saveAs } from '#ui/save.ts';
import { useWords } from '#ui/words.tsx';

import type { DutyStanding } from '../../duty-standing.ts';
import { fieldKeys } from '../../fact-fields.ts';
import type { CarriedFile } from '../../facts-file.ts';
import {
  blankDraft,
  factsFileOf,
  OfflineDraft,
  type OfflineKit,
  pictureIn,
} from '../../offline.ts';
import { say } from '../../offline-texts.ts';
import { firstFields, openQuestions, questions, wantedNext } from '../../questions.ts';
import { type Rulebook, standingsOf } from '../../rulebook.ts';
import { standingLine } from '../../standing-lines.ts';
import { DutyCard } from '../duty-card.tsx';
import { useCalled } from '../voice.ts';
import { Carrying } from './carrying.tsx';
import { KeptFacts } from './kept-facts.tsx';
import { KeptScope } from './kept-scope.tsx';

type Props = { readonly kit: OfflineKit; readonly rulebook: Rulebook };

/** The record of an incident on a page without a network: facts, questions of scope, duties, a file. */
export function OfflinePage({ kit, rulebook }: Props) {
  const { t } = useWords();
  const now = useNow() ?? kit.madeAt;
  const { draft, keep, isKept } = useKeptForm('noroshi.offline-incident', OfflineDraft, blankDraft);
  const standings = standingsOf(rulebook, pictureIn(draft, kit, now));
  const asked = questions(wantedNext(standings, rulebook), standings);
  const wanted = new Set([
    ...[...firstFields, ...asked.map(({ field }) => field)],
    ...draft.facts.map(({ field }) => field),
  ]);
  return (
    <main className="mx-auto flex max-w-screen-lg flex-col gap-10 px-4 py-8 md:px-8">
      <Head kit={kit} />
      {!isKept && <Notice tone="warning" title={t(say('incidents.offline.unkept'))} live />}
      <Part title={t(say('incidents.offline.facts'))}>
        <KeptFacts {...{ draft, keep }} fields={fieldKeys.filter((field) => wanted.has(field))} />
      </Part>
      <Part title={t(say('incidents.offline.scope'))}>
        <KeptScope
          {...{ draft, keep }}
          questions={rulebook.questions.map(({ value }) => value)}
          open={openQuestions(standings)}
        />
      </Part>
      <Duties {...{ rulebook, standings }} />
      <Export {...{ draft, kit, keep, now }} />
    </main>
  );
}

function Head({ kit }: { readonly kit: OfflineKit }) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <header className="flex flex-col gap-4">
      <title>{t(say('incidents.offline.title'))}</title>
      <h1 className="text-std-28B-150 md:text-std-32B-150">{t(say('incidents.offline.title'))}</h1>
      <p className="max-w-3xl text-solid-gray-700">{t(say('incidents.offline.lead'))}</p>
      <DefinitionList
        items={[
          { term: t(say('incidents.offline.for')), value: called(kit.body) },
          { term: t(say('incidents.offline.made')), value: <Moment at={kit.madeAt} /> },
          { term: t(say('incidents.offline.rules')), value: kit.profile },
        ]}
      />
    </header>
  );
}

type PartProps = { readonly title: string; readonly children: ReactNode };

function Part({ title, children }: PartProps) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-22B-150 md:text-std-24B-150">{title}</h2>
      {children}
    </section>
  );
}

type Keeping = { readonly draft: OfflineDraft; readonly keep: (draft: OfflineDraft) => void };

type DutiesProps = { readonly rulebook: Rulebook; readonly standings: readonly DutyStanding[] };

function Duties({ rulebook, standings }: DutiesProps) {
  const { t } = useWords();
  const lines = standings.map((standing) => standingLine(standing, rulebook, () => undefined));
  const [arising, others] = [
    lines.filter(({ standing }) => standing === 'arises'),
    lines.filter(({ standing }) => standing === 'cannot-tell'),
  ];
  return (
    <Part title={t(say('incidents.offline.duties'))}>
      <p className="max-w-3xl">{t(say('incidents.offline.duties-lead'))}</p>
      {arising.length === 0 && <p role="status">{t(say('incidents.offline.no-duty'))}</p>}
      {[...arising, ...others].map((duty) => (
        <DutyCard key={duty.duty} duty={duty} />
      ))}
    </Part>
  );
}

function Export({ draft, kit, keep, now }: Keeping & { kit: OfflineKit; now: Date }) {
  const { t } = useWords();
  const [files, setFiles] = useState<readonly CarriedFile[]>([]);
  return (
    <Part title={t(say('incidents.offline.export'))}>
      <p className="max-w-3xl">{t(say('incidents.offline.export-lead'))}</p>
      <Carrying files={files} onFiles={setFiles} />
      <p>
        <Button
          onClick={() => {
            const text = JSON.stringify(factsFileOf(draft, kit, now, files), null, 2);
            const name = `noroshi-incident-${now.toISOString().slice(0, 10)}.json`;
            saveAs(name, new Blob([text], { type: 'application/json' }));
          }}
        >
          {t(say('incidents.offline.export'))}
        </Button>
      </p>
      <Disclosure summary={t(say('incidents.offline.clear'))}>
        <p className="mb-3">{t(say('incidents.offline.clear-sure'))}</p>
        <Button
          weight="outlined"
          onClick={() => {
            keep(blankDraft);
          }}
        >
          {t(say('incidents.offline.clear-do'))}
        </Button>
      </Disclosure>
    </Part>
  );
}
