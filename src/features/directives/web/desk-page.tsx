import type { z } from 'zod';

import { listCoverage, listSystems } from '#features/inventory/api.ts';
import { momentWords } from '#kernel/moment.ts';
import { useEndpoint } from '#ui/call.ts';
import { Figures } from '#ui/figures.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Progress } from '#ui/progress.tsx';
import { useWords } from '#ui/words.tsx';

import { listOrders } from '../api.ts';
import { say } from '../page-texts.ts';
import { AskedQuestions } from './asked-questions.tsx';
import { OrderCard } from './order-card.tsx';
import { OwnBehalf } from './own-behalf.tsx';

type Order = z.output<typeof listOrders.output>[number];

const isDone = ({ directive, addressee }: Order) =>
  addressee.finished || directive.closedAt !== null;

/** One organization's own desk: what it must do, and by when. */
export function DeskPage() {
  const { t } = useWords();
  const orders = useEndpoint(listOrders, {});
  const open = orders.filter((order) => !isDone(order));
  const done = orders.filter(isDone);
  return (
    <Page title={t(say('directives.page.desk'))} lead={t(say('directives.page.desk-lead'))}>
      <Section title={t(say('directives.page.to-do'))}>
        {open.length === 0 && <p>{t(say('directives.page.nothing-to-do'))}</p>}
        {open.map((order) => (
          <OrderCard key={order.directive.id} order={order} />
        ))}
      </Section>
      <OwnBehalf />
      <AskedQuestions />
      <OwnInventory />
      {done.length > 0 && (
        <Section title={t(say('directives.page.done'))}>
          {done.map((order) => (
            <OrderCard key={order.directive.id} order={order} />
          ))}
        </Section>
      )}
    </Page>
  );
}

/** How much is known of one's own systems. */
function OwnInventory() {
  const { t, language } = useWords();
  const { organizationId } = usePerson();
  const coverage = useEndpoint(listCoverage, {}).organizations;
  const own = coverage.find((each) => each.organizationId === organizationId);
  const { total, systems } = useEndpoint(listSystems, { organizationId, offset: 0, limit: 1000 });
  const overdue = systems.filter((each) => each.overdue);
  const next = systems.flatMap(({ dueAt, overdue: late }) => (dueAt && !late ? [dueAt] : []));
  const soonest = next.reduce<Date | undefined>((a, b) => (a && a < b ? a : b), undefined);
  return (
    <Section title={t(say('directives.page.own-inventory'))}>
      {total > 0 && (
        <Progress
          label={t(say('directives.page.systems-fresh'))}
          done={own?.fresh ?? 0}
          of={total}
        />
      )}
      <Figures
        figures={[
          { label: t(say('directives.page.systems')), count: total, href: '/systems?of=own' },
          {
            label: t(say('directives.page.systems-none')),
            count: own?.none ?? 0,
            href: '/systems?of=own&freshness=none',
            alarming: true,
          },
          {
            label: t(say('directives.page.systems-stale')),
            count: own?.stale ?? 0,
            href: '/systems?of=own&freshness=stale',
            alarming: true,
          },
          {
            label: t(say('directives.page.systems-overdue')),
            count: overdue.length,
            href: '/systems/overdue',
            alarming: true,
            ...(soonest
              ? {
                  hint: t(
                    say('directives.page.next-inventory-due', {
                      at: momentWords(soonest, language),
                    }),
                  ),
                }
              : {}),
          },
        ]}
      />
    </Section>
  );
}
