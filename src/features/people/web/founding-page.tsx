import { useEffect, useState } from 'react';
import type { z } from 'zod';

import { showDoor } from '#features/access/api.ts';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../setup-texts.ts';

type Progress = NonNullable<z.output<typeof showDoor.output>['progress']>;

/** What the door says; nothing while one server has gone and the next is not there yet. */
async function askDoor() {
  try {
    const answer = await fetch('/api/door');
    return showDoor.output.parse(await answer.json());
  } catch {
    return undefined;
  }
}

/** While the demo nation is founded: how far it is. The site itself follows once it is there. */
export function FoundingPage() {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    // The server that is to go down may still answer for a moment: the end counts once it began.
    let hasBegun = false;
    const timer = setInterval(() => {
      void askDoor().then((door) => {
        if (door?.stage === 'serving' && hasBegun) location.assign('/');
        hasBegun ||= door === undefined || door.stage === 'founding';
        if (door?.progress) setProgress(door.progress);
      });
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { done, all, next } = progress ?? { done: 0, all: 1, next: null };
  return (
    <Page title={t(say('people.page.founding'))} lead={t(say('people.page.founding-lead'))}>
      <div>
        <p role="status">
          {progress && t(say('people.page.founding-at', { done, all }))} {next && t(next)}
        </p>
        <progress
          value={done}
          max={all}
          aria-label={t(say('people.page.founding'))}
          className="mt-2 h-4 w-full max-w-xl accent-key-900"
        />
      </div>
    </Page>
  );
}
