import { deadlineWords } from '#kernel/moment.ts';
import { useAnswer } from '#ui/call.ts';
import { useNow } from '#ui/clock.tsx';
import { EmergencyBanner } from '#ui/emergency-banner.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { listOrders } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../page-texts.ts';
import { useCitation } from './citation.ts';

/** As many as are named one by one; the desk has them all. */
const named = 3;

/**
 * Above every page of a body that has not done what it was ordered by the deadline. Of a headquarters,
 * where some addressee is always late, it would say nothing: the situation counts those.
 */
export function UrgentBanner() {
  const { t, language } = useWords();
  const now = useNow();
  const { head } = useCitation();
  const { answer: orders = [] } = useAnswer(listOrders, {});
  const late = orders.filter(
    ({ directive, addressee }) =>
      directive.kind === 'directive' &&
      directive.closedAt === null &&
      addressee.overdue &&
      !addressee.finished,
  );
  if (late.length === 0 || now === null) return null;
  return (
    <EmergencyBanner title={t(say('directives.page.late-orders', { count: late.length }))}>
      {late.slice(0, named).map(({ directive, addressee }) => {
        const deadline = deadlineWords(addressee.dueAt, now, language);
        return (
          <Link key={directive.id} href={`/directives/${DirectiveId.encode(directive.id)}`}>
            {t(say('directives.page.late-order', { cited: head(directive), deadline }))}
          </Link>
        );
      })}
      <Link href="/desk">{t(say('directives.page.desk'))}</Link>
    </EmergencyBanner>
  );
}
