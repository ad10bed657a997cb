import type { z } from 'zod';

import { useUpload } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { CheckField, Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { submitInventory } from '../api.ts';
import { say } from '../submission-texts.ts';
import type { SystemId } from '../system.ts';
import { say as sayInventory } from '../texts.ts';
import { momentOf } from './moment.ts';

type Answer = z.output<typeof submitInventory.output>;

/** Takes an inventory document for one system, and tells what it contains or every fault it has. */
export function SubmitForm({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(submitInventory);
  return (
    <>
      <Form
        label={t(say('inventory.page.submit'))}
        submit={t(say('inventory.page.submit-now'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text }) => {
          const document = file('document');
          const current = text('current') === 'yes' ? ('yes' as const) : undefined;
          const takenAt = current ? undefined : momentOf(text('takenAt'));
          if (document) act({ systemId, takenAt, current }, document);
        }}
      >
        <FileField
          name="document"
          label={t(say('inventory.page.document'))}
          support={t(say('inventory.page.document-support'))}
          accept=".json,.xml,.csv,.xlsx,.gz,application/json,text/xml,text/csv,application/gzip"
        />
        <CheckField name="current" label={t(say('inventory.page.current'))} />
        <MomentField
          name="takenAt"
          label={t(sayInventory('inventory.page.taken-at'))}
          support={t(say('inventory.page.taken-at-support'))}
        />
      </Form>
      {answer && <Accepted answer={answer} />}
    </>
  );
}

function Accepted({ answer }: { readonly answer: Answer }) {
  const { t } = useWords();
  const { may } = usePerson();
  const { number, components, packages, unidentified, added, removed } = answer;
  const values = { number, components, packages, unidentified, added, removed };
  return (
    <Notice
      tone={answer.shrunken ? 'warning' : 'good'}
      title={t(say(answer.resubmitted ? 'inventory.page.resubmitted' : 'inventory.page.accepted'))}
      live
    >
      <p>{t(say('inventory.page.accepted-counts', values))}</p>
      {answer.shrunken && <p>{t(say('inventory.page.shrunken'))}</p>}
      {may('directives.answer') && (
        <p>
          <Link href="/desk">{t(say('inventory.page.to-desk'))}</Link>
        </p>
      )}
      {answer.remarks.length > 0 && (
        <>
          <p className="mt-2 font-bold">{t(say('inventory.page.remarks'))}</p>
          <FaultList faults={answer.remarks} />
        </>
      )}
    </Notice>
  );
}
