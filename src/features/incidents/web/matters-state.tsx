import { Badge } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import type { MatterLine } from '../desk-api.ts';
import { say } from '../desk-texts.ts';

/** What waits at a matter, the most pressing first. */
export function MattersState({ matter }: { readonly matter: MatterLine }) {
  const { t } = useWords();
  const { unacknowledged, openQuestions, isWithdrawn } = matter;
  if (isWithdrawn) return <Badge tone="neutral">{t(say('incidents.desk.withdrawn'))}</Badge>;
  return (
    <span className="flex flex-wrap gap-2">
      {unacknowledged > 0 && (
        <Badge tone="warning">
          {t(say('incidents.desk.to-acknowledge', { count: unacknowledged }))}
        </Badge>
      )}
      {openQuestions > 0 && (
        <Badge tone="open">{t(say('incidents.desk.asked', { count: openQuestions }))}</Badge>
      )}
      {unacknowledged + openQuestions === 0 && (
        <Badge tone="good">{t(say('incidents.desk.quiet'))}</Badge>
      )}
    </span>
  );
}
