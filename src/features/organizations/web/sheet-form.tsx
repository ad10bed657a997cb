import { useRef, useState } from 'react';
import type { z } from 'zod';

import { useAct } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { importOrganizations } from '../api.ts';
import { columns } from '../sheet.ts';
import { say } from '../texts.ts';

type Outcome = z.output<typeof importOrganizations.output>;

/** Takes a sheet: first tried, so that every row is known to be sound; then registered. */
export function SheetForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(importOrganizations);
  const [sheet, setSheet] = useState('');
  const latest = useRef(0);
  const title = t(say('organizations.page.import'));
  const read = (file: File | undefined) => {
    const turn = (latest.current += 1);
    void file?.text().then((text) => {
      if (turn !== latest.current) return;
      setSheet(text);
      act({ sheet: text, dryRun: true });
    });
  };
  return (
    <>
      <Form
        label={title}
        submit={t(say('organizations.page.try'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file }) => {
          read(file('sheet'));
        }}
      >
        <FileField
          name="sheet"
          label={t(say('organizations.page.sheet'))}
          support={t(say('organizations.page.sheet-support', { columns: columns.join(', ') }))}
          accept=".csv,text/csv"
        />
      </Form>
      {answer && !pending && <Tried outcome={answer} />}
      {answer && isWorthRegistering(answer) && !pending && (
        <p>
          <Confirm
            label={t(say('organizations.page.register'))}
            title={t(say('organizations.page.register-title'))}
            confirm={t(say('organizations.page.register'))}
            onConfirm={() => {
              act({ sheet, dryRun: false });
            }}
          >
            <p>{t(say('organizations.page.counts', countsOf(answer)))}</p>
          </Confirm>
        </p>
      )}
    </>
  );
}

const isWorthRegistering = ({ dryRun, faults, added, changed }: Outcome) =>
  dryRun && faults.length === 0 && added + changed > 0;

const countsOf = ({ added, changed, unchanged }: Outcome) => ({ added, changed, unchanged });

function Tried({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useWords();
  const { faults, dryRun } = outcome;
  if (faults.length > 0) {
    const title = t(say('organizations.sheet-faults', { count: faults.length }));
    return (
      <Notice tone="error" title={title} live>
        <FaultList faults={faults} />
      </Notice>
    );
  }
  return (
    <Notice
      tone={dryRun ? 'info' : 'good'}
      title={t(say(dryRun ? 'organizations.page.tried' : 'organizations.page.registered'))}
      live
    >
      <p>{t(say('organizations.page.counts', countsOf(outcome)))}</p>
    </Notice>
  );
}
