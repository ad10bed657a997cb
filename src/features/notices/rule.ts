import type { z } from 'zod';

import { id } from '#kernel/id.ts';

export const RuleId = id('rule');
export type RuleId = z.infer<typeof RuleId>;
