import { useState } from 'react';
import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint, useUpload } from '#ui/call.ts';
import { ColumnChoice } from '#ui/column-choice.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { showWorkingPaper } from '../campaign-api.ts';
import { say as sayCampaigns } from '../campaign-texts.ts';
import { AuditId } from '../finding.ts';
import { findingFields } from '../taking.ts';
import {
  listFindingSources,
  previewFindings,
  takeFindings,
  type TakingPreview,
} from '../taking-api.ts';
import { say } from '../taking-texts.ts';
import { useAbovePaper } from './audit-head.ts';

type Asked = z.output<typeof previewFindings.input>;

/** Takes in findings of a test from a file: first checked, then taken in as checked. */
export function TakingPage() {
  const { t } = useWords();
  const auditId = useAddressId(AuditId);
  const above = useAbovePaper(auditId);
  const { scale } = useEndpoint(showWorkingPaper, { auditId });
  const joined = useJoined();
  const sources = useEndpoint(listFindingSources, {});
  const [taken, setTaken] = useState<{ asked: Asked; content: File }>();
  const { act, pending, failure, answer } = useUpload(previewFindings);
  const check = (asked: Asked, content: File) => {
    setTaken({ asked, content });
    act(asked, content);
  };
  return (
    <Page title={t(say('audits.taking.page'))} lead={t(say('audits.taking.lead'))} above={above}>
      <Form
        label={t(say('audits.taking.page'))}
        submit={t(say('audits.taking.check'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text }) => {
          const content = file('file');
          if (!content) return;
          const given = (name: string) => text(name) || undefined;
          const ratings = {
            ...{ error: given('error'), warning: given('warning'), note: given('note') },
          };
          const about = { clause: given('clause'), source: given('source') };
          check({ auditId, name: content.name, ...about, ...ratings }, content);
        }}
      >
        <FileField
          name="file"
          label={t(say('audits.taking.file'))}
          support={t(say('audits.taking.file-support'))}
          accept=".csv,.xlsx,.sarif,.json,.txt,text/csv,application/json"
        />
        <TextField
          name="source"
          label={t(say('audits.taking.source'))}
          support={[
            t(say('audits.taking.source-support')),
            ...(sources.length > 0
              ? [t(say('audits.taking.sources', { names: joined(sources) }))]
              : []),
          ].join(' ')}
        />
        <TextField name="clause" label={t(say('audits.taking.default-clause'))} code />
        {scale.length > 0 && <Levels scale={scale} />}
      </Form>
      {answer && taken && !pending && (
        <Checked key={JSON.stringify(answer)} preview={answer} taken={taken} onCheck={check} />
      )}
    </Page>
  );
}

type Scale = z.output<typeof showWorkingPaper.output>['scale'];

const levels = [
  { name: 'error', label: say('audits.taking.level.error') },
  { name: 'warning', label: say('audits.taking.level.warning') },
  { name: 'note', label: say('audits.taking.level.note') },
] as const;

function Levels({ scale }: { readonly scale: Scale }) {
  const { t, language } = useWords();
  return (
    <>
      {levels.map(({ name, label }) => (
        <SelectField
          key={name}
          name={name}
          label={t(label)}
          options={[
            { value: '', label: t(sayCampaigns('audits.paper.no-rating')) },
            ...scale.map(({ id, names }) => ({ value: id, label: names[language] })),
          ]}
        />
      ))}
    </>
  );
}

type CheckedProps = {
  readonly preview: TakingPreview;
  readonly taken: { readonly asked: Asked; readonly content: File };
  readonly onCheck: (asked: Asked, content: File) => void;
};

function Checked({ preview, taken, onCheck }: CheckedProps) {
  const { t } = useWords();
  const { added, unchanged, faults, token } = preview;
  return (
    <>
      {faults.length > 0 ? (
        <Notice tone="error" title={t(say('audits.taking.faults', { count: faults.length }))} live>
          <FaultList faults={faults} />
        </Notice>
      ) : (
        <Notice tone="info" title={t(say('audits.taking.checked', { added, unchanged }))} live />
      )}
      {preview.form === 'list' && <Columns {...{ preview, taken, onCheck }} />}
      <Lines preview={preview} />
      {token !== null && <Take taken={taken} token={token} />}
    </>
  );
}

const fieldWords = {
  title: say('audits.taking.field.title'),
  clause: say('audits.taking.field.clause'),
  rating: say('audits.taking.field.rating'),
  system: say('audits.taking.field.system'),
  cause: say('audits.taking.field.cause'),
  effect: say('audits.taking.field.effect'),
  urgent: say('audits.taking.field.urgent'),
  reference: say('audits.taking.field.reference'),
} as const;

function Columns({ preview, taken: { asked, content }, onCheck }: CheckedProps) {
  const { t } = useWords();
  return (
    <ColumnChoice
      read={preview}
      fields={findingFields.map((value) => ({ value, label: fieldWords[value] }))}
      onChoose={({ sheet, mapping }) => {
        onCheck({ ...asked, sheet, mapping }, content);
      }}
    >
      {preview.isRemembered && <p>{t(say('audits.taking.mapped-source'))}</p>}
    </ColumnChoice>
  );
}

function Lines({ preview }: { readonly preview: TakingPreview }) {
  const { t } = useWords();
  const actOf = (act: TakingPreview['lines'][number]['act']) =>
    t(say(act === 'added' ? 'audits.taking.act.added' : 'audits.taking.act.unchanged'));
  return (
    <Table
      name="taking"
      caption={t(say('audits.taking.lines'))}
      rows={preview.lines}
      rowKey={({ path }) => path}
      columns={[
        { head: say('audits.taking.field.title'), cell: ({ title }) => title },
        {
          head: say('audits.taking.act'),
          cell: ({ act }) => (
            <Badge tone={act === 'added' ? 'good' : 'neutral'}>{actOf(act)}</Badge>
          ),
          text: ({ act }) => actOf(act),
        },
        { head: say('audits.taking.field.clause'), cell: ({ label }) => label },
        { head: say('audits.taking.field.rating'), cell: ({ rating }) => rating ?? '' },
      ]}
      empty={<p>{t(say('audits.taking.nothing'))}</p>}
    />
  );
}

type TakeProps = { readonly taken: CheckedProps['taken']; readonly token: string };

function Take({ taken: { asked, content }, token }: TakeProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(takeFindings);
  return (
    <Form
      label={t(say('audits.taking.take'))}
      submit={t(say('audits.taking.take'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        act({ ...asked, token }, content);
      }}
    >
      {answer && (
        <Notice
          tone={answer.urgent > 0 ? 'warning' : 'good'}
          title={t(say('audits.taking.taken', { added: answer.added, urgent: answer.urgent }))}
          live
        />
      )}
    </Form>
  );
}
