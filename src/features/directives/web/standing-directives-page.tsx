import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { StandingDirectiveId } from '../standing-directive.ts';
import { listStandingDirectives, type Standing } from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';
import { say as sayDirective } from '../texts.ts';
import { TermsForm } from './standing-terms-form.tsx';

const tones: Record<Standing['state'], Tone> = {
  proposed: 'open',
  'in-force': 'good',
  ended: 'neutral',
};

export function StateBadge({ state }: Pick<Standing, 'state'>) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(say(`standing-directive.state.${state}`))}</Badge>;
}

const columns: Column<Standing>[] = [
  {
    head: say('standing-directive.name'),
    cell: ({ id, terms }) => (
      <Link href={`/standing-directives/${StandingDirectiveId.encode(id)}`}>{terms.title}</Link>
    ),
    sort: ({ terms }) => terms.title,
  },
  { head: say('standing-directive.state'), cell: StateBadge, sort: ({ state }) => state },
  {
    head: say('standing-directive.sources'),
    cell: ({ terms }) => terms.sources.join(' '),
  },
  {
    head: say('standing-directive.cap'),
    cell: ({ terms }) => terms.cap,
    sort: ({ terms }) => terms.cap,
    numeric: true,
  },
  {
    head: say('standing-directive.issued'),
    cell: ({ issued }) => issued,
    sort: ({ issued }) => issued,
    numeric: true,
  },
  {
    head: say('standing-directive.waiting'),
    cell: ({ waiting }) => waiting,
    sort: ({ waiting }) => waiting,
    numeric: true,
  },
];

/** Every standing directive, and the form that proposes one. */
export function StandingDirectivesPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const standings = useEndpoint(listStandingDirectives, {});
  return (
    <Page
      title={t(say('standing-directive.title'))}
      lead={t(say('standing-directive.lead'))}
      above={[{ label: t(sayDirective('directives.title')), href: '/directives' }]}
    >
      <Table
        caption={t(say('standing-directive.title'))}
        rows={standings}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say('standing-directive.none'))}
      />
      {may('directives.draft') && (
        <Disclosure summary={t(say('standing-directive.propose'))}>
          <TermsForm />
        </Disclosure>
      )}
    </Page>
  );
}
