import type { Text } from '#kernel/text.ts';

import { say } from '../without-account-texts.ts';

/** Where a code stands that was given to somebody. */
export const codeStateWords: Readonly<Record<'open' | 'used' | 'expired' | 'revoked', Text>> = {
  open: say('incidents.code.state.open'),
  used: say('incidents.code.state.used'),
  expired: say('incidents.code.state.expired'),
  revoked: say('incidents.code.state.revoked'),
};
