import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listComponents } from '../api.ts';
import type { ListedVersion } from '../submission.ts';
import type { SystemId } from '../system.ts';
import { say } from '../texts.ts';

const columns: Column<ListedVersion>[] = [
  { head: say('inventory.page.package'), cell: ({ name }) => name, sort: ({ name }) => name },
  { head: say('inventory.page.package-version'), cell: ({ version }) => version },
  {
    head: say('inventory.page.ecosystem'),
    cell: ({ ecosystem }) => ecosystem,
    sort: ({ ecosystem }) => ecosystem,
  },
];

const step = 50;

/** What a system runs by its latest inventory, the first of a long list. */
export function ComponentTable({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(step);
  const { components, total } = useEndpoint(listComponents, { systemId, offset: 0, limit });
  return (
    <>
      <Table
        caption={t(say('inventory.page.contents-list', { total }))}
        rows={components}
        rowKey={({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`}
        columns={columns}
        empty={<p>{t(say('inventory.page.no-contents'))}</p>}
      />
      {total > components.length && limit < 1000 && (
        <p>
          <Button
            weight="outlined"
            onClick={() => {
              setLimit(Math.min(limit * 4, 1000));
            }}
          >
            {t(say('inventory.page.more'))}
          </Button>
        </p>
      )}
    </>
  );
}
