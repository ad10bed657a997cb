import type { Text } from '#kernel/text.ts';

import { say } from './desk-texts.ts';
import type { Severity } from './incident.ts';

/** How grave an authority takes something to be, in words. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  none: say('incidents.desk.severity.none'),
  low: say('incidents.desk.severity.low'),
  medium: say('incidents.desk.severity.medium'),
  high: say('incidents.desk.severity.high'),
  critical: say('incidents.desk.severity.critical'),
};
