import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const ViewId = id('view');
export type ViewId = z.infer<typeof ViewId>;

export const ExportId = id('export');
export type ExportId = z.infer<typeof ExportId>;

/** A page of the site by the path of its address. */
export const PagePath = z
  .string()
  .max(300)
  .regex(/^\/[a-z][A-Za-z0-9_.~%:@!'()*+,;=&$/-]*$/);

/** The query of a page's address, as it says what is shown; with its question mark. */
export const PageQuery = z
  .string()
  .max(4000)
  .regex(/^\?[!-~]+$/);

/** The forms in which a table leaves. Paper may be a PDF: the browser prints either. */
export const formats = ['csv-utf-8', 'csv-shift-jis', 'xlsx', 'json', 'paper'] as const;
export const Format = z.enum(formats);
export type Format = (typeof formats)[number];

/** The most views that a person keeps. */
export const mostViews = 100;
