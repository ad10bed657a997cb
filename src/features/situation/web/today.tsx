import type { Text } from '#kernel/text.ts';
import { useEndpoint } from '#ui/call.ts';
import { Figures } from '#ui/figures.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { showStandings, showTasks, type Task } from '../api.ts';
import { say } from '../texts.ts';

type Way = { readonly label: Text; readonly href: string; readonly alarming?: boolean };

/** Each thing that may wait, and the page on which it is done. */
const ways: Record<Task, Way> = {
  overdue: { label: say('situation.task.overdue'), href: '/desk', alarming: true },
  orders: { label: say('situation.task.orders'), href: '/desk' },
  questions: { label: say('situation.task.questions'), href: '/systems?exposure=unstated' },
  issue: { label: say('situation.task.issue'), href: '/directives?with=draft' },
  requests: { label: say('situation.task.requests'), href: '/requests' },
  reviews: { label: say('situation.task.reviews'), href: '/reviews' },
  snapshots: { label: say('situation.task.snapshots'), href: '/feeds' },
  unread: { label: say('situation.task.unread'), href: '/notices?of=unread' },
};

/** What waits for the reader in person, before anything else. */
export function Today() {
  const { may } = usePerson();
  return may('directives.draft') ? <TodayOfOfficer /> : <Tasks contradicted={0} />;
}

/** Whoever drafts directives follows up what was claimed and is not so. */
function TodayOfOfficer() {
  const { contradicted } = useEndpoint(showStandings, {});
  return <Tasks contradicted={contradicted} />;
}

function Tasks({ contradicted }: { readonly contradicted: number }) {
  const { t } = useWords();
  const tasks = useEndpoint(showTasks, {});
  const figures = tasks.map(({ task, count }) => {
    const { label, ...way } = ways[task];
    return { ...way, label: t(label), count };
  });
  if (contradicted > 0) {
    figures.unshift({
      label: t(say('situation.task.contradicted')),
      count: contradicted,
      href: '/directives?with=contradicted',
      alarming: true,
    });
  }
  return (
    <Section title={t(say('situation.today'))}>
      {figures.length === 0 ? (
        <p>{t(say('situation.today.none'))}</p>
      ) : (
        <Figures figures={figures} />
      )}
    </Section>
  );
}
