import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';

import type { Block, Inline } from '../markdown.ts';

/** A document on the screen. Its title is the page's, so a heading stands one level below where it was. */
export function MarkdownView({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, at) => <BlockView key={at} block={block} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p className="max-w-3xl">
          <Line line={block.line} />
        </p>
      );
    case 'note':
      return (
        <div className="max-w-3xl">
          <Notice tone="info">
            <p>
              <Line line={block.line} />
            </p>
          </Notice>
        </div>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List
          className={`flex max-w-3xl flex-col gap-2 pl-6 ${block.ordered ? 'list-decimal' : 'list-disc'}`}
        >
          {block.items.map((item, at) => (
            <li key={at}>
              <Line line={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView block={block} />;
  }
}

function Heading({ block: { level, id, line } }: { readonly block: Block & { kind: 'heading' } }) {
  const own = id === '' ? {} : { id };
  if (level <= 2) {
    return (
      <h2 {...own} className="mt-6 scroll-mt-4 text-std-22B-150 md:text-std-24B-150">
        <Line line={line} />
      </h2>
    );
  }
  return (
    <h3 {...own} className="mt-4 scroll-mt-4 text-std-18B-160">
      <Line line={line} />
    </h3>
  );
}

function TableView({ block: { head, rows } }: { readonly block: Block & { kind: 'table' } }) {
  return (
    <div className="max-w-full overflow-x-auto">
      <table className="border-collapse">
        <thead>
          <tr className="bg-solid-gray-50">
            {head.map((cell, at) => (
              <th
                key={at}
                scope="col"
                className="border-b border-solid-gray-600 px-3 py-2 text-left"
              >
                <Line line={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} className="border-b border-solid-gray-300">
              {row.map((cell, column) => (
                <td key={column} className="px-3 py-2 align-top">
                  <Line line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: readonly Inline[] }) {
  return line.map((piece, at) => <Piece key={at} piece={piece} />);
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'strong':
      return <strong>{piece.text}</strong>;
    case 'code':
      return <code className="rounded-4 bg-solid-gray-50 px-1">{piece.text}</code>;
    case 'link':
      return <Link href={piece.href}>{piece.text}</Link>;
  }
}
