import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { Link } from '#ui/link.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import type { showExposure } from '../api.ts';
import { verdictWords } from '../exposure-words.ts';
import type { Verdict } from '../judgement.ts';
import { say } from '../texts.ts';
import { DecisionCell } from './decision-cell.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

type Body = z.output<typeof showExposure.output>['bodies'][number];
type System = Body['systems'][number];

/** One system of a body; a body that has registered none stands as one row without a system. */
type Row = { readonly body: Body; readonly system: System | null };

const weight: Record<Verdict, number> = { affected: 0, unknown: 1, 'not-affected': 2 };
const verdictOf = ({ body, system }: Row) => (system ?? body).verdict;

function rowsOf(bodies: readonly Body[]): Row[] {
  return bodies
    .flatMap((body): Row[] =>
      body.systems.length === 0
        ? [{ body, system: null }]
        : body.systems.map((system) => ({ body, system })),
    )
    .toSorted((a, b) => weight[verdictOf(a)] - weight[verdictOf(b)]);
}

function useColumns(vulnerability: string): Column<Row>[] {
  const { t } = useWords();
  const name = useNaming();
  return [
    {
      head: say('exposure.page.organization'),
      cell: ({ body }) => (
        <Link href={`/organizations/${OrganizationId.encode(body.id)}`}>{name(body)}</Link>
      ),
      sort: ({ body }) => name(body),
    },
    {
      head: say('exposure.page.system'),
      cell: ({ system }) =>
        system ? (
          <Link href={`/systems/${SystemId.encode(system.id)}`}>{system.name}</Link>
        ) : (
          t(say('exposure.page.no-system'))
        ),
      text: ({ system }) => system?.name ?? t(say('exposure.page.no-system')),
    },
    {
      head: say('exposure.page.verdict'),
      glossary: 'affected-not-affected-unknown',
      cell: (row) => <VerdictBadge verdict={verdictOf(row)} />,
      sort: (row) => weight[verdictOf(row)],
      text: (row) => t(verdictWords(verdictOf(row))),
    },
    {
      head: say('exposure.page.reason'),
      cell: ({ body, system }) => (
        <div className="min-w-72">
          <ReasonList reasons={(system ?? body).reasons} />
        </div>
      ),
      text: ({ body, system }) => (system ?? body).reasons.map(({ text }) => t(text)).join('\n'),
    },
    {
      head: say('exposure.page.decision'),
      glossary: 'decision',
      cell: ({ body, system }) =>
        system && <DecisionCell system={system} of={{ vulnerability, organizationId: body.id }} />,
      sort: ({ system }) => system?.decision?.dueAt ?? null,
    },
  ];
}

const pageLength = 50;

/** Which bodies the address asks for: of one verdict, of one name, from which on. */
export function useBodyPart() {
  const only = useQuery('verdict');
  const organization = OrganizationId.safeDecode(useQuery('organization') ?? '');
  const from = Number(useQuery('from') ?? 0);
  const verdict: 'affected' | 'unknown' | undefined =
    only === 'affected' || only === 'unknown' ? only : undefined;
  return {
    verdict,
    ...(organization.success && { organizationId: organization.data }),
    systemOffset: 0,
    systems: organization.success ? 200 : 20,
    offset: Number.isSafeInteger(from) && from > 0 ? from : 0,
    limit: pageLength,
  };
}

type Props = {
  readonly exposure: z.output<typeof showExposure.output>;
  readonly vulnerability: string;
};

/** Who is exposed, system by system, with the reason for each; in part where the address says so. */
export function ExposedTable({ exposure: { bodies, total }, vulnerability }: Props) {
  const { t } = useWords();
  const columns = useColumns(vulnerability);
  const { verdict, organizationId, offset } = useBodyPart();
  const rows = rowsOf(bodies).filter((row) => verdict === undefined || verdictOf(row) === verdict);
  const caption = verdict
    ? t(say('exposure.page.exposed-part', { verdict: t(verdictWords(verdict)) }))
    : t(say('exposure.page.exposed'));
  const own = `/threats/${encodeURIComponent(vulnerability)}`;
  const isPart = verdict !== undefined || organizationId !== undefined || offset > 0;
  const next = offset + bodies.length;
  return (
    <>
      {isPart && (
        <p>
          <Link href={`${own}#exposed`}>{t(say('exposure.page.show-whole'))}</Link>
        </p>
      )}
      <Table
        caption={caption}
        quiet={verdict === undefined}
        name="exposed"
        {...(offset > 0 || next < total ? { outOf: 'more' } : {})}
        rows={rows}
        rowKey={({ body, system }) => `${body.id} ${system?.id ?? ''}`}
        columns={columns}
        empty={<p>{t(say('exposure.page.nobody'))}</p>}
      />
      <MoreSystems bodies={bodies} own={own} />
      {next < total && (
        <p>
          <Link href={`${own}?${verdict ? `verdict=${verdict}&` : ''}from=${next}#exposed`}>
            {t(say('exposure.page.more-bodies', { shown: next, total }))}
          </Link>
        </p>
      )}
    </>
  );
}

/** Bodies that have more systems than are shown, each with the way to all of them. */
function MoreSystems({ bodies, own }: { readonly bodies: readonly Body[]; readonly own: string }) {
  const { t } = useWords();
  const name = useNaming();
  const cut = bodies.flatMap((body) => {
    const rest = body.counts.affected + body.counts.unknown - body.systems.length;
    return rest > 0 ? [{ body, rest }] : [];
  });
  return cut.map(({ body, rest }) => (
    <p key={body.id}>
      <Link href={`${own}?organization=${OrganizationId.encode(body.id)}#exposed`}>
        {t(say('exposure.page.more-systems', { organization: name(body), count: rest }))}
      </Link>
    </p>
  ));
}
