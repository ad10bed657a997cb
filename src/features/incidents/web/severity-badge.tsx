import { Badge, type Tone } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../desk-texts.ts';
import type { Severity } from '../incident.ts';
import { severityWords } from '../severity-words.ts';

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
