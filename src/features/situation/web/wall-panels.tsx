import type { ComponentType, ReactNode } from 'react';

import { DirectiveId } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { listUrgent } from '#features/exposure/api.ts';
import { listFeeds } from '#features/intake/api.ts';
import { momentWords, remaining, spanWords } from '#kernel/moment.ts';
import type { Text } from '#kernel/text.ts';
import { useEndpoint } from '#ui/call.ts';
import { Chart } from '#ui/chart.tsx';
import { useNow } from '#ui/clock.tsx';
import { useWords } from '#ui/words.tsx';

import { showExposed, showKnown, showStandings } from '../api.ts';
import { say } from '../texts.ts';
import { urgentOnWall } from './asked.ts';
import { useExposedBars } from './exposed.tsx';
import { HourStrip } from './hour-strip.tsx';
import { useStandingBars } from './scoreboard.tsx';
import { isOld, useFeeds } from './unknown.tsx';

/** One picture of the wall, and what it is made of. */
export type Panel = {
  readonly title: Text;
  readonly paths: readonly string[];
  readonly Content: ComponentType;
};

/** Asked again this often, whatever the wall is told, so that no figure stays old unnoticed. */
const often = { everySeconds: 60 };

type BigProps = { readonly label: string; readonly count: number; readonly alarming?: boolean };

/** One number to be read across a room. */
function Big({ label, count, alarming = false }: BigProps) {
  const { language } = useWords();
  const isBad = alarming && count > 0;
  return (
    <div className={`border-l-8 pl-4 ${isBad ? 'border-red-500' : 'border-solid-gray-536'}`}>
      <dt>{label}</dt>
      <dd className="text-[3em] leading-none font-bold tabular-nums">
        {count.toLocaleString(language)}
      </dd>
    </div>
  );
}

const Bigs = ({ children }: { readonly children: ReactNode }) => (
  <dl className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">{children}</dl>
);

const row = 'border-t border-solid-gray-536 py-2 align-top';

function Urgent() {
  const { t, language } = useWords();
  const { vulnerabilities: urgent } = useEndpoint(listUrgent, urgentOnWall, often);
  if (urgent.length === 0) return <p>{t(say('situation.urgent.none'))}</p>;
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t(say('situation.urgent.list'))}</caption>
      <thead>
        <tr>
          <th scope="col" className="py-1 pr-4 text-left">
            {t(say('situation.vulnerability'))}
          </th>
          <th scope="col" className="hidden py-1 pr-4 text-left md:table-cell">
            {t(say('situation.about'))}
          </th>
          <th scope="col" className="py-1 text-right">
            {t(say('situation.organizations'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {urgent.map(({ vulnerability, title, organizations }) => (
          <tr key={vulnerability}>
            <th scope="row" className={`${row} pr-4 text-left font-bold whitespace-nowrap`}>
              {vulnerability}
            </th>
            <td className={`${row} hidden pr-4 md:table-cell`}>
              <span className="line-clamp-2">{title}</span>
            </td>
            <td className={`${row} text-right text-[1.25em] font-bold tabular-nums`}>
              {organizations.toLocaleString(language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Exposed() {
  const { t } = useWords();
  useEndpoint(showExposed, {}, often);
  const { exposed, byMinistry, bySector } = useExposedBars();
  return (
    <>
      <Bigs>
        <Big label={t(say('situation.organizations'))} count={exposed.exposed} alarming />
        <Big label={t(say('situation.systems'))} count={exposed.systems} alarming />
      </Bigs>
      <div className="grid gap-8 lg:grid-cols-2">
        <Chart title={t(say('situation.by-ministry'))} spec={byMinistry} />
        <Chart title={t(say('situation.by-sector'))} spec={bySector} />
      </div>
    </>
  );
}

function Due() {
  const { t, language } = useWords();
  const now = useNow();
  const standings = useEndpoint(showStandings, {}, often);
  const byId = new Map(standings.directives.map((each) => [each.id, each]));
  const next = standings.hours.flatMap(({ directives }) => directives).slice(0, 4);
  return (
    <>
      <HourStrip standings={standings} />
      {next.length === 0 && <p>{t(say('situation.deadlines.none'))}</p>}
      <ul>
        {next.map(({ id, at, addressees }) => {
          const directive = byId.get(id);
          return (
            <li key={`${DirectiveId.encode(id)} ${at.getTime()}`} className={row}>
              <strong className="tabular-nums">{momentWords(at, language)}</strong>{' '}
              {now && t(remaining(at, now, language))}{' '}
              {directive && `${citation(directive, language)} ${directive.title}`}{' '}
              {t(say('situation.changes.organizations', { count: addressees }))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Answers() {
  const { t } = useWords();
  const standings = useEndpoint(showStandings, {}, often);
  const bars = useStandingBars(standings.ministries);
  return (
    <>
      <Bigs>
        <Big label={t(say('situation.overdue'))} count={standings.overdue} alarming />
        <Big label={t(say('situation.contradicted'))} count={standings.contradicted} alarming />
        <Big label={t(say('situation.unknown-bodies'))} count={standings.unknown} alarming />
        <Big label={t(say('situation.finished'))} count={standings.finished} />
      </Bigs>
      {standings.ministries.length > 0 && (
        <Chart title={t(say('situation.by-ministry'))} spec={bars} />
      )}
    </>
  );
}

function Unknown() {
  const { t, language } = useWords();
  const known = useEndpoint(showKnown, {}, often);
  const feeds = useFeeds();
  return (
    <>
      <Bigs>
        <Big label={t(say('situation.unknown.none-submitted'))} count={known.none} alarming />
        <Big label={t(say('situation.unknown.stale'))} count={known.stale} alarming />
      </Bigs>
      <h3 className="text-[1.25em] font-bold">{t(say('situation.feeds'))}</h3>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {feeds.map((feed) => (
          <li key={feed.source} className={`${row} flex justify-between gap-4`}>
            <span>{feed.source}</span>
            <span className={`tabular-nums ${isOld(feed) ? 'font-bold text-yellow-300' : ''}`}>
              {spanWords(feed.ageSeconds * 1000, language)}
              {isOld(feed) && ` ${t(say('situation.feed.silent'))}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export const panels: readonly Panel[] = [
  { title: say('situation.urgent'), paths: [listUrgent.path], Content: Urgent },
  { title: say('situation.exposed'), paths: [showExposed.path], Content: Exposed },
  { title: say('situation.deadlines'), paths: [showStandings.path], Content: Due },
  { title: say('situation.pace'), paths: [showStandings.path], Content: Answers },
  { title: say('situation.unknown'), paths: [showKnown.path, listFeeds.path], Content: Unknown },
];
