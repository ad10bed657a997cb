import { OrganizationId } from '#kernel/actor.ts';
import { cut } from '#kernel/cut.ts';
import { useAct, useUpload } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { withdrawClaim } from '../behalf-api.ts';
import type { ClaimId } from '../directive.ts';
import { say as sayRequest } from '../request-texts.ts';
import { addAttachment, addEvidence, type EvidenceLine } from '../review-api.ts';
import { say } from '../texts.ts';

type ListProps = {
  readonly organizationId: OrganizationId;
  readonly added: readonly EvidenceLine[];
};

/** What was added to a claim; a file is only ever saved, never opened here. */
export function EvidenceList({ organizationId, added }: ListProps) {
  const { t } = useWords();
  if (added.length === 0) return null;
  return (
    <ul aria-label={t(say('directives.evidence.title'))} className="flex flex-col gap-2">
      {added.map(({ id, text, addedAt, attachment }) => (
        <li key={id} className="border-l-4 border-solid-gray-300 pl-3">
          <Moment at={addedAt} />
          {text && <p className="whitespace-pre-wrap">{text}</p>}
          {attachment && (
            <p>
              <a
                className="link"
                download={attachment.name}
                href={`/api/attachments/${OrganizationId.encode(organizationId)}/${attachment.sha256}`}
              >
                {t(
                  say('directives.evidence.file', {
                    name: attachment.name,
                    kib: Math.ceil(attachment.size / 1024),
                  }),
                )}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Adds words or a file to one's own open claim, or takes the claim back. */
export function EvidenceForms({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useWords();
  return (
    <>
      <Disclosure summary={t(say('directives.evidence.add'))}>
        <WordsForm claimId={claimId} />
        <FileForm claimId={claimId} />
      </Disclosure>
      <Disclosure summary={t(say('directives.claim.withdraw'))}>
        <WithdrawalForm claimId={claimId} />
      </Disclosure>
    </>
  );
}

type ClaimProps = { readonly claimId: ClaimId };

function WordsForm({ claimId }: ClaimProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(addEvidence);
  return (
    <>
      {answer && <Notice live tone="good" title={t(say('directives.evidence.added'))} />}
      <Form
        label={t(say('directives.evidence.words'))}
        submit={t(say('directives.evidence.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ claimId, text: text('text'), attachment: null });
        }}
      >
        <LongTextField name="text" label={t(say('directives.evidence.words'))} rows={3} required />
      </Form>
    </>
  );
}

function FileForm({ claimId }: ClaimProps) {
  const { t } = useWords();
  const upload = useUpload(addAttachment);
  const add = useAct(addEvidence);
  return (
    <>
      {add.answer && <Notice live tone="good" title={t(say('directives.evidence.added'))} />}
      <Form
        label={t(say('directives.evidence.send-file'))}
        submit={t(say('directives.evidence.send-file'))}
        pending={upload.pending || add.pending}
        failure={upload.failure ?? add.failure}
        onSubmit={({ file }) => {
          const chosen = file('file');
          if (!chosen) return;
          upload.act({ name: cut(chosen.name, 200) }, chosen, ({ sha256 }) => {
            add.act({ claimId, text: '', attachment: sha256 });
          });
        }}
      >
        <FileField
          name="file"
          label={t(say('directives.evidence.choose'))}
          support={t(say('directives.evidence.choose-support'))}
          accept=""
        />
      </Form>
    </>
  );
}

function WithdrawalForm({ claimId }: ClaimProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(withdrawClaim);
  return (
    <Form
      label={t(say('directives.claim.withdraw'))}
      submit={t(say('directives.claim.withdraw-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ claimId, reason: text('reason') });
      }}
    >
      <LongTextField
        name="reason"
        label={t(sayRequest('directives.request.reason'))}
        rows={3}
        required
      />
    </Form>
  );
}
