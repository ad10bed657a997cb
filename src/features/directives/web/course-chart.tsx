import { useEndpoint } from '#ui/call.ts';
import { Chart } from '#ui/chart.tsx';
import { useSaving } from '#ui/chart-saving.tsx';
import type { ChartTone, Course } from '#ui/chart-spec.ts';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showCourse, takeChart } from '../course-api.ts';
import type { DirectiveId } from '../directive.ts';
import { standingWords } from '../directive-words.ts';
import type { Standing } from '../standing.ts';
import { say } from '../telling-texts.ts';

/** From what is done at the bottom to what worries at the top. */
const order: readonly (readonly [Standing, ChartTone])[] = [
  ['verified', 'good'],
  ['released', 'quiet'],
  ['excepted', 'quiet'],
  ['claimed', 'progress'],
  ['acknowledged', 'info'],
  ['pending', 'open'],
  ['unknown', 'warning'],
  ['overdue', 'bad'],
  ['contradicted', 'bad'],
];

/** Deadlines that are marked: more of them would hide the course. */
const marked = 3;

/** How the standings of all addressees went since the issue, with the deadlines that most have. */
export function CourseOfStandings({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const { points, deadlines } = useEndpoint(showCourse, { directiveId });
  const title = t(say('directives.course.title'));
  const saving = useSaving(takeChart, ({ format }) => ({ directiveId, format }), title);
  if (points.length < 2) return null;
  const spec: Course = {
    kind: 'course',
    head: t(say('directives.course.at')),
    moments: points.map(({ at }) => at),
    series: order
      .filter(([standing]) => points.some(({ counts }) => (counts[standing] ?? 0) > 0))
      .map(([standing, tone]) => ({
        name: t(standingWords(standing)),
        tone,
        values: points.map(({ counts }) => counts[standing] ?? 0),
      })),
    marks: deadlines
      .filter(({ at }) => at <= (points.at(-1)?.at ?? at))
      .toSorted((a, b) => b.addressees - a.addressees)
      .slice(0, marked)
      .map(({ at, addressees }) => ({
        at,
        label: t(say('directives.course.due', { count: addressees })),
      })),
  };
  return (
    <Section title={title}>
      <Chart title={t(say('directives.course.chart'))} spec={spec} onSave={saving.save} />
      {saving.refusal}
    </Section>
  );
}
