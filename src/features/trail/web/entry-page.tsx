import { z } from 'zod';

import { say as sayLedger } from '#features/ledger/texts.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { type Line, showLine, type Things } from '../api.ts';
import { say } from '../texts.ts';
import { ledgerPath } from './asked.ts';
import { FactsPart } from './facts-part.tsx';
import { ProofPart } from './proof-part.tsx';
import { useSaid } from './said.ts';
import { ThingLink, thingOf, useCalled } from './things.tsx';

/** One entry: who did what to what, on which facts, and what proves that it was so. */
export function EntryPage() {
  const { t } = useWords();
  const entryId = useAddressId(z.uuid());
  const { line, things, key: signing, sealed } = useEndpoint(showLine, { entryId });
  const { saidAct } = useSaid();
  const act = saidAct(line.act);
  const { position } = line;
  const title = say('trail.entry-title', { position: position ?? '', act });
  return (
    <Page
      title={t(position === null ? say('trail.entry-title-unplaced', { act }) : title)}
      above={[{ label: t(sayLedger('ledger.title')), href: '/ledger' }]}
    >
      <Section title={t(say('trail.entry'))}>
        <Particulars line={line} things={things} />
        <Same line={line} />
      </Section>
      <FactsPart line={line} things={things} />
      <ProofPart line={line} signing={signing} sealed={sealed} />
    </Page>
  );
}

type Props = { readonly line: Line; readonly things: Things };

function Particulars({ line, things }: Props) {
  const { t } = useWords();
  const { saidAct } = useSaid();
  const { who } = useCalled(things);
  const { act, at, position, subject, actorId, organizationId } = line;
  const actor = PersonId.encode(actorId);
  const page = thingOf(things, actor)?.page;
  const body = organizationId === null ? null : OrganizationId.encode(organizationId);
  return (
    <DefinitionList
      items={[
        { term: t(say('trail.position')), value: position ?? t(say('trail.unplaced')) },
        { term: t(say('trail.at')), value: <Moment at={at} /> },
        {
          term: t(say('trail.done')),
          value: (
            <>
              {saidAct(act)} <code className="text-solid-gray-700">{act}</code>
            </>
          ),
        },
        {
          term: t(say('trail.person')),
          value: page ? <Link href={page}>{who(line)}</Link> : who(line),
        },
        { term: t(say('trail.subject')), value: <ThingLink id={subject} things={things} /> },
        {
          term: t(say('trail.organization')),
          value: body ? <ThingLink id={body} things={things} /> : t(say('trail.nothing')),
        },
      ]}
    />
  );
}

/** The ways to what else was done: by the same, on the same. */
function Same({ line: { actorId, subject, organizationId } }: { readonly line: Line }) {
  const { t } = useWords();
  const links = [
    { href: ledgerPath({ subject }), words: say('trail.same-subject') },
    { href: ledgerPath({ person: PersonId.encode(actorId) }), words: say('trail.same-person') },
    ...(organizationId === null
      ? []
      : [
          {
            href: ledgerPath({ organization: OrganizationId.encode(organizationId) }),
            words: say('trail.same-organization'),
          },
        ]),
  ];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {links.map(({ href, words }) => (
        <li key={href}>
          <Link href={href} className="link inline-block py-2">
            {t(words)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
