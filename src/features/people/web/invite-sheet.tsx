import { useState } from 'react';
import type { z } from 'zod';

import { administersWords } from '#features/access/administers-words.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { Button } from '#ui/button.tsx';
import { useAct, useUpload } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { save } from '#ui/save.ts';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { downloadInvitationSheet, importInvitations, tryInvitations } from '../invitation-api.ts';
import { say } from '../sheet-texts.ts';
import { TermsFields } from './invitation-fields.tsx';
import type { Told } from './told.ts';

type Tried = z.output<typeof tryInvitations.output>;
type Taken = { readonly file: File; readonly days: number; readonly mail: 'yes' | 'no' };

type Props = { readonly onTold: (told: Told) => void };

/** Takes a sheet of people: first tried, so that every row is known to be sound; then all are invited. */
export function InviteSheet({ onTold }: Props) {
  const { t } = useWords();
  const trial = useUpload(tryInvitations);
  const [taken, setTaken] = useState<Taken>();
  return (
    <>
      <Templates />
      <Form
        label={t(say('people.page.invite-sheet'))}
        submit={t(say('people.page.try'))}
        pending={trial.pending}
        failure={trial.failure}
        onSubmit={({ file, text, checked }) => {
          const chosen = file('sheet');
          if (!chosen) return;
          const days = Number(text('days'));
          setTaken({ file: chosen, days, mail: checked('mail') ? 'yes' : 'no' });
          trial.act({ days }, chosen);
        }}
      >
        <FileField
          name="sheet"
          label={t(say('people.page.sheet'))}
          support={t(say('people.page.sheet-support'))}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
        />
        <TermsFields />
      </Form>
      {trial.answer && taken && !trial.pending && (
        <Outcome tried={trial.answer} taken={taken} onTold={onTold} />
      )}
    </>
  );
}

function Templates() {
  const { t } = useWords();
  const { act, pending, failure } = useAct(downloadInvitationSheet);
  const forms = [
    ['xlsx', say('people.page.template-xlsx')],
    ['utf-8', say('people.page.template-csv')],
    ['shift_jis', say('people.page.template-shift-jis')],
  ] as const;
  return (
    <>
      <p>{t(say('people.page.template-lead'))}</p>
      {failure && <Refusal failure={failure} />}
      <p className="flex flex-wrap gap-3">
        {forms.map(([form, label]) => (
          <Button
            key={form}
            weight="outlined"
            waiting={pending}
            onClick={() => {
              act({ form }, save);
            }}
          >
            {t(label)}
          </Button>
        ))}
      </p>
    </>
  );
}

type OutcomeProps = { readonly tried: Tried; readonly taken: Taken } & Props;

const countsOf = ({ added, changed, renewed, unchanged }: Tried) => ({
  ...{ added, changed, renewed, unchanged },
});

function Outcome({ tried, taken, onTold }: OutcomeProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(importInvitations);
  if (answer) {
    return (
      <Notice tone="good" title={t(say('people.page.imported'))} live>
        <p>{t(say('people.page.counts', countsOf(tried)))}</p>
      </Notice>
    );
  }
  if (tried.faults.length > 0) {
    return (
      <Notice
        tone="error"
        title={t(say('people.sheet.faults', { count: tried.faults.length }))}
        live
      >
        <FaultList faults={tried.faults} />
      </Notice>
    );
  }
  const isWorth = tried.added + tried.changed + tried.renewed > 0;
  return (
    <>
      <Notice
        tone="info"
        title={t(say(isWorth ? 'people.page.tried' : 'people.page.tried-nothing'))}
        live
      >
        <p>{t(say('people.page.counts', countsOf(tried)))}</p>
      </Notice>
      {isWorth && <Lines tried={tried} />}
      {failure && <Refusal failure={failure} />}
      {isWorth && (
        <p>
          <Confirm
            label={t(say('people.page.import'))}
            title={t(say('people.page.import'))}
            confirm={t(say('people.page.import'))}
            waiting={pending}
            onConfirm={() => {
              act({ days: taken.days, mail: taken.mail }, taken.file, onTold);
            }}
          >
            <p>{t(say('people.page.counts', countsOf(tried)))}</p>
            <p>{t(say('people.page.import-what'))}</p>
          </Confirm>
        </p>
      )}
      {pending && <p role="status">{t(say('people.page.importing'))}</p>}
    </>
  );
}

type Line = Tried['lines'][number];

const acts = {
  added: say('people.page.act-added'),
  changed: say('people.page.act-changed'),
  renewed: say('people.page.act-renewed'),
};

function Lines({ tried }: { readonly tried: Tried }) {
  const { t } = useWords();
  const naming = useNaming();
  const columns: Column<Line>[] = [
    { head: access('access.page.name'), cell: ({ name }) => name },
    { head: say('people.page.line'), cell: ({ line }) => line, numeric: true },
    { head: access('access.page.login'), cell: ({ login }) => login },
    {
      head: access('access.page.organization'),
      cell: (line) => naming({ nameJa: line.organizationJa, nameEn: line.organizationEn }),
    },
    { head: access('access.page.role'), cell: ({ role }) => t(roleWords(role)) },
    {
      head: access('access.page.administers'),
      cell: ({ administers }) => t(administersWords(administers)),
    },
    { head: say('people.page.act'), cell: ({ act }) => t(acts[act]) },
  ];
  return (
    <Table
      caption={t(say('people.page.tried-lines'))}
      rows={tried.lines}
      rowKey={({ line }) => String(line)}
      columns={columns}
      empty={null}
    />
  );
}
