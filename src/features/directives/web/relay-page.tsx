import type { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { channelWords, clockWords } from '../follow-up-words.ts';
import { citation } from '../number.ts';
import { say as sayPage } from '../page-texts.ts';
import { type Branch, showRelay } from '../relay-api.ts';
import { say as sayRelay } from '../relay-texts.ts';
import { say as sayReview } from '../review-texts.ts';
import { say } from '../texts.ts';
import { CoverageBar } from './coverage-bar.tsx';
import { PaperLinks } from './paper-links.tsx';
import { OutsiderForm, RelayForm } from './relay-forms.tsx';
import { TowerChain } from './tower-chain.tsx';

type Relay = z.output<typeof showRelay.output>;

/** One level of the tree that a directive is passed down: each branch, and how far it has come. */
export function RelayPage() {
  const { t, language } = useWords();
  const directiveId = useAddressId(DirectiveId);
  const asked = OrganizationId.safeParse(useQuery('organization') ?? '');
  const level = asked.success ? { organizationId: asked.data } : {};
  const relay = useEndpoint(showRelay, { directiveId, ...level }, { everySeconds: 20 });
  const directive = useEndpoint(showDirective, { directiveId });
  const name = useNaming();
  const own = `/directives/${DirectiveId.encode(directiveId)}`;
  return (
    <Page
      title={t(sayRelay('directives.relay.title'))}
      lead={
        relay.clock && t(sayRelay('directives.relay.lead', { clock: t(clockWords(relay.clock)) }))
      }
      above={[
        { label: t(say('directives.title')), href: '/directives' },
        { label: `${citation(directive, language)} ${directive.title}`, href: own },
        ...(asked.success
          ? [{ label: t(sayRelay('directives.relay.title')), href: `${own}/relay` }]
          : []),
      ]}
    >
      <TlpOfPage label={directive.label} />
      <Section title={t(sayRelay('directives.relay.coverage'))}>
        {relay.clock === null && <p>{t(sayRelay('directives.not-relayed'))}</p>}
        <CoverageBar coverage={relay.coverage} />
        <TowerChain
          directiveId={directiveId}
          top={relay.level ? name(relay.level) : t(sayRelay('directives.tower.headquarters'))}
          coverage={relay.coverage}
          branches={relay.branches}
        />
        <PaperLinks directiveId={directiveId} papers={['order', 'standing']} />
      </Section>
      {relay.relayable && (
        <Section title={t(sayRelay('directives.relay.pass-on'))}>
          <RelayForm directiveId={directiveId} waiting={relay.waiting} />
        </Section>
      )}
      <Section title={t(sayRelay('directives.relay.branches'))}>
        <Branches directiveId={directiveId} branches={relay.branches} />
      </Section>
      {(relay.relayable || relay.outsiders.length > 0) && (
        <Section title={t(sayRelay('directives.relay.outsiders'))}>
          <p>{t(sayRelay('directives.relay.outsiders-lead'))}</p>
          <Outsiders outsiders={relay.outsiders} />
          {relay.relayable && <OutsiderForm directiveId={directiveId} />}
        </Section>
      )}
    </Page>
  );
}

type BranchesProps = {
  readonly directiveId: DirectiveId;
  readonly branches: readonly Branch[];
};

/** How far one body has come itself, in one word. */
function Progress({ branch }: { readonly branch: Branch }) {
  const { t } = useWords();
  const { answeredAt, acknowledgedAt, openedAt, overdue } = branch;
  return (
    <span className="flex flex-wrap gap-1">
      {answeredAt ? (
        <Badge tone="good">{t(sayRelay('directives.relay.answered'))}</Badge>
      ) : acknowledgedAt ? (
        <Badge tone="info">{t(sayRelay('directives.relay.acknowledged'))}</Badge>
      ) : openedAt ? (
        <Badge tone="warning">{t(sayRelay('directives.relay.opened'))}</Badge>
      ) : (
        <Badge tone="warning">{t(sayRelay('directives.relay.silent'))}</Badge>
      )}
      {overdue && <Badge tone="bad">{t(say('directives.standing.overdue'))}</Badge>}
    </span>
  );
}

function Branches({ directiveId, branches }: BranchesProps) {
  const { t } = useWords();
  const name = useNaming();
  const page = `/directives/${DirectiveId.encode(directiveId)}`;
  const of = (branch: Branch) => `?organization=${OrganizationId.encode(branch.organizationId)}`;
  const columns: Column<Branch>[] = [
    {
      head: sayPage('directives.page.organization'),
      cell: (branch) => <Link href={`${page}/addressee${of(branch)}`}>{name(branch)}</Link>,
      sort: name,
    },
    {
      head: sayRelay('directives.relay.own-state'),
      cell: (branch) => <Progress branch={branch} />,
      sort: ({ answeredAt, acknowledgedAt, openedAt }) =>
        answeredAt ? 3 : acknowledgedAt ? 2 : openedAt ? 1 : 0,
    },
    {
      head: sayPage('directives.page.due'),
      cell: ({ dueAt, answeredAt }) => <Deadline at={dueAt} met={answeredAt !== null} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: sayRelay('directives.relay.below'),
      glossary: 'relay',
      cell: (branch) =>
        branch.below.told + branch.below.reported + branch.waiting === 0 ? (
          t(sayRelay('directives.relay.nobody-below'))
        ) : (
          <div className="min-w-72">
            <CoverageBar coverage={branch.below} />
            {branch.waiting > 0 && (
              <p>{t(sayRelay('directives.relay.waiting', { count: branch.waiting }))}</p>
            )}
            {(branch.below.told > 0 || branch.below.reported > 0) && (
              <p>
                <Link href={`${page}/relay${of(branch)}`}>
                  {t(sayRelay('directives.relay.open-branch', { name: name(branch) }))}
                </Link>
              </p>
            )}
          </div>
        ),
      sort: ({ below }) => below.silent,
    },
    {
      head: sayRelay('directives.relay.note'),
      cell: ({ note, toldAt }) => (
        <>
          <Moment at={toldAt} />
          {note && <span className="block whitespace-pre-wrap">{note}</span>}
        </>
      ),
      sort: ({ toldAt }) => toldAt,
    },
  ];
  return (
    <Table
      caption={t(sayRelay('directives.relay.branches'))}
      quiet
      rows={branches}
      rowKey={({ organizationId }) => organizationId}
      columns={columns}
      empty={<p>{t(sayRelay('directives.relay.no-branches'))}</p>}
    />
  );
}

function Outsiders({ outsiders }: Pick<Relay, 'outsiders'>) {
  const { t } = useWords();
  const columns: Column<Relay['outsiders'][number]>[] = [
    {
      head: sayRelay('directives.relay.outsider-name'),
      cell: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      head: sayReview('directives.behalf.channel'),
      cell: ({ channel }) => t(channelWords(channel)),
    },
    { head: sayRelay('directives.relay.outsider-contact'), cell: ({ contact }) => contact },
    {
      head: sayRelay('directives.relay.told-at'),
      cell: ({ toldAt }) => <Moment at={toldAt} />,
      sort: ({ toldAt }) => toldAt,
    },
  ];
  return (
    <Table
      caption={t(sayRelay('directives.relay.outsiders'))}
      quiet
      rows={outsiders}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(sayRelay('directives.relay.no-outsiders'))}</p>}
    />
  );
}
