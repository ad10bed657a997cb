import type { Text } from '#kernel/text.ts';
import { useEndpoint } from '#ui/call.ts';
import type { Bars } from '#ui/chart-spec.ts';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showExposed } from '../api.ts';
import { say } from '../texts.ts';
import { useAreaNames } from './names.ts';
import { SituationChart } from './situation-chart.tsx';

type Line = { readonly bodies: number; readonly exposed: number; readonly systems: number };

/** How many bodies are exposed, of how many, in each area: the most exposed first. */
function barsOf(
  head: string,
  lines: readonly (Line & { readonly name: string })[],
  t: (text: Text) => string,
): Bars {
  const ordered = lines.toSorted((a, b) => b.exposed - a.exposed || b.bodies - a.bodies);
  return {
    kind: 'bars',
    head,
    lines: ordered.map(({ name }) => name),
    series: [
      {
        name: t(say('situation.bodies.exposed')),
        tone: 'bad',
        values: ordered.map(({ exposed }) => exposed),
      },
      {
        name: t(say('situation.bodies.others')),
        tone: 'quiet',
        values: ordered.map(({ bodies, exposed }) => bodies - exposed),
      },
    ],
  };
}

/** Both ways of looking at who is exposed, as charts. */
export function useExposedBars() {
  const { t } = useWords();
  const exposed = useEndpoint(showExposed, {});
  const names = useAreaNames();
  const byMinistry = barsOf(
    t(say('situation.ministry')),
    exposed.ministries.map((each) => ({ ...each, name: names.ministry(each) })),
    t,
  );
  const bySector = barsOf(
    t(say('situation.sector')),
    exposed.sectors.map((each) => ({ ...each, name: names.sector(each.sector) })),
    t,
  );
  return { exposed, byMinistry, bySector };
}

/** Who is exposed to what is exploited, by ministry and by sector. */
export function ExposedOrganizations() {
  const { t, language } = useWords();
  const { exposed, byMinistry, bySector } = useExposedBars();
  const number = (count: number) => count.toLocaleString(language);
  const { bodies, systems } = exposed;
  return (
    <Section title={t(say('situation.exposed'))}>
      {exposed.exposed === 0 ? (
        <p>{t(say('situation.exposed.none'))}</p>
      ) : (
        <>
          <p>
            {t(
              say('situation.exposed.lead', {
                exposed: number(exposed.exposed),
                systems: number(systems),
                bodies: number(bodies),
              }),
            )}
          </p>
          <div className="grid gap-8 lg:grid-cols-2">
            <SituationChart
              chart="ministries"
              title={t(say('situation.by-ministry'))}
              spec={byMinistry}
            />
            <SituationChart chart="sectors" title={t(say('situation.by-sector'))} spec={bySector} />
          </div>
        </>
      )}
    </Section>
  );
}
