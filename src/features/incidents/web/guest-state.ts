import type { Text } from '#kernel/text.ts';

import type { GuestState } from '../guest.ts';
import { say } from '../report-texts.ts';

/** Where the report of a guest stands. */
export const guestStateWords: Readonly<Record<GuestState, Text>> = {
  open: say('incidents.return.state.open'),
  withdrawn: say('incidents.return.state.withdrawn'),
  joined: say('incidents.return.state.joined'),
};
