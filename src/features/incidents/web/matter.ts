import type { z } from 'zod';

import type { showMatter } from '../desk-api.ts';

/** Everything one authority has of one record, as a page is given it. */
export type Matter = z.output<typeof showMatter.output>;
