import { useUpload } from '#ui/call.ts';
import { ColumnChoice } from '#ui/column-choice.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { CheckField, Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { importSheet } from '../api.ts';
import { fieldWords, keptFieldWords, valueWords } from '../field-words.ts';
import type { SheetLine, SheetPreview } from '../sheet.ts';
import { fieldsOf } from '../sheet-column.ts';
import { say } from '../sheet-texts.ts';
import { say as saySubmission } from '../submission-texts.ts';
import type { Asked } from './asked.ts';

type Taken = { readonly asked: Asked; readonly content: File };

type Props = {
  readonly preview: SheetPreview;
  readonly taken: Taken;
  readonly onCheck: (asked: Asked, content: File) => void;
};

/** What importing a list would do, how its columns were understood, and the button that does it. */
export function Previewed({ preview, taken, onCheck }: Props) {
  const { t } = useWords();
  const { faults, remarks, absent } = preview;
  return (
    <>
      {faults.length > 0 ? (
        <Notice
          tone="error"
          title={t(say('inventory.sheet-faults', { count: faults.length }))}
          live
        >
          <FaultList faults={faults} />
        </Notice>
      ) : (
        <Notice tone="info" title={t(say('inventory.page.previewed'))} live>
          <p>{t(say('inventory.page.preview-counts', countsOf(preview)))}</p>
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice tone="warning" title={t(saySubmission('inventory.page.remarks'))}>
          <FaultList faults={remarks} />
        </Notice>
      )}
      <MappingForm preview={preview} taken={taken} onCheck={onCheck} />
      <LineTable lines={preview.lines} />
      {absent.length > 0 && (
        <Disclosure summary={t(say('inventory.page.absent', { count: absent.length }))}>
          <ul className="list-disc pl-5">
            {absent.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {preview.token !== null && <Import preview={preview} taken={taken} token={preview.token} />}
    </>
  );
}

const countsOf = ({ added, changed, removed, unchanged }: SheetPreview) => ({
  ...{ added, changed, removed, unchanged },
});

const origins = {
  given: say('inventory.page.mapped-given'),
  saved: say('inventory.page.mapped-saved'),
  guessed: say('inventory.page.mapped-guessed'),
};

function MappingForm({ preview, taken: { asked, content }, onCheck }: Props) {
  const { t } = useWords();
  return (
    <ColumnChoice
      read={preview}
      fields={fieldsOf(asked.kind).map((value) => ({ value, label: fieldWords(value) }))}
      onChoose={({ sheet, mapping }) => {
        onCheck({ ...asked, ...(sheet === undefined ? {} : { sheet }), mapping }, content);
      }}
    >
      <p>{t(origins[preview.mappedBy])}</p>
    </ColumnChoice>
  );
}

const acts = {
  added: say('inventory.page.act-added'),
  changed: say('inventory.page.act-changed'),
  removed: say('inventory.page.act-removed'),
  unchanged: say('inventory.page.act-unchanged'),
};

function LineTable({ lines }: { readonly lines: readonly SheetLine[] }) {
  const { t } = useWords();
  const spoken = (field: string, value: string) => {
    const words = value === '' ? say('inventory.page.nothing') : valueWords(field, value);
    return typeof words === 'string' ? words : t(words);
  };
  const columns: Column<SheetLine>[] = [
    { head: say('inventory.page.row'), cell: ({ line }) => (line > 0 ? line : ''), numeric: true },
    { head: say('inventory.page.what'), cell: ({ name }) => name },
    { head: say('inventory.page.act'), cell: ({ act }) => t(acts[act]) },
    {
      head: say('inventory.page.changes'),
      cell: ({ changes }) => (
        <ul>
          {changes.map(({ field, before, after }, at) => (
            <li key={at}>
              {t(
                say('inventory.page.change-of', {
                  field: t(keptFieldWords(field)),
                  before: spoken(field, before),
                  after: spoken(field, after),
                }),
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Table
      caption={t(say('inventory.page.preview-list'))}
      rows={lines}
      rowKey={({ line, name }) => `${line} ${name}`}
      columns={columns}
      empty={<p>{t(say('inventory.page.nothing-changes'))}</p>}
    />
  );
}

type ImportProps = Pick<Props, 'preview' | 'taken'> & { readonly token: string };

function Import({ preview, taken, token }: ImportProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(importSheet);
  if (answer) {
    return (
      <Notice tone="good" title={t(say('inventory.page.imported'))} live>
        <p>{t(say('inventory.page.preview-counts', answer))}</p>
      </Notice>
    );
  }
  const take = (remember: boolean) => {
    const kept = remember ? { remember: 'yes' as const } : {};
    const mapping = preview.mappedBy === 'given' ? { mapping: preview.mapping.join(',') } : {};
    act({ ...taken.asked, ...mapping, token, ...kept }, taken.content);
  };
  return (
    <Form
      label={t(say('inventory.page.import-now'))}
      submit={t(say('inventory.page.import-now'))}
      pending={pending}
      failure={failure}
      onSubmit={({ checked }) => {
        take(checked('remember'));
      }}
    >
      <CheckField name="remember" label={t(say('inventory.page.remember'))} />
    </Form>
  );
}
