import type { z } from 'zod';

import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { ChangeLine } from '../filing.ts';
import { say } from '../filing-page-texts.ts';
import type { Cell, Projection } from '../projection.ts';
import { type Shown, spell } from '../shown.ts';
import { CertaintyBadge, ShownValue } from './shown-value.tsx';
import { useCalled, useVoice } from './voice.ts';

/** Exactly what a recipient gets: the sections and items of its form, and what answers them. */
export function CopyView({ projection }: { readonly projection: z.output<typeof Projection> }) {
  const called = useCalled();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-std-18B-160">{called(projection.names)}</p>
      {projection.sections.map(({ key, names, cells }) => (
        <section key={key}>
          <h4 className="bg-solid-gray-50 px-3 py-2 font-bold">{called(names)}</h4>
          <dl className="grid grid-cols-1 md:grid-cols-[14rem_1fr]">
            {cells.map((cell) => (
              <div key={cell.key} className="contents">
                <dt className="px-3 pt-2 font-bold md:border-b md:border-solid-gray-300 md:pb-2">
                  {called(cell.names)}
                </dt>
                <dd className="min-w-0 border-b border-solid-gray-300 px-3 pb-2 break-words md:pt-2">
                  <CellContent cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function CellContent({ cell: { told, shown } }: { readonly cell: Cell }) {
  const { t } = useWords();
  const voice = useVoice();
  if (told.length === 0 && shown.length === 0) {
    return <span className="text-solid-gray-700">{t(say('incidents.file.blank'))}</span>;
  }
  return (
    <div className="flex flex-col gap-1">
      {told.map(({ field, value, certainty }) => (
        <div key={field} className="flex flex-wrap items-start gap-x-3 gap-y-1">
          {value !== null && <ShownValue field={field} value={value} />}
          {certainty !== 'confirmed' && <CertaintyBadge certainty={certainty} />}
        </div>
      ))}
      {shown.length > 0 && <span>{shown.map((each) => spell(each, voice)).join(' ')}</span>}
    </div>
  );
}

const kinds = {
  added: say('incidents.change.kind.added'),
  changed: say('incidents.change.kind.changed'),
  certainty: say('incidents.change.kind.certainty'),
  removed: say('incidents.change.kind.removed'),
} as const;

type ChangesProps = { readonly caption: string; readonly changes: readonly ChangeLine[] };

/** What changed in one recipient’s copy, item by item. */
export function ChangeTable({ caption, changes }: ChangesProps) {
  const { t } = useWords();
  const voice = useVoice();
  const called = useCalled();
  const words = (shown: readonly Shown[]) => shown.map((each) => spell(each, voice)).join(' ');
  const columns: Column<ChangeLine>[] = [
    { head: say('incidents.change.item'), cell: ({ names }) => called(names), sort: null },
    { head: say('incidents.change.kind'), cell: ({ kind }) => t(kinds[kind]), sort: null },
    {
      head: say('incidents.change.before'),
      cell: ({ before }) => <del>{words(before)}</del>,
      sort: null,
      text: ({ before }) => words(before),
    },
    {
      head: say('incidents.change.after'),
      cell: ({ after }) => <ins>{words(after)}</ins>,
      sort: null,
      text: ({ after }) => words(after),
    },
  ];
  return (
    <Table
      caption={caption}
      rows={changes}
      rowKey={({ section, item }) => `${section} ${item}`}
      columns={columns}
      empty={t(say('incidents.correct.none'))}
    />
  );
}
