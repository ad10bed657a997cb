import { useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { languages } from '#kernel/text.ts';
import { useAddressId } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Form, TextField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { showWorkingPaper } from '../campaign-api.ts';
import { say as sayCampaign } from '../campaign-texts.ts';
import { say as sayCopy } from '../copy-texts.ts';
import { takeDocument } from '../file-api.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { oscalForms } from '../oscal-frame.ts';
import { takeReport } from '../summary-api.ts';
import { BringDocument, KeptDocuments } from './bring-document.tsx';
import { WorkingCopy } from './working-copy.tsx';

/** What can be taken along of an audit, and what can be brought into it. */
export function AuditFilesPage() {
  const { t } = useWords();
  const auditId = useAddressId(AuditId);
  const paper = useEndpoint(showWorkingPaper, { auditId });
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { may, organizationId } = usePerson();
  const isOwn = organizationId === paper.organizationId;
  const mayHandIn = isOwn && may('audits.answer') && paper.closedAt === null;
  return (
    <Page
      title={t(say('audits.files.page'))}
      lead={t(say('audits.files.page-lead'))}
      above={[
        { label: t(sayCampaign('audits.campaign.page')), href: '/audits' },
        {
          label: nameOf(paper.organizationId),
          href: `/working-papers/${AuditId.encode(auditId)}`,
        },
      ]}
    >
      <Section id="report" title={t(say('audits.files.report'))}>
        <p className="max-w-3xl">{t(say('audits.files.report-lead'))}</p>
        <Report auditId={auditId} />
      </Section>
      <Section id="oscal" title={t(say('audits.files.oscal'))}>
        <p className="max-w-3xl">{t(say('audits.files.oscal-lead'))}</p>
        <Documents auditId={auditId} />
      </Section>
      {paper.mayJudge && (
        <Section id="copy" title={t(sayCopy('audits.copy.title'))}>
          <WorkingCopy auditId={auditId} />
        </Section>
      )}
      <Section id="take" title={t(say('audits.files.take'))}>
        {(paper.mayJudge || mayHandIn) && (
          <>
            <p className="max-w-3xl">
              {t(say(paper.mayJudge ? 'audits.files.take-lead' : 'audits.files.hand-in-lead'))}
            </p>
            <BringDocument auditId={auditId} isBody={!paper.mayJudge} />
          </>
        )}
        <KeptDocuments auditId={auditId} />
      </Section>
    </Page>
  );
}

type Props = { readonly auditId: AuditId };

const languageWords = { ja: say('audits.files.ja'), en: say('audits.files.en') } as const;

/** The report in both languages and forms, under the number that the office gives it. */
function Report({ auditId }: Props) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const href = (form: 'pdf' | 'docx', language: 'ja' | 'en') =>
    toRequest(takeReport, {
      ...{ auditId: AuditId.encode(auditId), form, language },
      ...(number === '' ? {} : { number }),
    }).url;
  return (
    <>
      <Form
        label={t(say('audits.files.number'))}
        submit={t(say('audits.files.number-do'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          setNumber(text('number').trim().slice(0, 100));
        }}
      >
        <TextField
          name="number"
          label={t(say('audits.files.number'))}
          support={t(say('audits.files.number-support'))}
        />
      </Form>
      <p className="flex flex-wrap gap-3">
        {languages.flatMap((language) =>
          (['pdf', 'docx'] as const).map((form) => (
            <a
              key={`${form} ${language}`}
              download
              className={buttonLook('outlined')}
              href={href(form, language)}
            >
              {t(
                say('audits.files.paper', {
                  ...{ form: form.toUpperCase(), language: t(languageWords[language]) },
                }),
              )}
            </a>
          )),
        )}
      </p>
    </>
  );
}

const formWords = {
  ap: say('audits.files.form.ap'),
  ar: say('audits.files.form.ar'),
  poam: say('audits.files.form.poam'),
  ssp: say('audits.files.form.ssp'),
  component: say('audits.files.form.component'),
} as const;

function Documents({ auditId }: Props) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap gap-3">
      {oscalForms.map((form) => (
        <a
          key={form}
          download
          className={buttonLook('outlined')}
          href={toRequest(takeDocument, { auditId: AuditId.encode(auditId), form }).url}
        >
          {t(formWords[form])}
        </a>
      ))}
    </p>
  );
}
