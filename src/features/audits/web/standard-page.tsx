import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { EditionId } from '../edition.ts';
import { showEdition } from '../edition-api.ts';
import { say } from '../page-texts.ts';

/** One edition of a standard: every clause with what it demands. */
export function StandardPage() {
  const { t } = useWords();
  const { title, version, list } = useEndpoint(showEdition, { editionId: useAddressId(EditionId) });
  return (
    <Page
      title={title}
      lead={version}
      above={[{ label: t(say('audits.page.standards')), href: '/standards' }]}
    >
      <Table
        name="clauses"
        caption={t(say('audits.page.clause'))}
        rows={list}
        rowKey={({ id }) => id}
        columns={[
          {
            head: say('audits.page.clause'),
            cell: ({ label, title: name }) => (label === name ? label : `${label} ${name}`),
          },
          { head: say('audits.page.place'), cell: ({ place }) => place.join(' › ') },
          {
            head: say('audits.page.demand'),
            cell: ({ demand }) => <span className="whitespace-pre-wrap">{demand}</span>,
            text: ({ demand }) => demand,
          },
        ]}
        empty={<p>{t(say('audits.page.no-clauses'))}</p>}
      />
    </Page>
  );
}
