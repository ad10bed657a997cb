import { useEffect } from 'react';
import { createPortal } from 'react-dom';

import { dayWords, momentWords } from '#kernel/moment.ts';
import type { Language } from '#kernel/text.ts';
import { useWords } from '#ui/words.tsx';

import type { Cell, ExportedTable } from '../cells.ts';
import type { About } from '../export-text.ts';

/** The most rows that are put on paper. */
export const mostOnPaper = 5000;

type Props = {
  readonly title: string;
  readonly table: ExportedTable;
  readonly about: About;
  readonly label: string;
  readonly onPrinted: () => void;
};

/**
 * A table alone on paper: A4 landscape, the page of all pages and the label on each sheet. The browser prints
 * it, on paper or into a PDF.
 */
export function Paper({ title, table, about, label, onPrinted }: Props) {
  const { language } = useWords();
  useEffect(() => {
    const sheet = sheetOf(label);
    const before = document.adoptedStyleSheets;
    const { title: titleBefore } = document;
    document.adoptedStyleSheets = [...before, sheet];
    // What a browser proposes to call the PDF.
    document.title = title;
    print();
    document.adoptedStyleSheets = before;
    document.title = titleBefore;
    onPrinted();
  }, [label, onPrinted, title]);
  return createPortal(
    <div className="paper-alone hidden print:block">
      <h1 className="text-std-20B-150">{title}</h1>
      <p className="font-bold">{label}</p>
      <table className="mt-4 w-full border-collapse">
        <thead>
          <tr>
            {table.columns.map(({ key, head }) => (
              <th key={key} scope="col" className="border border-black p-1 text-left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // What is printed once never changes its order.
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} className="border border-black p-1 align-top">
                  {wordsOf(cell, table.columns[place]?.day ?? false, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-4">
        {Object.entries(about).map(([word, value]) => (
          <div key={word} className="flex gap-2">
            <dt className="font-bold">{word}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </div>,
    document.body,
  );
}

function wordsOf(cell: Cell, day: boolean, language: Language): string | number | null {
  return cell instanceof Date ? (day ? dayWords : momentWords)(cell, language) : cell;
}

/** The colours of FIRST's TLP 2.0 (2022), always on black. */
const colours: Readonly<Record<string, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
};

/** How its sheets of paper look. It holds while this prints and no longer. */
function sheetOf(label: string): CSSStyleSheet {
  const mark = `content: '${label}'; padding: 1mm 2mm; background: black; color: ${colours[label] ?? 'white'}; font: bold 12pt sans-serif; print-color-adjust: exact;`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print {
    @page {
      size: A4 landscape;
      margin: 15mm 12mm;
      @top-right { ${mark} }
      @bottom-right { ${mark} }
      @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; }
    }
    body { page: auto !important; }
    body > :not(.paper-alone) { display: none !important; }
  }`);
  return sheet;
}
