import { type ReactNode, useMemo, useState } from 'react';

import { Arrangement } from './table/arrangement.tsx';
import { useWanted } from './table/asked.ts';
import { type Choice, useChoice } from './table/choice.ts';
import { type BulkAct, ChosenBar } from './table/chosen-bar.tsx';
import type { Column } from './table/column.ts';
import { Conditions } from './table/conditions.tsx';
import { Frame } from './table/frame.tsx';
import { sheetOf } from './table/sheet.ts';
import { facetsOf, shownColumns, shownRows } from './table/shown.ts';
import { say } from './table/texts.ts';
import { type Drawer, Toolbar } from './table/toolbar.tsx';
import { useTableTools } from './table/tools.tsx';
import { isNarrowed, type Wanted } from './table/wanted.ts';
import { useWords } from './words.tsx';

export type { BulkAct } from './table/chosen-bar.tsx';
export type { Column } from './table/column.ts';

type Props<Row> = {
  readonly caption: string;
  /** The heading above says the same: only the count is shown, the caption is still read out. */
  readonly quiet?: boolean;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** What to say, and what to do next, where there are no rows. */
  readonly empty: ReactNode;
  /**
   * What it is called in the page's address, which then says what is shown of it. A table with a name
   * can be filtered, arranged, kept and exported, once it is long enough for that to help.
   */
  readonly name?: string;
  /** How many rows there are where the page was given only some of them, as far as that is known. */
  readonly outOf?: number | 'more';
  /** The object that a row tells of, where that bears a label. */
  readonly subject?: (row: Row) => string | undefined;
  /** What can be done with several rows at once. */
  readonly acts?: readonly BulkAct<Row>[];
};

/** From how many rows on tools help. */
const fewest = 8;

const noActs: readonly never[] = [];

/** A real table: captioned, its first column heading each row, ordered by any column that can order. */
export function Table<Row>(props: Props<Row>) {
  const { caption, rows, rowKey, columns, empty, name, acts = noActs } = props;
  const { language } = useWords();
  const [wanted, onWant] = useWanted(name);
  const [choosing, setChoosing] = useState(acts.length > 0);
  const shown = useMemo(
    () => shownRows({ rows, columns, language }, wanted),
    [rows, columns, language, wanted],
  );
  const shows = JSON.stringify(wanted);
  const choice = useChoice(shown, rowKey, shows);
  if (rows.length === 0) {
    return <div className="rounded-8 border border-solid-gray-300 p-4">{empty}</div>;
  }
  const visible = shownColumns(columns, wanted);
  const hasTools = name !== undefined && isWorthTools(rows.length, acts.length, wanted);
  const isChoosing = hasTools && choosing;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {hasTools && (
        <Tools
          {...{ ...props, name, visible, shown, wanted, onWant, choice, choosing }}
          onChoosing={setChoosing}
        />
      )}
      {isChoosing && <ChosenBar {...{ shown, choice, acts }} />}
      {shown.length === 0 ? (
        <None total={rows.length} />
      ) : (
        <Frame
          {...{ caption, rowKey, rows: shown, columns: visible }}
          shows={shows}
          {...(props.quiet ? { quiet: true } : {})}
          total={rows.length}
          orders={wanted.orders}
          onOrder={(orders) => {
            onWant({ ...wanted, orders });
          }}
          choice={isChoosing ? choice : undefined}
        />
      )}
    </div>
  );
}

/** Whether tools help: where rows are many, are left out, or can be acted on together. */
const isWorthTools = (rows: number, acts: number, wanted: Wanted): boolean =>
  rows >= fewest || isNarrowed(wanted) || (acts > 0 && rows > 1);

type ToolsProps<Row> = Props<Row> & {
  readonly name: string;
  readonly visible: readonly Column<Row>[];
  readonly shown: readonly Row[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly choice: Choice<Row>;
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
};

/** The tools of the kit, and those that features add. */
function Tools<Row>(props: ToolsProps<Row>) {
  const { caption, rows, columns, wanted, onWant, outOf } = props;
  const { t, language } = useWords();
  const further = useFurtherTools(props);
  const facets = useMemo(() => facetsOf({ rows, columns, language }), [rows, columns, language]);
  const own: Drawer[] = [
    {
      key: 'columns',
      label: t(say('table.columns')),
      content: () => <Arrangement {...{ columns, wanted, onWant }} />,
    },
  ];
  if (facets.length > 0) {
    own.unshift({
      key: 'conditions',
      label: t(say('table.conditions')),
      content: () => <Conditions {...{ facets, wanted, onWant }} />,
    });
  }
  const { choosing, onChoosing } = props;
  return (
    <>
      <Toolbar
        {...{ caption, wanted, onWant, choosing, onChoosing }}
        drawers={[...own, ...further]}
      />
      <Part loaded={rows.length} outOf={outOf} />
    </>
  );
}

function useFurtherTools<Row>(props: ToolsProps<Row>): Drawer[] {
  const { caption: title, name, rows, shown, visible, choice, choosing, subject } = props;
  const { t, language } = useWords();
  const isChosen = choosing && choice.rows.length > 0;
  const taken = isChosen ? choice.rows : shown;
  const table = {
    ...{ name, title, language, isChosen },
    count: taken.length,
    total: typeof props.outOf === 'number' ? props.outOf : rows.length,
    sheet: () => sheetOf({ rows: taken, columns: visible, headOf: ({ head }) => t(head), subject }),
  };
  return useTableTools().map(({ key, label, Content }) => ({
    key,
    label: t(label),
    content: () => <Content table={table} />,
  }));
}

type PartProps = { readonly loaded: number; readonly outOf: number | 'more' | undefined };

/** That the page has only some of the rows, so that nobody takes them for all. */
function Part({ loaded, outOf = loaded }: PartProps) {
  const { t } = useWords();
  if (outOf === loaded) return null;
  return (
    <p className="text-solid-gray-700 print:hidden">
      {t(
        outOf === 'more'
          ? say('table.part-more', { loaded })
          : say('table.part', { loaded, total: outOf }),
      )}
    </p>
  );
}

function None({ total }: { readonly total: number }) {
  const { t } = useWords();
  return (
    <p role="status" className="rounded-8 border border-solid-gray-300 p-4">
      {t(say('table.none', { total }))}
    </p>
  );
}
