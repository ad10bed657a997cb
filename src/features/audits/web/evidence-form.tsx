import type { z } from 'zod';

import { useUpload } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { EvidenceId, RequestId } from '../evidence.ts';
import { addEvidence, handInEvidence, type listEvidence } from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import type { AuditId } from '../finding.ts';

type Props = {
  readonly auditId: AuditId;
  readonly held: z.output<typeof listEvidence.output>;
  /** Whether the body hands it in, and not an auditor. */
  readonly isBody: boolean;
};

/** Adds a file: new evidence, or a new revision of what is there. */
export function AddForm({ auditId, held, isBody }: Props) {
  const { t } = useWords();
  const adding = useUpload(addEvidence);
  const handing = useUpload(handInEvidence);
  const { pending, failure, answer } = isBody ? handing : adding;
  const label = t(say(isBody ? 'audits.evidence.hand-in' : 'audits.evidence.add'));
  return (
    <Form
      label={label}
      submit={t(say('audits.evidence.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file, text }) => {
        const content = file('file');
        if (!content) return;
        const revised = EvidenceId.safeDecode(text('revises'));
        const asked = RequestId.safeDecode(text('requestId'));
        const about = {
          ...{ auditId, name: content.name, title: text('title'), showsOn: text('showsOn') },
          ...{ note: text('note'), clauses: text('clauses') },
          ...(revised.success ? { evidenceId: revised.data } : {}),
        };
        const requested = asked.success ? { requestId: asked.data } : {};
        if (isBody) handing.act({ ...about, ...requested }, content);
        else adding.act(about, content);
      }}
    >
      {answer && <Notice tone="good" title={t(say('audits.evidence.added-now'))} live />}
      <TextField name="title" label={t(say('audits.evidence.title'))} required />
      <FileField
        name="file"
        label={t(say('audits.evidence.file'))}
        support={t(say('audits.evidence.file-support'))}
        accept="*"
      />
      <DateField name="showsOn" label={t(say('audits.evidence.shows-on'))} required />
      <TextField
        name="clauses"
        label={t(say('audits.evidence.clauses'))}
        support={t(say('audits.evidence.clauses-support'))}
      />
      <Revised held={held} isBody={isBody} />
      {isBody && held.requests.length > 0 && (
        <SelectField
          name="requestId"
          label={t(say('audits.evidence.answers'))}
          options={[
            { value: '', label: t(say('audits.evidence.unasked')) },
            ...held.requests.map(({ id, words }) => ({
              value: RequestId.encode(id),
              label: words,
            })),
          ]}
        />
      )}
      <LongTextField name="note" label={t(say('audits.evidence.note'))} rows={2} />
    </Form>
  );
}

/** What of one’s own side could be revised. */
function Revised({ held, isBody }: Omit<Props, 'auditId'>) {
  const { t } = useWords();
  const own = [...held.evidence, ...held.reusable].filter(
    ({ source, number, latest }) => source === (isBody ? 'body' : 'auditor') && number === latest,
  );
  if (own.length === 0) return null;
  return (
    <SelectField
      name="revises"
      label={t(say('audits.evidence.revises'))}
      options={[
        { value: '', label: t(say('audits.evidence.new')) },
        ...own.map(({ evidenceId, title }) => ({
          value: EvidenceId.encode(evidenceId),
          label: title,
        })),
      ]}
    />
  );
}
