import { lazyRouteComponent } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';

import { momentWords } from '#kernel/moment.ts';
import type { Text } from '#kernel/text.ts';

import { Button } from './button.tsx';
import type { ChartSpec } from './chart-spec.ts';
import { type Column, Table } from './table.tsx';
import { say } from './texts.ts';
import { WaitingBoundary } from './waiting.tsx';
import { useWords } from './words.tsx';

const Drawing = lazyRouteComponent(() => import('./chart-drawing.tsx'), 'ChartDrawing');

/** Begins to load what draws, where it is known that a chart will come: large, and else asked for by the first. */
export function expectCharts(): void {
  void Drawing.preload?.();
}

/** A chart as a file. */
export type Picture = { readonly format: 'svg' | 'png'; readonly svg: SVGSVGElement };

type Props = {
  readonly title: string;
  readonly spec: ChartSpec;
  /** Hands the drawing out; without it there is nothing to save. */
  readonly onSave?: (picture: Picture) => void;
};

/** Numbers as a drawing or as a table, whichever one would rather read: the same either way. */
export function Chart({ title, spec, onSave }: Props) {
  const { t } = useWords();
  const [isTable, setTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const caption = useId();
  const save = (format: Picture['format']) => {
    const svg = frame.current?.querySelector('svg');
    if (svg) onSave?.({ format, svg });
  };
  return (
    <figure className="flex flex-col gap-2" aria-labelledby={caption}>
      <figcaption id={caption} className="flex flex-wrap items-center gap-x-4 gap-y-2 font-bold">
        <span className="mr-auto">{title}</span>
        <Shown isTable={isTable} title={title} onChange={setTable} />
        {onSave && !isTable && (
          <span className="flex gap-2 print:hidden">
            {(['svg', 'png'] as const).map((format) => (
              <Button
                key={format}
                weight="text"
                aria-label={t(say('ui.chart.save', { title, format: format.toUpperCase() }))}
                onClick={() => {
                  save(format);
                }}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </span>
        )}
      </figcaption>
      {isTable ? (
        <NumberTable title={title} spec={spec} />
      ) : (
        <div
          ref={frame}
          role="img"
          aria-label={t(say('ui.chart.label', { title }))}
          className="chart w-full min-w-0"
        >
          <WaitingBoundary>
            <Drawing spec={spec} />
          </WaitingBoundary>
        </div>
      )}
    </figure>
  );
}

type ShownProps = {
  readonly isTable: boolean;
  readonly title: string;
  readonly onChange: (isTable: boolean) => void;
};

function Shown({ isTable, title, onChange }: ShownProps) {
  const { t } = useWords();
  const ways = [
    { is: false, label: say('ui.chart.drawing') },
    { is: true, label: say('ui.chart.table') },
  ];
  return (
    <span role="group" aria-label={t(say('ui.chart.way', { title }))} className="flex print:hidden">
      {ways.map(({ is, label }) => (
        <button
          key={label.key}
          type="button"
          aria-pressed={is === isTable}
          className={`min-h-11 border px-3 text-dns-16N-130 first:rounded-l-8 last:rounded-r-8 ${
            is === isTable
              ? 'border-key-900 bg-key-900 text-white'
              : 'border-solid-gray-600 bg-white font-normal text-solid-gray-800 hover:underline'
          }`}
          onClick={() => {
            onChange(is);
          }}
        >
          {t(label)}
        </button>
      ))}
    </span>
  );
}

type Line = { readonly at: number; readonly name: string; readonly order: string | Date };

/** A name that comes from data, where a text is asked for. */
const named = (name: string): Text => say('ui.chart.named', { name });

function NumberTable({ title, spec }: Pick<Props, 'title' | 'spec'>) {
  const { language } = useWords();
  const lines: Line[] =
    spec.kind === 'bars'
      ? spec.lines.map((name, at) => ({ at, name, order: name }))
      : spec.moments.map((moment, at) => ({
          ...{ at, name: momentWords(moment, language), order: moment },
        }));
  const columns: Column<Line>[] = [
    { head: named(spec.head), cell: ({ name }) => name },
    ...spec.series.map(({ name, values }): Column<Line> => ({
      head: named(name),
      cell: ({ at }) => (values[at] ?? 0).toLocaleString(language),
      numeric: true,
    })),
  ];
  return (
    <Table
      caption={title}
      quiet
      rows={lines}
      rowKey={({ at }) => String(at)}
      columns={columns}
      empty=""
    />
  );
}
