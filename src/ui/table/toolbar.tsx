import { type ReactNode, useId, useState } from 'react';

import { Button } from '../button.tsx';
import { useWords } from '../words.tsx';
import { useDensity } from './density.ts';
import { FilterField } from './filter-field.tsx';
import { say } from './texts.ts';
import { isNarrowed, type Wanted } from './wanted.ts';

/** What a button of the toolbar opens below it. */
export type Drawer = {
  readonly key: string;
  readonly label: string;
  readonly content: () => ReactNode;
};

type Props = {
  readonly caption: string;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly drawers: readonly Drawer[];
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
};

const look =
  'min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3 hover:border-black hover:underline ' +
  'aria-expanded:border-key-900 aria-expanded:bg-key-50 aria-pressed:border-key-900 aria-pressed:bg-key-50 ' +
  'aria-pressed:font-bold';

/** What can be done with a table: at most one of the drawers is open. */
export function Toolbar({ caption, wanted, onWant, drawers, ...rest }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  const [density, setDensity] = useDensity();
  const id = useId();
  const drawer = drawers.find(({ key }) => key === open);
  const { choosing, onChoosing } = rest;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div
        role="group"
        aria-label={t(say('table.tools', { table: caption }))}
        className="flex flex-wrap items-end gap-2"
      >
        <FilterField
          value={wanted.filter}
          onChange={(filter) => {
            onWant({ ...wanted, filter });
          }}
        />
        {drawers.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            aria-expanded={key === open ? 'true' : 'false'}
            aria-controls={key === open ? id : undefined}
            className={look}
            onClick={() => {
              setOpen(key === open ? undefined : key);
            }}
          >
            {label}
          </button>
        ))}
        <Toggle
          label={t(say('table.choose'))}
          on={choosing}
          onToggle={() => {
            onChoosing(!choosing);
          }}
        />
        <Toggle
          label={t(say('table.compact'))}
          on={density === 'compact'}
          onToggle={() => {
            setDensity(density === 'compact' ? 'comfortable' : 'compact');
          }}
        />
        {isNarrowed(wanted) && (
          <Button
            weight="text"
            onClick={() => {
              onWant({ ...wanted, filter: '', among: {} });
            }}
          >
            {t(say('table.clear'))}
          </Button>
        )}
      </div>
      {drawer && (
        <section
          id={id}
          aria-label={drawer.label}
          className="rounded-8 border border-solid-gray-300 bg-solid-gray-50 p-4"
        >
          {drawer.content()}
        </section>
      )}
    </div>
  );
}

type ToggleProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
};

function Toggle({ label, on, onToggle }: ToggleProps) {
  return (
    <button type="button" aria-pressed={on ? 'true' : 'false'} className={look} onClick={onToggle}>
      {label}
    </button>
  );
}
