import { useState } from 'react';

import { toRequest } from '#kernel/endpoint.ts';
import { Button } from '#ui/button.tsx';
import { useEndpoint, useUpload } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { FileField } from '#ui/file-field.tsx';
import { CheckField, Form, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { DocumentId } from '../document.ts';
import {
  bringDocument,
  type BroughtDocument,
  handInDocument,
  listDocuments,
  takeKeptDocument,
} from '../document-api.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { modelWords } from './model-words.ts';

type Props = { readonly auditId: AuditId; readonly isBody: boolean };
type Asked = {
  readonly auditId: AuditId;
  readonly name: string;
  readonly keepOnly: boolean;
  readonly clause: string | undefined;
};

/** A document of OSCAL: first what it would enter, then, on a second word, that. */
export function BringDocument({ auditId, isBody }: Props) {
  const { t } = useWords();
  const [brought, setBrought] = useState<{ content: File; asked: Asked }>();
  const { act, pending, failure, answer } = useUpload(isBody ? handInDocument : bringDocument);
  return (
    <>
      <Form
        label={t(say('audits.files.take'))}
        submit={t(say('audits.files.take-check'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text, texts }) => {
          const content = file('file');
          if (!content) return;
          const keepOnly = texts('keepOnly').length > 0;
          const asked = {
            auditId,
            name: content.name,
            keepOnly,
            clause: text('clause') || undefined,
          };
          setBrought({ content, asked });
          act({ ...asked, dryRun: true }, content);
        }}
      >
        <FileField
          name="file"
          label={t(say('audits.files.take-file'))}
          support={t(say('audits.files.take-file-support'))}
          accept=".json,.yaml,.yml,application/json"
        />
        {!isBody && (
          <TextField
            name="clause"
            label={t(say('audits.files.clause'))}
            support={t(say('audits.files.clause-support'))}
          />
        )}
        <CheckField name="keepOnly" label={t(say('audits.files.keep-only'))} />
      </Form>
      {answer && !failure && <Told answer={answer} />}
      {answer?.isDry === true && brought && !failure && (
        <p>
          <Button
            waiting={pending}
            onClick={() => {
              act({ ...brought.asked, dryRun: false }, brought.content);
            }}
          >
            {t(say('audits.files.take-do'))}
          </Button>
        </p>
      )}
    </>
  );
}

/** What a document would make or made, one line for each kind of thing. */
function Told({ answer }: { readonly answer: BroughtDocument }) {
  const { t } = useWords();
  const { isDry, isKept, model, title, same } = answer;
  const counts = [
    [answer.judgements, say('audits.files.take-judgements', { count: answer.judgements })],
    [answer.findings, say('audits.files.take-findings', { count: answer.findings })],
    [answer.plans, say('audits.files.take-plans', { count: answer.plans })],
    [answer.statements, say('audits.files.take-statements', { count: answer.statements })],
    [answer.systems, say('audits.files.take-systems', { count: answer.systems })],
  ] as const;
  const entered = counts.filter(([count]) => count > 0);
  return (
    <Notice
      tone="info"
      title={t(say(isDry ? 'audits.files.take-would' : 'audits.files.take-did', { title }))}
      live
    >
      <ul className="list-disc pl-6">
        <li>{t(modelWords.of(model))}</li>
        {entered.map(([, text]) => (
          <li key={text.key}>{t(text)}</li>
        ))}
        {entered.length === 0 && <li>{t(say('audits.files.take-nothing'))}</li>}
        {same > 0 && <li>{t(say('audits.files.take-same', { count: same }))}</li>}
        <li>{t(say(isKept && isDry ? 'audits.files.take-is-kept' : 'audits.files.take-keeps'))}</li>
      </ul>
    </Notice>
  );
}

/** The documents that were taken in, each to be had again as it came. */
export function KeptDocuments({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const kept = useEndpoint(listDocuments, { auditId });
  return (
    <Table
      caption={t(say('audits.files.kept'))}
      rows={kept}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('audits.files.kept-title'),
          cell: ({ id, title, file }) => (
            <>
              <a
                download
                className="text-blue-1000 underline underline-offset-[3px]"
                href={
                  toRequest(takeKeptDocument, {
                    auditId: AuditId.encode(auditId),
                    documentId: DocumentId.encode(id),
                  }).url
                }
              >
                {title}
              </a>
              <span className="block text-solid-gray-700 break-all">{file}</span>
            </>
          ),
          text: ({ title, file }) => `${title} ${file}`,
        },
        { head: say('audits.files.kept-model'), cell: ({ model }) => t(modelWords.of(model)) },
        {
          head: say('audits.files.kept-from'),
          cell: ({ byBody }) =>
            t(say(byBody ? 'audits.files.kept-body' : 'audits.files.kept-auditor')),
        },
        { head: say('audits.files.kept-at'), cell: ({ takenAt }) => <Moment at={takenAt} /> },
      ]}
      empty={<p>{t(say('audits.files.kept-none'))}</p>}
    />
  );
}
