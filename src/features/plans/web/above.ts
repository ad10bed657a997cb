import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import { PlanId } from '../plan.ts';

/** The pages above one that is about a plan. */
export function useAbove() {
  const { t } = useWords();
  const plans = { label: t(say('plans.page.plans')), href: '/plans' };
  return {
    plans: [plans],
    plan: ({ id, title }: { readonly id: PlanId; readonly title: string }) => [
      plans,
      { label: title, href: `/plans/${PlanId.encode(id)}` },
    ],
  };
}
