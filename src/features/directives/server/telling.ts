import { markingOf } from '#features/labels/server/service.ts';
import { type Handler, on } from '#features/ledger/server/service.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import { tell } from '#features/notices/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { say } from '../telling-texts.ts';
import { selectAddressees } from './addressee-store.ts';
import { type DirectiveRow, selectDirectives } from './store.ts';

type Told = { readonly kind: NoticeKind; readonly text: (title: string) => Text };

/** What each act on a directive tells its addressees. */
const toldBy: Readonly<Record<string, Told>> = {
  'directive.issued': {
    kind: 'directive.issued',
    text: (title) => say('directives.told.issued', { title }),
  },
  'directive.joined': {
    kind: 'directive.issued',
    text: (title) => say('directives.told.joined', { title }),
  },
  'directive.amended': {
    kind: 'directive.amended',
    text: (title) => say('directives.told.amended', { title }),
  },
  'directive.summary-shared': {
    kind: 'directive.summary',
    text: (title) => say('directives.told.summary', { title }),
  },
  'directive.superseded': {
    kind: 'directive.retired',
    text: (title) => say('directives.told.superseded', { title }),
  },
  'directive.retired': {
    kind: 'directive.retired',
    text: (title) => say('directives.told.retired', { title }),
  },
};

type Act = {
  readonly act: string;
  readonly only: OrganizationId | null;
  /** Told once by this. */
  readonly key: string;
};

/** Tells the addressees of a directive what was done about it, each once. */
async function tellAddressees(
  work: Change,
  directive: DirectiveRow,
  { act, only, key }: Act,
): Promise<void> {
  const told = toldBy[act];
  if (!told) return;
  const which = { directiveId: directive.id, ...(only === null ? {} : { organizationId: only }) };
  const subject = DirectiveId.encode(directive.id);
  const { label } = await markingOf(work, subject);
  for (const addressee of await selectAddressees(work, which)) {
    if (addressee.released_at !== null) continue;
    await tell(work, {
      kind: told.kind,
      key,
      organizationId: addressee.organization_id,
      subject,
      text: told.text(directive.title),
      path: `/directives/${subject}`,
      label,
      dueAt: addressee.due_at,
    });
  }
}

/** Addressees are told after the act is committed, so that issuing to thousands keeps nobody waiting. */
export const tellingHandler: Handler = on(
  [
    'directive.issued',
    'directive.joined',
    'directive.amended',
    'directive.summary-shared',
    'directive.superseded',
    'directive.retired',
  ],
  {
    permissions: ['directives.read'],
    async handle(tools, actor, { id: key, act, subject, organizationId }) {
      const id = DirectiveId.safeParse(subject);
      if (!id.success) return;
      await tools.writeIfAny(actor, async (work) => {
        const [directive] = await selectDirectives(work, id.data);
        if (directive) await tellAddressees(work, directive, { act, only: organizationId, key });
      });
    },
  },
);
