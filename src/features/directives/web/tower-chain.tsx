import { useEffect, useId, useRef, useState } from 'react';

import { OrganizationId } from '#kernel/actor.ts';
import { useGo } from '#ui/link.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import type { Coverage } from '../relay.ts';
import type { Branch } from '../relay-api.ts';
import { say } from '../relay-texts.ts';
import { type Signal, signalWords, Tower } from './tower.tsx';

type Props = {
  readonly directiveId: DirectiveId;
  /** Who gave the signal at the top: the headquarters, or the body whose level is shown. */
  readonly top: string;
  readonly coverage: Coverage;
  readonly branches: readonly Branch[];
};

const cell = { width: 116, height: 194 };
const head = 130;
/** As many towers as can be taken in; the table beside them names all. */
const most = 48;

const signalOf = ({ acknowledgedAt, answeredAt, relayed }: Branch): Signal => {
  if (acknowledgedAt !== null || answeredAt !== null) return 'lit';
  return relayed > 0 ? 'smoking' : 'dark';
};

const concern: Record<Signal, number> = { dark: 0, smoking: 1, lit: 2 };

/** How many towers stand side by side where there is room of this width. */
function useColumns(wanted: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(6);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(Math.max(2, Math.floor(entry.contentRect.width / cell.width)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { frame, columns: Math.max(2, Math.min(columns, wanted)) };
}

/** The signal on its way from hill to hill: who has lit a fire, who passed it on, who is dark. */
export function TowerChain({ directiveId, top, coverage, branches }: Props) {
  const { t, language } = useWords();
  const id = useId();
  // Those that are dark come first: they are what is looked for. All of them stand in the table.
  const shown = branches
    .toSorted((a, b) => concern[signalOf(a)] - concern[signalOf(b)])
    .slice(0, most);
  const { frame, columns } = useColumns(shown.length);
  if (shown.length === 0) return null;
  const width = columns * cell.width;
  const height = head + Math.ceil(shown.length / columns) * cell.height;
  const number = (count: number) => count.toLocaleString(language);
  const count = (signal: Signal) =>
    number(branches.filter((branch) => signalOf(branch) === signal).length);
  return (
    <div ref={frame} className="w-full">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        className="towers mx-auto block max-w-full"
      >
        <title id={`${id}-title`}>{t(say('directives.tower.title', { top }))}</title>
        <desc id={`${id}-desc`}>
          {t(
            say('directives.tower.told', {
              lit: count('lit'),
              smoking: count('smoking'),
              dark: count('dark'),
              told: number(coverage.told),
            }),
          )}
        </desc>
        {shown.map((branch, at) => (
          <Beam
            key={branch.organizationId}
            {...placeOf(at, columns)}
            from={width / 2}
            branch={branch}
          />
        ))}
        <Tower x={width / 2} y={head - 34} signal="lit" />
        <text x={width / 2} y={head + 8} className="tower-name">
          {top}
        </text>
        {shown.map((branch, at) => (
          <BranchTower
            key={branch.organizationId}
            {...placeOf(at, columns)}
            branch={branch}
            page={`/directives/${DirectiveId.encode(directiveId)}`}
          />
        ))}
      </svg>
      {shown.length < branches.length && (
        <p>{t(say('directives.tower.more', { count: number(branches.length - shown.length) }))}</p>
      )}
      <Legend />
    </div>
  );
}

/** The foot of a tower by its number. */
const placeOf = (at: number, columns: number) => ({
  x: (at % columns) * cell.width + cell.width / 2,
  y: head + Math.floor(at / columns) * cell.height + 104,
});

type Placed = { readonly x: number; readonly y: number; readonly branch: Branch };

/** The line of sight along which a body was told. */
function Beam({ x, y, branch, from }: Placed & { readonly from: number }) {
  const isLit = signalOf(branch) !== 'dark';
  return (
    <path
      d={`M${from} ${head - 70}Q${(from + x) / 2} ${head - 20} ${x} ${y - 60}`}
      className={isLit ? 'tower-beam' : 'tower-beam tower-unanswered'}
    />
  );
}

function BranchTower({ x, y, branch, page }: Placed & { readonly page: string }) {
  const { t, language } = useWords();
  const naming = useNaming();
  const go = useGo();
  const signal = signalOf(branch);
  const { told, acknowledged } = branch.below;
  const name = naming(branch);
  const query = `?organization=${OrganizationId.encode(branch.organizationId)}`;
  const href = told > 0 ? `${page}/relay${query}` : `${page}/addressee${query}`;
  const below = t(
    say('directives.tower.below', {
      acknowledged: acknowledged.toLocaleString(language),
      told: told.toLocaleString(language),
    }),
  );
  return (
    <a
      href={href}
      className="tower-link"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(href);
      }}
    >
      <title>{`${name} ${t(signalWords[signal])}${told > 0 ? ` ${below}` : ''}`}</title>
      <rect
        x={x - cell.width / 2 + 4}
        y={y - 100}
        width={cell.width - 8}
        height={cell.height - 6}
        className="tower-place"
      />
      <Tower x={x} y={y} signal={signal} />
      {linesOf(name, language).map((line, at) => (
        <text key={line} x={x} y={y + 44 + at * 17} className="tower-name">
          {line}
        </text>
      ))}
      <text x={x} y={y + 80} className="tower-count">
        {told > 0 ? below : t(signalWords[signal])}
      </text>
    </a>
  );
}

/** A name in two lines at most, cut where it is longer; the whole name is the tower's title. */
function linesOf(name: string, language: string): string[] {
  const room = language === 'ja' ? 8 : 15;
  if (name.length <= room) return [name];
  const space = language === 'ja' ? -1 : name.lastIndexOf(' ', room);
  const first = name.slice(0, space > 0 ? space : room);
  const rest = name.slice(first.length).trim();
  return [first, rest.length <= room ? rest : `${rest.slice(0, room - 1)}…`];
}

function Legend() {
  const { t } = useWords();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
      {(['lit', 'smoking', 'dark'] as const).map((signal) => (
        <li key={signal} className="flex items-center gap-2">
          <svg viewBox="-30 -100 60 130" className="towers h-12 w-6" aria-hidden="true">
            <Tower x={0} y={0} signal={signal} />
          </svg>
          {t(signalWords[signal])}
        </li>
      ))}
    </ul>
  );
}
