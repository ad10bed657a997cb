import type { Block, Paper } from '#features/papers/paper.ts';

/** A paper as a page shows it and a printer prints it: the words of PDF and DOCX, in their order. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  const { language, label, remark, marks, addressees, issuer, title, words } = paper;
  return (
    <article
      lang={language}
      className="flex max-w-[180mm] flex-col gap-6 border border-solid-gray-300 p-6 wrap-break-word md:p-8 print:border-0 print:p-0"
    >
      <p data-tlp={label} className="text-right font-bold">
        {label}
      </p>
      {remark !== '' && (
        <p className="border border-solid-gray-600 p-3 whitespace-pre-wrap">{remark}</p>
      )}
      <Lines lines={marks} right />
      <Lines lines={addressees} />
      <Lines lines={issuer} right />
      <h2 className="px-4 text-center text-std-20B-150 md:px-12">{title}</h2>
      <div className="flex flex-col gap-1">
        {paper.opening.map((text, at) => (
          // Paragraphs of one paper keep their places.
          <p key={at} className={language === 'ja' ? 'indent-[1em]' : ''}>
            {text}
          </p>
        ))}
      </div>
      {paper.particulars.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="py-2 text-center">{words.particulars}</h3>
          <Particulars blocks={paper.particulars} />
          <p className="text-right">{words.end}</p>
        </section>
      )}
      <div className="self-end border border-solid-gray-600 p-3">
        <Lines lines={paper.contact} />
      </div>
    </article>
  );
}

type LinesProps = { readonly lines: readonly string[]; readonly right?: boolean };

function Lines({ lines, right = false }: LinesProps) {
  return (
    <div className={right ? 'text-right' : ''}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

const indents = ['', 'pl-4', 'pl-8', 'pl-12'];
const below = ['pl-6', 'pl-10', 'pl-14', 'pl-18'];

/** What stands below 記; words and tables stand as far in as the item that they belong to. */
function Particulars({ blocks }: { readonly blocks: readonly Block[] }) {
  const levels: number[] = [];
  for (const block of blocks) {
    levels.push(block.kind === 'item' ? block.level : (levels.at(-1) ?? 0));
  }
  return blocks.map((block, at) => {
    const level = levels[at] ?? 0;
    if (block.kind === 'item') {
      return (
        <p key={at} className={`flex gap-2 ${indents[level] ?? ''}`}>
          <span className="shrink-0">{block.marker}</span>
          <span className="whitespace-pre-wrap">{block.text}</span>
        </p>
      );
    }
    return (
      <div key={at} className={below[level]}>
        {block.kind === 'text' ? (
          <p className="whitespace-pre-wrap">{block.text}</p>
        ) : block.kind === 'table' ? (
          <SetTable block={block} />
        ) : null}
      </div>
    );
  });
}

/** A table as it is set on paper: nothing in it can be sorted or opened. */
function SetTable({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const cell =
    'border border-solid-gray-600 px-2 py-1 text-left align-top whitespace-pre-wrap wrap-break-word';
  const heads = block.columns.map(({ head }) => head);
  return (
    // A region that scrolls must be reachable without a mouse.
    <div
      role="region"
      aria-label={heads.join(', ')}
      tabIndex={0}
      className="max-w-full overflow-x-auto"
    >
      <table className="w-full min-w-120 border-collapse text-dns-16N-130 print:min-w-0">
        {block.caption !== '' && <caption className="text-left">{block.caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${cell} bg-solid-gray-50`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) => (
                <td key={column} className={cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
