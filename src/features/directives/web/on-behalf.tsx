import { Badge } from '#ui/badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../review-texts.ts';

/** A mark on whatever the headquarters recorded for a body. */
export function OnBehalf() {
  const { t } = useWords();
  return <Badge tone="open">{t(say('directives.behalf.mark'))}</Badge>;
}
