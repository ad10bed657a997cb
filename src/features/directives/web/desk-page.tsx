import type { z } from 'zod';

import { listQuestions } from '#features/exposure/api.ts';
import { inputWords } from '#features/exposure/exposure-words.ts';
import { listCoverage, listSystems } from '#features/inventory/api.ts';
import { SystemId } from '#features/inventory/system.ts';
import { useEndpoint } from '#ui/call.ts';
import { Figures } from '#ui/figures.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { listOrders } from '../api.ts';
import { say } from '../texts.ts';
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
      <Questions />
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

/** What a decision on one's own systems waits for. */
function Questions() {
  const { t } = useWords();
  const { organizationId } = usePerson();
  const own = useEndpoint(listQuestions, {}).filter(
    (each) => each.organizationId === organizationId,
  );
  if (own.length === 0) return null;
  return (
    <Section title={t(say('directives.page.asked'))}>
      <p>{t(say('directives.page.asked-lead'))}</p>
      <ul className="list-disc pl-5">
        {own.map(({ systemId, system, input, vulnerabilities }) => (
          <li key={`${systemId} ${input}`}>
            <Link href={`/systems/${SystemId.encode(systemId)}#exposure`}>
              {t(say('directives.page.question', { system, input: t(inputWords(input)) }))}
            </Link>{' '}
            <span className="text-solid-gray-700">
              {vulnerabilities.join(t(say('directives.page.comma')))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How much is known of one's own systems. */
function OwnInventory() {
  const { t } = useWords();
  const { organizationId } = usePerson();
  const coverage = useEndpoint(listCoverage, {}).organizations;
  const own = coverage.find((each) => each.organizationId === organizationId);
  const { total } = useEndpoint(listSystems, { organizationId, offset: 0, limit: 1 });
  return (
    <Section title={t(say('directives.page.own-inventory'))}>
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
        ]}
      />
    </Section>
  );
}
