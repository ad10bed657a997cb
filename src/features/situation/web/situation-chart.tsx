import { Chart } from '#ui/chart.tsx';
import { useSaving } from '#ui/chart-saving.tsx';
import type { ChartSpec } from '#ui/chart-spec.ts';

import { takePicture } from '../api.ts';

type Props = {
  readonly chart: 'ministries' | 'sectors' | 'answers';
  readonly title: string;
  readonly spec: ChartSpec;
};

/** A chart of the situation that may be taken along. */
export function SituationChart({ chart, title, spec }: Props) {
  const { save, refusal } = useSaving(takePicture, ({ format }) => ({ chart, format }), title);
  return (
    <div className="min-w-0">
      <Chart title={title} spec={spec} onSave={save} />
      {refusal}
    </div>
  );
}
