import { markingOf } from '#features/labels/server/service.ts';
import { type Event, type Handler, on } from '#features/ledger/server/service.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { say } from '../telling-texts.ts';
import { widenAudience } from './marking.ts';
import type { DirectiveRow } from './store.ts';
import { directiveNamed } from './view.ts';

/** Whom an act is told to, as what, in which words, and where one reads on. */
type Telling = {
  readonly kind: NoticeKind;
  readonly to: 'headquarters' | 'body';
  readonly words: (title: string) => Text;
  readonly page: 'requests' | 'addressee';
};

const tellings: Readonly<Record<string, Telling>> = {
  'directive.extension-requested': {
    kind: 'exception.requested',
    to: 'headquarters',
    words: (title) => say('directives.tell.extension-requested', { title }),
    page: 'requests',
  },
  'directive.exception-requested': {
    kind: 'exception.requested',
    to: 'headquarters',
    words: (title) => say('directives.tell.exception-requested', { title }),
    page: 'requests',
  },
  'directive.extension-granted': {
    kind: 'exception.decided',
    to: 'body',
    words: (title) => say('directives.tell.extension-granted', { title }),
    page: 'addressee',
  },
  'directive.extension-refused': {
    kind: 'exception.decided',
    to: 'body',
    words: (title) => say('directives.tell.extension-refused', { title }),
    page: 'addressee',
  },
  'directive.exception-granted': {
    kind: 'exception.decided',
    to: 'body',
    words: (title) => say('directives.tell.exception-granted', { title }),
    page: 'addressee',
  },
  'directive.exception-refused': {
    kind: 'exception.decided',
    to: 'body',
    words: (title) => say('directives.tell.exception-refused', { title }),
    page: 'addressee',
  },
  'directive.recorded-on-behalf': {
    kind: 'answer.recorded',
    to: 'body',
    words: (title) => say('directives.tell.recorded', { title }),
    page: 'addressee',
  },
  'directive.contradicted': {
    kind: 'claim.contradicted',
    to: 'body',
    words: (title) => say('directives.tell.contradicted', { title }),
    page: 'addressee',
  },
  'directive.evidence-asked': {
    kind: 'evidence.asked',
    to: 'body',
    words: (title) => say('directives.tell.evidence-asked', { title }),
    page: 'addressee',
  },
};

async function recipientOf(work: Change, { to }: Telling, body: OrganizationId) {
  if (to === 'body') return body;
  const bodies = await listOrganizations(work);
  return bodies.find(({ kind }) => kind === 'headquarters')?.id;
}

async function tellOf(work: Change, event: Event, directive: DirectiveRow): Promise<void> {
  const telling = tellings[event.act];
  const { organizationId } = event;
  if (!telling || !organizationId) return;
  const recipient = await recipientOf(work, telling, organizationId);
  if (!recipient) return;
  const subject = DirectiveId.encode(directive.id);
  const pages = {
    requests: '/requests',
    addressee: `/directives/${subject}/addressee?organization=${OrganizationId.encode(organizationId)}`,
  };
  await tell(work, {
    kind: telling.kind,
    key: event.id,
    organizationId: recipient,
    subject,
    text: telling.words(directive.title),
    path: pages[telling.page],
    label: (await markingOf(work, subject)).label,
  });
}

/** Acts between a directive and an addressee, told to whoever has to know. */
const tellHandler: Handler = on(
  [
    'directive.extension-requested',
    'directive.exception-requested',
    'directive.extension-granted',
    'directive.extension-refused',
    'directive.exception-granted',
    'directive.exception-refused',
    'directive.recorded-on-behalf',
    'directive.contradicted',
    'directive.evidence-asked',
  ],
  {
    permissions: ['directives.read', 'organizations.read'],
    async handle(tools, actor, event) {
      const directiveId = DirectiveId.safeParse(event.subject);
      if (!directiveId.success) return;
      await tools.writeIfAny(actor, async (work) =>
        tellOf(work, event, await directiveNamed(work, directiveId.data)),
      );
    },
  },
);

/**
 * Whoever was told by another body is named among the recipients of the directive's label, so that
 * it can pass the directive on in its turn.
 */
const recipientHandler: Handler = on(['directive.relayed'], {
  permissions: ['directives.read', 'organizations.read'],
  async handle(tools, actor, { subject, facts }) {
    const told = OrganizationId.array().safeParse(facts['to']);
    const directiveId = DirectiveId.safeParse(subject);
    if (!told.success || !directiveId.success) return;
    await tools.writeIfAny(actor, async (work) => {
      await widenAudience(work, directiveId.data, told.data);
    });
  },
});

export const followUpHandlers: readonly Handler[] = [tellHandler, recipientHandler];
