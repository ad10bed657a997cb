import type { z } from 'zod';

import { id } from '#kernel/id.ts';

export const CalendarId = id('calendar');
export type CalendarId = z.infer<typeof CalendarId>;
