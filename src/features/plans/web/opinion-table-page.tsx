import { toRequest } from '#kernel/endpoint.ts';
import { momentWords } from '#kernel/moment.ts';
import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showTable, type TableAnswer, takeTable } from '../consultation-api.ts';
import { say } from '../desk-texts.ts';
import { outcomeWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { ConsultationId } from '../plan.ts';
import { outcomeCounts } from '../table.ts';
import { OpinionLines } from './opinion-lines.tsx';
import { PaperLinks } from './paper-links.tsx';

/** 意見の要旨と考え方: what was said and what became of it, as it is or will be published. */
export function OpinionTablePage() {
  const { t, language } = useWords();
  const consultationId = useAddressId(ConsultationId);
  const table = useEndpoint(showTable, { consultationId });
  const id = ConsultationId.encode(consultationId);
  const { plan, revision, received: count } = table;
  return (
    <Page
      title={t(say('plans.table.title'))}
      lead={t(say('plans.table.lead', { plan, revision, count }))}
      above={[
        { label: t(sayPage('plans.page.plans')), href: '/plans' },
        { label: table.title, href: `/consultations/${id}` },
      ]}
    >
      <Standing table={table} />
      <PaperLinks
        hrefOf={(form) => toRequest(takeTable, { consultationId: id, form, language }).url}
      />
      <Section title={t(say('plans.table.counts'))}>
        <DefinitionList
          items={outcomeCounts(table).map((each) => ({
            term: t(outcomeWords[each.outcome]),
            value: t(say('plans.table.count', { count: each.count })),
          }))}
        />
      </Section>
      <Section title={t(say('plans.table.title'))}>
        <OpinionLines lines={table.lines} />
      </Section>
    </Page>
  );
}

function Standing({ table }: { readonly table: TableAnswer }) {
  const { t, language } = useWords();
  const { publishedAt, missing } = table;
  if (publishedAt) {
    const at = momentWords(publishedAt, language);
    return <Notice tone="good" title={t(say('plans.table.published', { at }))} />;
  }
  return missing > 0 ? (
    <Notice tone="warning" title={t(say('plans.table.preview', { missing }))} />
  ) : (
    <Notice tone="info" title={t(say('plans.table.ready'))} />
  );
}
