import { OrganizationId } from '#kernel/actor.ts';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { Tree, type TreeNode } from '#ui/tree.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listOrganizations } from '../api.ts';
import type { OrganizationLine } from '../organization.ts';
import { kindWords, sectorWords } from '../organization-words.ts';
import { say } from '../texts.ts';
import { asTree, type Branch, type Nested, nested } from '../tree.ts';
import { SheetForm } from './sheet-form.tsx';

const indents = ['', 'pl-6', 'pl-12', 'pl-18', 'pl-24'];

function useColumns(): Column<Branch>[] {
  const { t } = useWords();
  const name = useNaming();
  return [
    {
      head: say('organizations.page.name'),
      cell: ({ line, depth }) => (
        <span className={`block ${indents[Math.min(depth, 4)] ?? ''}`}>
          <Link href={`/organizations/${OrganizationId.encode(line.id)}`}>{name(line)}</Link>
        </span>
      ),
      text: ({ line }) => name(line),
      sort: null,
    },
    { head: say('organizations.page.kind'), cell: ({ line }) => t(kindWords(line.kind)) },
    {
      head: say('organizations.page.sectors'),
      cell: ({ line }) =>
        line.sectors.map((each) => t(sectorWords(each))).join(t(say('organizations.page.comma'))),
    },
    { head: say('organizations.page.code'), cell: ({ line }) => line.code },
  ];
}

/** The bodies the headquarters answers for, as they stand under one another. */
export function OrganizationsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const lines = useEndpoint(listOrganizations, {});
  const columns = useColumns();
  return (
    <Page title={t(say('organizations.title'))} lead={t(say('organizations.page.lead'))}>
      <Tabs
        label={t(say('organizations.page.views'))}
        parts={[
          {
            id: 'list',
            title: t(say('organizations.page.list')),
            content: (
              <Table
                caption={t(say('organizations.page.list'))}
                name="organizations"
                rows={asTree(lines)}
                rowKey={({ line }) => line.id}
                columns={columns}
                empty={<p>{t(say('organizations.page.none'))}</p>}
              />
            ),
          },
          {
            id: 'tree',
            title: t(say('organizations.page.tree')),
            content: <Bodies lines={lines} />,
          },
        ]}
      />
      {may('organizations.manage') && (
        <Section id="import" title={t(say('organizations.page.import'))}>
          <SheetForm />
        </Section>
      )}
    </Page>
  );
}

function nodeOf(node: Nested<Branch>, name: (line: OrganizationLine) => string): TreeNode {
  const {
    row: { line },
    below,
  } = node;
  return {
    id: line.id,
    name: name(line),
    href: `/organizations/${OrganizationId.encode(line.id)}`,
    below: below.map((each) => nodeOf(each, name)),
  };
}

/** The bodies under one another, the uppermost opened. */
function Bodies({ lines }: { readonly lines: readonly OrganizationLine[] }) {
  const { t } = useWords();
  const name = useNaming();
  const nodes = nested(asTree(lines)).map((node) => nodeOf(node, name));
  return (
    <Tree
      label={t(say('organizations.page.tree'))}
      nodes={nodes}
      open={nodes.map(({ id }) => id)}
    />
  );
}
