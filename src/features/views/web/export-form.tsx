import { useState } from 'react';

import { momentWords } from '#kernel/moment.ts';
import { usePlace } from '#ui/address.ts';
import { useAct } from '#ui/call.ts';
import { CheckField, Form, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { saveAs } from '#ui/save.ts';
import type { Sheet, TableInHand } from '#ui/table/sheet.ts';
import { useWords } from '#ui/words.tsx';

import { exportTable } from '../api.ts';
import { momentText, nameOf } from '../cells.ts';
import { type About, csvText, jsonText } from '../export-text.ts';
import { say } from '../texts.ts';
import { ExportId, Format, formats } from '../view.ts';
import { mostOnPaper, Paper } from './paper.tsx';
import { encodeShiftJis } from './shift-jis.ts';

type Passed = { readonly id: ExportId; readonly label: string; readonly at: Date };

/** What became of an export: a file, or a table on its way to paper. */
type Outcome =
  | { readonly file: string; readonly label: string }
  | { readonly printed: Sheet; readonly about: About; readonly label: string };

type Props = { readonly table: TableInHand };

/** Takes what is shown of a table away, in a form of one's choice. */
export function ExportForm({ table }: Props) {
  const { t } = useWords();
  const { path, query } = usePlace();
  const { act, pending, failure } = useAct(exportTable);
  const [format, setFormat] = useState<Format>('xlsx');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const aboutOf = useAbout(table);
  const { count, total, isChosen } = table;
  const isTooLong = format === 'paper' && count > mostOnPaper;
  if (count === 0) return <p>{t(say('views.export-nothing'))}</p>;
  const send = (isAccepted: boolean) => {
    const sheet = table.sheet();
    const lost = format === 'csv-shift-jis' ? encodeShiftJis(csvText(sheet)).missing : [];
    setMissing(lost);
    setOutcome(undefined);
    if (isTooLong || (lost.length > 0 && !isAccepted)) return;
    const { rows, subjects } = sheet;
    const columns = sheet.columns.map(({ key }) => key);
    const asked = { path, query, table: table.name, format, columns, total, chosen: isChosen };
    act({ ...asked, rows: rows.length, subjects: [...subjects] }, (passed) => {
      void handOver({ sheet, format, passed, ...aboutOf(passed) }).then(setOutcome);
    });
  };
  return (
    <div className="flex flex-col gap-4">
      <p>{t(say(isChosen ? 'views.export-chosen' : 'views.export-what', { count }))}</p>
      <Form
        label={t(say('views.export'))}
        submit={t(say('views.export-do'))}
        pending={pending}
        failure={failure}
        onSubmit={({ checked }) => {
          send(checked('replace'));
        }}
      >
        <SelectField
          name="format"
          label={t(say('views.format'))}
          support={t(say('views.export-entered'))}
          options={formats.map((value) => ({ value, label: t(say(`views.format.${value}`)) }))}
          defaultValue={format}
          onChange={(value) => {
            setFormat(Format.parse(value));
            setMissing([]);
          }}
          required
        />
        {missing.length > 0 && <Replacing missing={missing} />}
        {isTooLong && (
          <Notice
            tone="warning"
            title={t(say('views.too-long-for-paper', { most: mostOnPaper }))}
            live
          />
        )}
      </Form>
      {outcome && <Done outcome={outcome} title={table.title} />}
    </div>
  );
}

/** The most characters that are named one by one. */
const mostNamed = 40;

function Replacing({ missing }: { readonly missing: readonly string[] }) {
  const { t } = useWords();
  const characters = missing.slice(0, mostNamed).join(' ');
  return (
    <Notice
      tone="warning"
      title={t(say('views.missing', { count: missing.length, characters }))}
      live
    >
      <p>{t(say('views.missing-support'))}</p>
      <CheckField name="replace" label={t(say('views.replace'))} />
    </Notice>
  );
}

function Done({ outcome, title }: { readonly outcome: Outcome; readonly title: string }) {
  const { t } = useWords();
  const [isPrinted, setPrinted] = useState<Sheet>();
  const { label } = outcome;
  if ('file' in outcome) {
    return <Notice tone="good" title={t(say('views.exported', { ...outcome }))} live />;
  }
  const { printed: sheet, about } = outcome;
  return (
    <>
      <Notice
        tone="good"
        title={t(say('views.printed', { count: sheet.rows.length, label }))}
        live
      />
      {isPrinted !== sheet && (
        <Paper
          {...{ title, about, label }}
          table={sheet}
          onPrinted={() => {
            setPrinted(sheet);
          }}
        />
      )}
    </>
  );
}

/** What is said of a table beside its rows: in words for people, by keys for programs. */
type Told = {
  readonly about: About;
  readonly keyed: About;
  readonly stem: string;
  readonly names: { readonly list: string; readonly about: string };
};

function useAbout({ title, count, total }: TableInHand): (passed: Passed) => Told {
  const { t, language } = useWords();
  const { path, query } = usePlace();
  const { name } = usePerson();
  return ({ id, label, at }) => {
    const told = {
      title,
      label,
      at: momentWords(at, language),
      by: name,
      rows: count,
      total,
      address: new URL(`${path}${query}`, location.origin).href,
      id: ExportId.encode(id),
    };
    const words = Object.entries(told).map(
      ([key, value]) => [t({ key: `views.about.${key}` }), value] as const,
    );
    const day = momentText(at, true).replaceAll('-', '');
    const stem = { title: nameOf(title), day, count, label: label.replace(':', '-') };
    return {
      about: Object.fromEntries(words),
      keyed: { ...told, at: at.toISOString() },
      stem: t(say('views.file', stem)),
      names: { list: nameOf(title).slice(0, 31), about: t(say('views.about')) },
    };
  };
}

type Taken = Told & {
  readonly sheet: Sheet;
  readonly format: Format;
  readonly passed: Passed;
};

/** Makes the file and hands it to the browser; paper is handed on to be printed. */
async function handOver(taken: Taken): Promise<Outcome> {
  const { sheet, format, passed, about, stem } = taken;
  const { label } = passed;
  if (format === 'paper') return { printed: sheet, about, label };
  const file = `${stem}.${format.startsWith('csv') ? 'csv' : format}`;
  saveAs(file, await contentOf(taken, format));
  return { file, label };
}

async function contentOf({ sheet, ...told }: Taken, format: Exclude<Format, 'paper'>) {
  switch (format) {
    case 'csv-utf-8':
      return new Blob(['\uFEFF', csvText(sheet)], { type: 'text/csv;charset=utf-8' });
    case 'csv-shift-jis':
      return new Blob([encodeShiftJis(csvText(sheet)).bytes], {
        type: 'text/csv;charset=shift_jis',
      });
    case 'json':
      return new Blob([jsonText(sheet, told.keyed)], { type: 'application/json' });
    case 'xlsx': {
      // Writing a workbook takes code that most visits never need.
      const { workbook } = await import('./workbook.ts');
      return workbook({ table: sheet, about: told.about, names: told.names });
    }
  }
}
