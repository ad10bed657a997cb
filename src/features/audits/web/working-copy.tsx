import { useState } from 'react';

import { toRequest } from '#kernel/endpoint.ts';
import { buttonLook } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { isCopyFile, readCopyFile } from '../copy-file.ts';
import { type CopyReading, readCopySheet } from '../copy-sheet.ts';
import { say } from '../copy-texts.ts';
import { bringCopy, type ConflictLine, type CopyForm, takeCopy } from '../file-api.ts';
import { AuditId } from '../finding.ts';
import { resultWords } from '../judgement-words.ts';
import type { Decision, Standing } from '../working-copy.ts';

type Props = { readonly auditId: AuditId };

/** The working paper as a table to write in elsewhere, and the way back for what was written. */
export function WorkingCopy({ auditId }: Props) {
  const { t, language } = useWords();
  const hrefOf = (form: CopyForm) =>
    toRequest(takeCopy, { auditId: AuditId.encode(auditId), form, language }).url;
  return (
    <>
      <p className="max-w-3xl">{t(say('audits.copy.lead'))}</p>
      <p className="flex flex-wrap gap-3">
        <a download className={buttonLook('outlined')} href={hrefOf('html')}>
          {t(say('audits.copy.take-page'))}
        </a>
        <a download className={buttonLook('outlined')} href={hrefOf('csv')}>
          {t(say('audits.copy.take'))}
        </a>
      </p>
      <Bringing auditId={auditId} />
    </>
  );
}

/** What is wrong with a file before it is sent anywhere; undefined for nothing. */
function refusalOf(reading: CopyReading | undefined) {
  if (!reading || reading.faults.length === 0) return undefined;
  return {
    ...{ reason: 'invalid' as const, text: say('audits.copy.refused') },
    faults: reading.faults,
  };
}

function Bringing({ auditId }: Props) {
  const { t } = useWords();
  const [reading, setReading] = useState<CopyReading>();
  const { act, pending, failure, answer } = useAct(bringCopy);
  const unread = refusalOf(reading);
  const bring = (read: CopyReading, decisions: readonly Decision[], dryRun: boolean) => {
    const { editionId, lines, faults } = read;
    if (!editionId || faults.length > 0) return;
    act({ auditId, editionId, lines: [...lines], decisions: [...decisions], dryRun });
  };
  const told = (unread ?? failure) ? undefined : answer;
  return (
    <>
      <Form
        label={t(say('audits.copy.bring'))}
        submit={t(say('audits.copy.check'))}
        pending={pending}
        failure={unread ?? failure}
        onSubmit={({ file }) => {
          void file('file')
            ?.text()
            .then((text) => {
              const read = isCopyFile(text) ? readCopyFile(text) : readCopySheet(text, [t]);
              setReading(read);
              bring(read, [], true);
            });
        }}
      >
        <FileField
          name="file"
          label={t(say('audits.copy.file'))}
          support=""
          accept=".csv,.json,text/csv,application/json"
        />
      </Form>
      {told && <Told answer={told} />}
      {told && reading && isUndecided(told) && (
        <Deciding
          conflicts={told.conflicts}
          entries={told.entries}
          pending={pending}
          onDecide={(decisions) => {
            bring(reading, decisions, false);
          }}
        />
      )}
    </>
  );
}

type Answer = {
  readonly entries: number;
  readonly isEntered: boolean;
  readonly conflicts: readonly ConflictLine[];
  readonly unfit: readonly string[];
};

const isUndecided = ({ isEntered, unfit }: Answer) => !isEntered && unfit.length === 0;

function Told({ answer }: { readonly answer: Answer }) {
  const { t } = useWords();
  const { entries, isEntered, conflicts, unfit } = answer;
  if (unfit.length > 0) {
    const clauses = unfit.join(', ');
    return <Notice tone="warning" title={t(say('audits.copy.unfit', { clauses }))} live />;
  }
  if (isEntered) {
    return <Notice tone="good" title={t(say('audits.copy.entered', { count: entries }))} live />;
  }
  if (entries + conflicts.length > 0) return null;
  return <Notice tone="info" title={t(say('audits.copy.nothing'))} live />;
}

type DecidingProps = Pick<Answer, 'conflicts' | 'entries'> & {
  readonly pending: boolean;
  readonly onDecide: (decisions: readonly Decision[]) => void;
};

const fieldWords = { result: say('audits.copy.result'), note: say('audits.copy.note') } as const;
const nameOf = ({ clause, field }: ConflictLine) => `${field} ${clause}`;

/** Both sides of each field that both changed, to choose from; then all of it is entered. */
function Deciding({ conflicts, entries, pending, onDecide }: DecidingProps) {
  const { t } = useWords();
  const clauses = new Set(conflicts.map(({ clause }) => clause)).size;
  if (entries + clauses === 0) return null;
  const title = t(say('audits.copy.conflicts'));
  return (
    <Form
      label={title}
      submit={t(say('audits.copy.enter', { count: entries + clauses }))}
      pending={pending}
      failure={undefined}
      onSubmit={({ text }) => {
        onDecide(
          conflicts.map((each) => ({
            ...{ clause: each.clause, field: each.field },
            take: text(nameOf(each)) === 'copy' ? 'copy' : 'site',
          })),
        );
      }}
    >
      {conflicts.length > 0 && <p className="max-w-3xl">{t(say('audits.copy.conflicts-lead'))}</p>}
      {conflicts.map((each) => (
        <Conflict key={nameOf(each)} conflict={each} />
      ))}
    </Form>
  );
}

function Conflict({ conflict }: { readonly conflict: ConflictLine }) {
  const { t } = useWords();
  const { label, field, base, copy, site } = conflict;
  const valueOf = ({ result, note }: Standing) => {
    const words = field === 'note' ? note : result && t(resultWords[result]);
    return words === null || words === '' ? t(say('audits.copy.empty')) : words;
  };
  return (
    <div className="flex flex-col gap-1 whitespace-pre-wrap">
      <RadioField
        name={nameOf(conflict)}
        label={t(say('audits.copy.choose', { clause: label, field: t(fieldWords[field]) }))}
        options={[
          { value: 'copy', label: t(say('audits.copy.of-copy', { value: valueOf(copy) })) },
          { value: 'site', label: t(say('audits.copy.of-site', { value: valueOf(site) })) },
        ]}
        defaultValue={null}
      />
      <p className="text-solid-gray-700">
        {t(say('audits.copy.of-base', { value: valueOf(base) }))}
      </p>
    </div>
  );
}
