import { useEffect, useRef } from 'react';
import type { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { listOrders } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../page-texts.ts';
import { openDirective } from '../relay-api.ts';
import { say as sayRelay } from '../relay-texts.ts';
import { say as sayRequest } from '../request-texts.ts';
import { isReviewed } from '../review.ts';
import { say as sayTelling } from '../telling-texts.ts';
import { EvidenceForms } from './evidence.tsx';
import { ExceptionForm } from './exception-form.tsx';
import { ExtensionForm } from './extension-form.tsx';

type Order = z.output<typeof listOrders.output>[number];

/** What else an addressee can do about an order: add evidence, ask for more time or an exception. */
export function OrderFollowUp({ order: { directive, addressee } }: { readonly order: Order }) {
  const { t } = useWords();
  const page = `/directives/${DirectiveId.encode(directive.id)}`;
  const own = OrganizationId.encode(addressee.organizationId);
  const claims = [...addressee.claims, ...addressee.targets.flatMap((target) => target.claims)];
  const open = claims.filter(({ outcome, measure }) => outcome === null && isReviewed(measure));
  return (
    <section className="border-t border-solid-gray-300 pt-4">
      {open.map(({ id }) => (
        <EvidenceForms key={id} claimId={id} />
      ))}
      {!addressee.finished && directive.closedAt === null && (
        <>
          <Disclosure summary={t(sayRequest('directives.extension.request'))}>
            <ExtensionForm directiveId={directive.id} addressee={addressee} />
          </Disclosure>
          <Disclosure summary={t(sayRequest('directives.exception.request'))}>
            <ExceptionForm directiveId={directive.id} addressee={addressee} />
          </Disclosure>
        </>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={`${page}/addressee?organization=${own}`}>
          {t(sayTelling('directives.happened.see'))}
        </Link>
        <Link href={`${page}/relay`}>{t(sayRelay('directives.relay.see'))}</Link>
      </p>
    </section>
  );
}

/**
 * To somebody of an addressee: what is still to be done, and where. Notes that they have opened the
 * directive, the first time.
 */
export function OwnOrder({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { may } = usePerson();
  return may('directives.answer') ? <Addressed directiveId={directiveId} /> : null;
}

function Addressed({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const { may } = usePerson();
  const orders = useEndpoint(listOrders, {});
  const { act } = useAct(openDirective);
  const isNoted = useRef(false);
  const own = orders.find(({ directive }) => directive.id === directiveId);
  const isNew = own?.addressee.openedAt === null;
  useEffect(() => {
    if (!isNew || isNoted.current) return;
    isNoted.current = true;
    act({ directiveId });
  }, [act, directiveId, isNew]);
  if (!own) return null;
  const id = DirectiveId.encode(directiveId);
  const isDone = own.addressee.finished || own.directive.closedAt !== null;
  return (
    <Notice
      tone={isDone ? 'good' : 'warning'}
      title={t(say(isDone ? 'directives.page.own-order-done' : 'directives.page.own-order'))}
    >
      <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <Link href={`/desk#${id}`}>
          {t(say(isDone ? 'directives.page.see-own-order' : 'directives.page.to-own-order'))}
        </Link>
        {may('directives.relay') && (
          <Link href={`/directives/${id}/relay`}>{t(sayRelay('directives.relay.see'))}</Link>
        )}
      </p>
    </Notice>
  );
}
