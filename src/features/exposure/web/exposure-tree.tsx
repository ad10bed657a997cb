import type { z } from 'zod';

import { type Nested, nested } from '#features/organizations/tree.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useEndpoint } from '#ui/call.ts';
import { Tree, type TreeNode } from '#ui/tree.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { showExposureTree } from '../api.ts';
import { say } from '../texts.ts';
import { VerdictBadge } from './verdict-badge.tsx';

type Branch = z.output<typeof showExposureTree.output>['branches'][number];

type Props = { readonly vulnerability: string };

/** Whom a threat concerns, body under body, each leading to its systems. */
export function ExposureTree({ vulnerability }: Props) {
  const { t } = useWords();
  const naming = useNaming();
  const { branches } = useEndpoint(showExposureTree, { vulnerability });
  const own = `/threats/${encodeURIComponent(vulnerability)}`;
  const nodeOf = ({ row, below }: Nested<Branch>): TreeNode => ({
    id: row.line.id,
    name: naming(row.line),
    href: `${own}?organization=${OrganizationId.encode(row.line.id)}#exposed`,
    beside: <Beside branch={row} />,
    below: below.map(nodeOf),
  });
  const nodes = nested(branches).map(nodeOf);
  if (nodes.length === 0) return <p>{t(say('exposure.page.nobody'))}</p>;
  return (
    <>
      <p className="mb-3 text-solid-gray-700">{t(say('exposure.page.tree-lead'))}</p>
      <Tree
        label={t(say('exposure.page.as-tree'))}
        nodes={nodes}
        open={branches.filter(({ depth }) => depth === 0).map(({ line }) => line.id)}
      />
    </>
  );
}

function Beside({ branch: { verdict, systems, below } }: { readonly branch: Branch }) {
  const { t } = useWords();
  const isMeant = verdict === 'affected' || verdict === 'unknown';
  return (
    <span className="flex flex-wrap items-center gap-x-4 text-dns-16N-130 text-solid-gray-700">
      {isMeant && <VerdictBadge verdict={verdict} />}
      {isMeant && <span>{t(say('exposure.page.systems-meant', systems))}</span>}
      {below.affected + below.unknown > 0 && (
        <span>{t(say('exposure.page.below-meant', below))}</span>
      )}
    </span>
  );
}
