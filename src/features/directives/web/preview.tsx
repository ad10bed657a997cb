import type { z } from 'zod';

import { Badge } from '#ui/badge.tsx';
import { useAnswer, useEndpoint } from '#ui/call.ts';
import { Deadline } from '#ui/clock.tsx';
import { Refusal } from '#ui/form.tsx';
import { ReasonList } from '#ui/reason-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { previewAddressees, previewDirective } from '../api.ts';
import type { DirectiveId } from '../directive.ts';
import { basisWords } from '../directive-words.ts';
import { askable, type DraftTerms } from '../draft-terms.ts';
import { say as sayDraft } from '../draft-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { say } from '../texts.ts';
import { scopeReasons } from './scope-reasons.ts';

type Line = z.output<typeof previewAddressees.output>['addressees'][number];

/** What stands for systems where none is meant by name. */
const unnamed = (basis: Line['basis']) =>
  basis === 'named'
    ? sayDraft('directives.page.whole-body')
    : sayDraft('directives.page.no-system');

function useColumns(): Column<Line>[] {
  const { t } = useWords();
  const name = useNaming();
  return [
    { head: sayPage('directives.page.organization'), cell: name, sort: name },
    {
      head: sayDraft('directives.page.basis'),
      cell: ({ basis }) => (
        <Badge tone={basis === 'affected' ? 'bad' : basis === 'unknown' ? 'open' : 'neutral'}>
          {t(basisWords(basis))}
        </Badge>
      ),
      sort: ({ basis }) => basis,
    },
    {
      head: sayPage('directives.page.systems'),
      cell: ({ systems, basis }) =>
        systems.join(t(sayPage('directives.page.comma'))) || t(unnamed(basis)),
    },
    {
      head: sayPage('directives.page.due'),
      cell: ({ dueAt }) => <Deadline at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
  ];
}

type Props = { readonly terms: DraftTerms | undefined };

/**
 * Whom a directive of these terms would bind if it were issued at this moment: told anew whenever they
 * change, with the former answer until the next is there.
 */
export function Preview({ terms }: Props) {
  const { t } = useWords();
  const columns = useColumns();
  // Half-written terms are no fault yet: the form says what is wrong once it is sent.
  const verdict = terms && askable(terms);
  const { answer, stale, failure } = useAnswer(
    previewAddressees,
    terms && verdict === 'yes' ? { terms } : null,
  );
  if (verdict === 'too-long') return <p>{t(sayDraft('directives.page.preview-too-long'))}</p>;
  if (verdict === 'incomplete') return <p>{t(sayDraft('directives.page.preview-incomplete'))}</p>;
  if (failure) return <Refusal failure={failure} />;
  if (!answer) return <Waiting />;
  const { affected, unknown, named, addressees } = answer;
  return (
    <div aria-busy={stale} className={stale ? 'opacity-60' : ''}>
      {addressees.length > 0 && (
        <p role="status">
          {t(sayDraft('directives.page.preview-counts', { affected, unknown, named }))}
        </p>
      )}
      <Table
        caption={t(sayPage('directives.page.preview'))}
        quiet
        rows={addressees}
        rowKey={({ organizationId }) => organizationId}
        columns={columns}
        empty={<p>{t(sayDraft('directives.page.preview-nobody'))}</p>}
      />
    </div>
  );
}

type Told = z.output<typeof previewDirective.output>['addressees'][number];

/** Whom a draft would bind if it were issued at this moment, why, and what each would be told. */
export function PreviewOfDraft({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const name = useNaming();
  const { affected, unknown, named, addressees } = useEndpoint(previewDirective, { directiveId });
  const columns: Column<Told>[] = [
    { head: sayPage('directives.page.organization'), cell: name, sort: name },
    {
      head: sayDraft('directives.page.basis'),
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
      head: sayPage('directives.page.systems'),
      cell: ({ systems, basis }) =>
        systems.join(t(sayPage('directives.page.comma'))) || t(unnamed(basis)),
    },
    {
      head: sayPage('directives.page.actions'),
      cell: ({ actions }) => (
        <ul>
          {actions.map(({ number, count, dueAt }) => (
            <li key={number}>
              {t(sayDraft('directives.page.asked-times', { number, count }))}{' '}
              <Deadline at={dueAt} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <p>{t(sayDraft('directives.page.preview-counts', { affected, unknown, named }))}</p>
      <Table
        caption={t(sayPage('directives.page.preview'))}
        quiet
        rows={addressees}
        rowKey={({ organizationId }) => organizationId}
        columns={columns}
        empty={<p>{t(say('directives.nobody'))}</p>}
      />
    </>
  );
}
