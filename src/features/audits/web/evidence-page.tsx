import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Download } from '#ui/download.tsx';
import { Form, Refusal, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { useJoined, useNames, useWords } from '#ui/words.tsx';

import { isComputed } from '../evidence.ts';
import {
  computeEvidence,
  downloadEvidence,
  type EvidenceLine,
  listEvidence,
  useEvidence as takeOver,
} from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import { sourceWords } from '../evidence-words.ts';
import { showFieldwork } from '../fieldwork-api.ts';
import { AuditId } from '../finding.ts';
import { labelsIn, useAbovePaper } from './audit-head.ts';
import { AddForm } from './evidence-form.tsx';
import { Requests } from './evidence-requests.tsx';

/** What an audit rests on: files and what is computed, how old each is, and what its body is asked for. */
export function EvidencePage() {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const auditId = useAddressId(AuditId);
  const held = useEndpoint(listEvidence, { auditId });
  const { isAuditor } = useEndpoint(showFieldwork, { auditId });
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const above = useAbovePaper(auditId);
  const mayAdd = held.isOpen && isAuditor && may('audits.conduct');
  const mayHandIn = held.isOpen && may('audits.answer') && organizationId === held.organizationId;
  return (
    <Page
      title={`${t(say('audits.evidence.page'))}: ${nameOf(held.organizationId)}`}
      lead={t(say('audits.evidence.lead'))}
      above={above}
    >
      <Evidence auditId={auditId} lines={held.evidence} />
      {mayAdd && <Computing auditId={auditId} />}
      <Requests auditId={auditId} requests={held.requests} {...{ mayAdd, mayHandIn }} />
      {(mayAdd || mayHandIn) && (
        <Disclosure summary={t(say(mayAdd ? 'audits.evidence.add' : 'audits.evidence.hand-in'))}>
          <AddForm auditId={auditId} held={held} isBody={!mayAdd} />
        </Disclosure>
      )}
      {mayAdd && held.reusable.length > 0 && (
        <Section id="reuse" title={t(say('audits.evidence.reuse'))}>
          <p>{t(say('audits.evidence.reuse-lead'))}</p>
          <Evidence auditId={auditId} lines={held.reusable} isReuse />
        </Section>
      )}
    </Page>
  );
}

function useColumns(auditId: AuditId): Column<EvidenceLine>[] {
  const { t } = useWords();
  const joined = useJoined();
  return [
    {
      head: say('audits.evidence.title'),
      // What was computed is called by what it shows, whoever had it computed in which language.
      cell: ({ title, source }) => (isComputed(source) ? t(sourceWords.of(source)) : title),
    },
    {
      head: say('audits.evidence.file'),
      cell: ({ evidenceId, number, file }) => (
        <span className="flex flex-col gap-1">
          <span className="break-all">{file}</span>
          <Download endpoint={downloadEvidence} input={{ auditId, evidenceId, number }}>
            {t(say('audits.evidence.download'))}
          </Download>
        </span>
      ),
      text: ({ file }) => file,
    },
    {
      head: say('audits.evidence.source'),
      cell: ({ source }) => t(sourceWords.of(source)),
      sort: ({ source }) => source,
    },
    {
      head: say('audits.evidence.age'),
      cell: ({ age }) => t(say('audits.evidence.days', { count: age.toLocaleString() })),
      sort: ({ age }) => age,
      numeric: true,
    },
    {
      head: say('audits.evidence.clauses'),
      cell: ({ clauses }) => joined(clauses) || t(say('audits.evidence.whole')),
    },
    {
      head: say('audits.evidence.revision'),
      cell: ({ number, latest }) => t(say('audits.evidence.of-latest', { number, latest })),
    },
    {
      head: say('audits.evidence.elsewhere'),
      cell: ({ elsewhere }) => elsewhere.toLocaleString(),
      sort: ({ elsewhere }) => elsewhere,
      numeric: true,
    },
    {
      head: say('audits.evidence.added'),
      cell: ({ addedAt, addedBy }) => (
        <>
          <Moment at={addedAt} /> {addedBy}
        </>
      ),
      text: ({ addedBy }) => addedBy,
      sort: ({ addedAt }) => addedAt,
    },
    {
      head: say('audits.evidence.hash'),
      cell: ({ sha256 }) => <span className="break-all">{sha256}</span>,
      text: ({ sha256 }) => sha256,
    },
  ];
}

type EvidenceProps = {
  readonly auditId: AuditId;
  readonly lines: readonly EvidenceLine[];
  readonly isReuse?: boolean;
};

function Evidence({ auditId, lines, isReuse = false }: EvidenceProps) {
  const { t } = useWords();
  const columns = useColumns(auditId);
  const reuse: BulkAct<EvidenceLine> = {
    label: t(say('audits.evidence.reuse-submit')),
    content: (rows, done) => <ReuseForm {...{ auditId, rows, done }} />,
  };
  return (
    <Table
      name={isReuse ? 'reusable' : 'evidence'}
      caption={t(say(isReuse ? 'audits.evidence.reuse' : 'audits.evidence.page'))}
      rows={lines}
      rowKey={({ evidenceId, number }) => `${evidenceId} ${number}`}
      columns={columns}
      acts={isReuse ? [reuse] : []}
      empty={<p>{t(say('audits.evidence.none'))}</p>}
    />
  );
}

type ReuseProps = {
  readonly auditId: AuditId;
  readonly rows: readonly EvidenceLine[];
  readonly done: () => void;
};

function ReuseForm({ auditId, rows, done }: ReuseProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(takeOver);
  return (
    <Form
      label={t(say('audits.evidence.reuse'))}
      submit={t(say('audits.evidence.reuse-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const clauses = labelsIn(text('clauses'));
        const takeFrom = (at: number): void => {
          const row = rows[at];
          if (!row) {
            done();
            return;
          }
          const { evidenceId, number } = row;
          act({ auditId, evidenceId, number, clauses }, () => {
            takeFrom(at + 1);
          });
        };
        takeFrom(0);
      }}
    >
      <TextField
        name="clauses"
        label={t(say('audits.evidence.clauses'))}
        support={t(say('audits.evidence.clauses-support'))}
      />
    </Form>
  );
}

function Computing({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(computeEvidence);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      {answer && (
        <Notice
          tone="good"
          title={t(say('audits.evidence.computed', { count: answer.taken.length }))}
          live
        />
      )}
      <p>
        <Confirm
          label={t(say('audits.evidence.compute'))}
          title={t(say('audits.evidence.compute'))}
          confirm={t(say('audits.evidence.compute'))}
          weight="outlined"
          waiting={pending}
          onConfirm={() => {
            act({ auditId });
          }}
        >
          <p>{t(say('audits.evidence.compute-what'))}</p>
        </Confirm>
      </p>
    </>
  );
}
