import type { z } from 'zod';

import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline } from '#ui/clock.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { previewAddressees, previewDirective } from '../api.ts';
import type { DirectiveId } from '../directive.ts';
import { basisWords } from '../directive-words.ts';
import { say } from '../texts.ts';
import { scopeReasons } from './scope-reasons.ts';

type Line = z.output<typeof previewAddressees.output>['addressees'][number];

function useColumns(): Column<Line>[] {
  const { t } = useWords();
  const name = useNaming();
  return [
    { head: say('directives.page.organization'), cell: name, sort: name },
    {
      head: say('directives.page.basis'),
      cell: ({ basis }) => (
        <Badge tone={basis === 'affected' ? 'bad' : basis === 'unknown' ? 'open' : 'neutral'}>
          {t(basisWords(basis))}
        </Badge>
      ),
      sort: ({ basis }) => basis,
    },
    {
      head: say('directives.page.systems'),
      cell: ({ systems }) =>
        systems.join(t(say('directives.page.comma'))) || t(say('directives.page.no-system')),
    },
    {
      head: say('directives.page.due'),
      cell: ({ dueAt }) => <Deadline at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
  ];
}

type Props = { readonly vulnerability: string; readonly days: number };

/** Whom a directive would bind if it were issued at this moment. */
export function Preview({ vulnerability, days }: Props) {
  const { t } = useWords();
  const columns = useColumns();
  const { affected, unknown, addressees } = useEndpoint(previewAddressees, { vulnerability, days });
  return (
    <>
      <p>{t(say('directives.page.preview-lead', { affected, unknown }))}</p>
      <Table
        caption={t(say('directives.page.preview'))}
        quiet
        rows={addressees}
        rowKey={({ organizationId }) => organizationId}
        columns={columns}
        empty={<p>{t(say('directives.nobody'))}</p>}
      />
    </>
  );
}

type Told = z.output<typeof previewDirective.output>['addressees'][number];

/** Whom a draft would bind if it were issued at this moment, why, and what each would be told. */
export function PreviewOfDraft({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const name = useNaming();
  const { affected, unknown, named, addressees } = useEndpoint(previewDirective, { directiveId });
  const columns: Column<Told>[] = [
    { head: say('directives.page.organization'), cell: name, sort: name },
    {
      head: say('directives.page.basis'),
      cell: ({ basis, reasons }) => (
        <>
          <Badge tone={basis === 'affected' ? 'bad' : basis === 'unknown' ? 'open' : 'neutral'}>
            {t(basisWords(basis))}
          </Badge>
          <ReasonList reasons={scopeReasons(reasons, t)} />
        </>
      ),
      sort: ({ basis }) => basis,
    },
    {
      head: say('directives.page.systems'),
      cell: ({ systems }) =>
        systems.join(t(say('directives.page.comma'))) || t(say('directives.page.no-system')),
    },
    {
      head: say('directives.page.actions'),
      cell: ({ actions }) => (
        <ul>
          {actions.map(({ number, count, dueAt }) => (
            <li key={number}>
              {t(say('directives.page.asked-times', { number, count }))} <Deadline at={dueAt} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <p>{t(say('directives.page.preview-counts', { affected, unknown, named }))}</p>
      <Table
        caption={t(say('directives.page.preview'))}
        quiet
        rows={addressees}
        rowKey={({ organizationId }) => organizationId}
        columns={columns}
        empty={<p>{t(say('directives.nobody'))}</p>}
      />
    </>
  );
}
