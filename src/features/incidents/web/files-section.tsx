import { useState } from 'react';
import type { z } from 'zod';

import { useUpload } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { addIncidentFile, type showIncident } from '../api.ts';
import { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';

type FileLine = z.output<typeof showIncident.output>['attachments'][number];

type Props = {
  readonly incidentId: IncidentId;
  readonly files: readonly FileLine[];
  readonly mayReport: boolean;
};

/** Files that belong to a record, each under the hash of its bytes. */
export function FilesSection({ incidentId, files, mayReport }: Props) {
  const { t } = useWords();
  const columns: Column<FileLine>[] = [
    {
      head: say('incidents.record.files-name'),
      cell: ({ name, sha256 }) => (
        <a
          className="link"
          download={name}
          href={`/api/incidents/${IncidentId.encode(incidentId)}/files/${sha256}`}
        >
          {name}
        </a>
      ),
      sort: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      head: say('incidents.record.files-size'),
      cell: ({ size }) => t(say('incidents.record.files-bytes', { count: size.toLocaleString() })),
      sort: ({ size }) => size,
    },
    {
      head: say('incidents.record.files-at'),
      cell: ({ at }) => <Moment at={at} />,
      sort: ({ at }) => at,
    },
    {
      head: say('incidents.record.files-hash'),
      cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
      text: ({ sha256 }) => sha256,
    },
  ];
  return (
    <Section id="files" title={t(say('incidents.record.files'))}>
      <Table
        caption={t(say('incidents.record.files'))}
        quiet
        rows={files}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say('incidents.record.files-empty'))}
      />
      {mayReport && (
        <Disclosure summary={t(say('incidents.record.files-add'))}>
          <UploadForm incidentId={incidentId} />
        </Disclosure>
      )}
    </Section>
  );
}

function UploadForm({ incidentId }: { readonly incidentId: IncidentId }) {
  const { t } = useWords();
  const { act, pending, failure } = useUpload(addIncidentFile);
  const [turn, setTurn] = useState(0);
  return (
    <Form
      key={turn}
      label={t(say('incidents.record.files-add'))}
      submit={t(say('incidents.record.files-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const file = entered.file('file');
        if (!file) return;
        act({ incidentId, name: file.name }, file, () => {
          setTurn(turn + 1);
        });
      }}
    >
      <FileField
        name="file"
        label={t(say('incidents.record.files-file'))}
        support={t(say('incidents.record.files-support'))}
        accept="*/*"
      />
    </Form>
  );
}
