import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useUpload } from '#ui/call.ts';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { type TakenResults, takeResults } from '../file-api.ts';
import { say } from '../file-texts.ts';
import type { AuditId } from '../finding.ts';

/** Results of another tool: first what they would enter, then, on a second word, that. */
export function TakeResults({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const [brought, setBrought] = useState<File>();
  const { act, pending, failure, answer } = useUpload(takeResults);
  const isWaiting = answer?.isDry === true && answer.judgements + answer.findings > 0;
  return (
    <>
      <Form
        label={t(say('audits.files.take'))}
        submit={t(say('audits.files.take-check'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file }) => {
          const content = file('file');
          setBrought(content);
          if (content) act({ auditId, dryRun: true }, content);
        }}
      >
        <FileField
          name="file"
          label={t(say('audits.files.take-file'))}
          support=""
          accept=".json,.yaml,.yml,application/json"
        />
      </Form>
      {answer && !failure && <Notice tone="info" title={t(toldOf(answer))} live />}
      {isWaiting && brought && !failure && (
        <p>
          <Button
            waiting={pending}
            onClick={() => {
              act({ auditId, dryRun: false }, brought);
            }}
          >
            {t(say('audits.files.take-do'))}
          </Button>
        </p>
      )}
    </>
  );
}

function toldOf({ isDry, judgements, findings, same }: TakenResults) {
  if (judgements + findings === 0) return say('audits.files.take-nothing');
  return isDry
    ? say('audits.files.take-would', { judgements, findings, same })
    : say('audits.files.take-did', { judgements, findings });
}
