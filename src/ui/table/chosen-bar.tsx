import { type ReactNode, useState } from 'react';

import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../words.tsx';
import type { Choice } from './choice.ts';
import { say } from './texts.ts';

/** Something that can be done with several rows at once. */
export type BulkAct<Row> = {
  readonly label: string;
  /** What it would do to these rows, and the button that does it; `done` leaves it. */
  readonly content: (rows: readonly Row[], done: () => void) => ReactNode;
};

type Props<Row> = {
  readonly shown: readonly Row[];
  readonly choice: Choice<Row>;
  readonly acts: readonly BulkAct<Row>[];
};

/** How many rows are chosen, all or none of them at once, and what can be done with them. */
export function ChosenBar<Row>({ shown, choice, acts }: Props<Row>) {
  const { t } = useWords();
  const count = choice.rows.length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-key-900 bg-key-50 px-4 py-2 print:hidden">
      <p role="status" className="mr-auto font-bold">
        {t(say('table.chosen', { count }))}
      </p>
      {count < shown.length && (
        <Button
          weight="text"
          onClick={() => {
            choice.onChoose(shown);
          }}
        >
          {t(say('table.choose-all', { count: shown.length }))}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button
            weight="text"
            onClick={() => {
              choice.onChoose([]);
            }}
          >
            {t(say('table.choose-none'))}
          </Button>
          {acts.map((act) => (
            <Act key={act.label} act={act} rows={choice.rows} />
          ))}
        </>
      )}
    </div>
  );
}

type ActProps<Row> = { readonly act: BulkAct<Row>; readonly rows: readonly Row[] };

/** Opens what an act would do, so that nothing is done to many rows unseen. */
function Act<Row>({ act, rows }: ActProps<Row>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        weight="outlined"
        onClick={() => {
          setOpen(true);
        }}
      >
        {act.label}
      </Button>
      <Dialog title={act.label} open={open} onClose={close}>
        <p className="font-bold">{t(say('table.chosen', { count: rows.length }))}</p>
        {act.content(rows, close)}
        <p className="flex justify-end">
          <Button weight="outlined" onClick={close}>
            {t(say('table.close'))}
          </Button>
        </p>
      </Dialog>
    </>
  );
}
