import type { z } from 'zod';

import type { previewSheet } from '../api.ts';

/** What a list is read as: everything that is sent beside its bytes. */
export type Asked = z.output<typeof previewSheet.input>;
