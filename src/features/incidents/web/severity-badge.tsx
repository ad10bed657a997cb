import type { Text } from '#kernel/text.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../desk-texts.ts';
import type { Severity } from '../incident.ts';

export const severityWords: Readonly<Record<Severity, Text>> = {
  none: say('incidents.desk.severity.none'),
  low: say('incidents.desk.severity.low'),
  medium: say('incidents.desk.severity.medium'),
  high: say('incidents.desk.severity.high'),
  critical: say('incidents.desk.severity.critical'),
};

const tones: Readonly<Record<Severity, Tone>> = {
  none: 'neutral',
  low: 'info',
  medium: 'info',
  high: 'warning',
  critical: 'bad',
};

/** How grave an authority takes something to be; null where it has not said so. */
export function SeverityBadge({ severity }: { readonly severity: Severity | null }) {
  const { t } = useWords();
  if (!severity) return <Badge tone="open">{t(say('incidents.desk.unassessed'))}</Badge>;
  return <Badge tone={tones[severity]}>{t(severityWords[severity])}</Badge>;
}
