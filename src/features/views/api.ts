import { z } from 'zod';

import { Subject } from '#features/labels/marking.ts';
import { Tlp } from '#features/labels/tlp.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { ExportId, Format, PagePath, PageQuery, ViewId } from './view.ts';

const name = z.string().trim().min(1).max(100);

const ViewLine = z.object({
  id: ViewId,
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  /** Whether it is the asker's own, to be changed. */
  own: z.boolean(),
  keeper: z.string().nullable(),
  changedAt: instant,
});
export type ViewLine = z.infer<typeof ViewLine>;

/** The views of a page: one's own, and those that somebody of one's organization shares. */
export const listViews = endpoint({
  method: 'GET',
  path: '/api/views',
  permission: 'views.keep',
  input: z.strictObject({ path: PagePath }),
  output: z.array(ViewLine),
});

export const keepView = endpoint({
  method: 'POST',
  path: '/api/views',
  permission: 'views.keep',
  input: z.strictObject({ name, path: PagePath, query: PageQuery, shared: z.boolean() }),
  output: z.object({ id: ViewId }),
});

/** Gives one of one's own views another name, or shares it, or no longer. */
export const changeView = endpoint({
  method: 'PUT',
  path: '/api/views/:viewId',
  permission: 'views.keep',
  input: z.strictObject({ viewId: ViewId, name, shared: z.boolean() }),
  output: z.null(),
});

export const endView = endpoint({
  method: 'DELETE',
  path: '/api/views/:viewId',
  permission: 'views.keep',
  input: z.strictObject({ viewId: ViewId }),
  output: z.null(),
});

const count = z.number().int().min(1).max(1_000_000);

/**
 * Takes what is shown of a table through the exit door. No row travels: the browser has them, and makes
 * the file once this is answered.
 */
export const exportTable = endpoint({
  method: 'POST',
  path: '/api/exports',
  permission: 'views.export',
  exit: true,
  input: z.strictObject({
    path: PagePath,
    /** What the address said was wanted; nothing where all was shown. */
    query: PageQuery.or(z.literal('')),
    /** What the table is called in the address. */
    table: z.string().regex(/^[a-z][a-z-]{0,59}$/),
    format: Format,
    columns: z.array(z.string().min(1).max(100)).min(1).max(100),
    /** Rows that leave, and rows that the table has. */
    rows: count,
    total: count,
    /** Whether the rows were chosen one by one. */
    chosen: z.boolean(),
    /** The objects with a label that the rows tell of. */
    subjects: z.array(Subject).max(20_000),
  }),
  output: z.object({
    id: ExportId,
    label: Tlp,
    at: instant,
  }),
});
