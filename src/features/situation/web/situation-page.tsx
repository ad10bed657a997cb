import { buttonLook } from '#ui/button.tsx';
import { expectCharts } from '#ui/chart.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import { Deadlines } from './deadlines.tsx';
import { ExposedOrganizations } from './exposed.tsx';
import { News } from './news.tsx';
import { OpenDirectives, PaceByMinistry } from './scoreboard.tsx';
import { Today } from './today.tsx';
import { FeedAges, Unknowns } from './unknown.tsx';
import { UrgentThreats } from './urgent.tsx';

// With most answers there before this page is, whoever loads the charts only then has all of it appear late.
expectCharts();

const parts = [
  ...[Today, UrgentThreats, ExposedOrganizations, Deadlines, OpenDirectives],
  ...[PaceByMinistry, Unknowns, FeedAges, News],
];

/** Where everything stands now, what needs the reader first. Each part appears as it arrives. */
export function SituationPage() {
  const { t } = useWords();
  return (
    <Page
      title={t(say('situation.title'))}
      lead={
        <>
          <p>{t(say('situation.lead'))}</p>
          <p className="mt-3 print:hidden">
            <Link href="/situation/wall" className={buttonLook('outlined')}>
              {t(say('situation.to-wall'))}
            </Link>
          </p>
        </>
      }
    >
      {parts.map((Part) => (
        <WaitingBoundary key={Part.name}>
          <Part />
        </WaitingBoundary>
      ))}
    </Page>
  );
}
