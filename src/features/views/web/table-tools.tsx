import { lazy } from 'react';

import type { TableInHand } from '#ui/table/sheet.ts';
import type { TableTool } from '#ui/table/tools.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';

import { say } from '../texts.ts';

// Most visits keep and export nothing.
const KeptViews = lazy(async () => ({
  default: (await import('./kept-views.tsx')).KeptViews,
}));
const ExportForm = lazy(async () => ({
  default: (await import('./export-form.tsx')).ExportForm,
}));

/** What this feature adds to every table. */
export const viewTools: readonly TableTool[] = [
  {
    key: 'kept',
    label: say('views.kept'),
    Content: () => (
      <WaitingBoundary>
        <KeptViews />
      </WaitingBoundary>
    ),
  },
  {
    key: 'export',
    label: say('views.export'),
    Content: ({ table }: { readonly table: TableInHand }) => (
      <WaitingBoundary>
        <ExportForm table={table} />
      </WaitingBoundary>
    ),
  },
];
