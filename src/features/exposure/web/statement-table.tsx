import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { cut } from '#kernel/cut.ts';
import type { Text } from '#kernel/text.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Day } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { isShownToAll } from '../assertion.ts';
import type {
  listOwnAssertions,
  listSupplierAssertions,
  OwnAssertion,
  SupplierAssertion,
} from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';

type Either = SupplierAssertion | OwnAssertion;

const answers: Record<Either['status'], { readonly text: Text; readonly tone: Tone }> = {
  not_affected: { text: say('exposure.vex.status.not_affected'), tone: 'good' },
  affected: { text: say('exposure.vex.status.affected'), tone: 'bad' },
  fixed: { text: say('exposure.vex.status.fixed'), tone: 'good' },
  under_investigation: { text: say('exposure.vex.status.under_investigation'), tone: 'open' },
};

function Answer({ assertion }: { readonly assertion: Either }) {
  const { t } = useWords();
  const { text, tone } = answers[assertion.status];
  const { justification, detail, action } = assertion;
  return (
    <div className="min-w-48">
      <Badge tone={tone}>{t(text)}</Badge>
      {justification !== '' && <code className="block">{justification}</code>}
      {[detail, action]
        .filter((each) => each !== '')
        .map((each, at) => (
          <span key={at} className="block whitespace-pre-wrap">
            {cut(each, 300)}
          </span>
        ))}
    </div>
  );
}

const mostShown = 5;

function Products({ assertion: { products, unresolved } }: { readonly assertion: Either }) {
  const { t } = useWords();
  if (products.length === 0 && unresolved === 0) return t(say('exposure.vex.whole-system'));
  const rest = unresolved + Math.max(0, products.length - mostShown);
  return (
    <>
      {products.slice(0, mostShown).map((each) => (
        <span key={JSON.stringify(each)} className="block">
          {each.name} {each.version ?? each.range ?? ''}{' '}
          <span className="text-solid-gray-600">{each.ecosystem}</span>
        </span>
      ))}
      {rest > 0 && (
        <span className="block">{t(say('exposure.vex.unresolved', { count: rest }))}</span>
      )}
    </>
  );
}

const vulnerability: Column<Either> = {
  head: say('exposure.vex.vulnerability'),
  cell: (each) => (
    <Link href={`/threats/${encodeURIComponent(each.vulnerability)}`}>{each.vulnerability}</Link>
  ),
  sort: (each) => each.vulnerability,
};
const common: Column<Either>[] = [
  { head: say('exposure.vex.answer'), cell: (assertion) => <Answer assertion={assertion} /> },
  { head: say('exposure.vex.products'), cell: (assertion) => <Products assertion={assertion} /> },
  {
    head: say('exposure.vex.document'),
    glossary: 'vex',
    cell: ({ document, documentVersion, file }) => (
      <>
        <span className="block min-w-48 break-all">
          {document} {documentVersion}
        </span>
        <span className="text-solid-gray-600">{file}</span>
      </>
    ),
  },
  {
    head: say('exposure.vex.issued'),
    cell: ({ issuedAt }) => <Day at={issuedAt} />,
    sort: ({ issuedAt }) => issuedAt,
  },
];

type Suppliers = z.output<typeof listSupplierAssertions.output>;

function effectOf({ recognised, label }: Pick<SupplierAssertion, 'recognised' | 'label'>) {
  if (label !== null && !isShownToAll(label)) return 'exposure.vex.labelled';
  return recognised ? 'exposure.vex.recognised' : 'exposure.vex.unrecognised-author';
}

/** What suppliers state, and whether it is heard. */
export function SupplierStatements({ assertions }: Pick<Suppliers, 'assertions'>) {
  const { t } = useWords();
  const columns: Column<SupplierAssertion>[] = [
    {
      head: say('exposure.vex.author'),
      cell: ({ author, label }) => (
        <>
          <span className="block break-all">{author}</span>
          {label}
        </>
      ),
      sort: ({ author }) => author,
    },
    vulnerability,
    ...common,
    {
      head: say('exposure.vex.effect'),
      cell: ({ recognised, label }) => t(say(effectOf({ recognised, label }))),
    },
  ];
  return (
    <Table
      caption={t(say('exposure.vex.of-suppliers'))}
      quiet
      rows={assertions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('exposure.vex.none'))}</p>}
    />
  );
}

type Owns = z.output<typeof listOwnAssertions.output>;

const outcomes = {
  accepted: { text: say('exposure.vex.outcome.accepted'), tone: 'good' },
  rejected: { text: say('exposure.vex.outcome.rejected'), tone: 'bad' },
} as const;

function Outcome({ assertion }: { readonly assertion: OwnAssertion }) {
  const { t } = useWords();
  const { outcome, reason, expiresAt } = assertion;
  if (outcome === null) return <Badge tone="open">{t(say('exposure.vex.outcome.waiting'))}</Badge>;
  const { text, tone } = outcomes[outcome];
  return (
    <div className="min-w-40">
      <Badge tone={tone}>{t(text)}</Badge>
      <span className="block">{reason}</span>
      {expiresAt && (
        <span className="block">
          {t(say('exposure.vex.expires'))}: <Day at={expiresAt} />
        </span>
      )}
    </div>
  );
}

/** What organizations state of their systems, and what the headquarters answered. */
export function OwnStatements({ assertions }: Pick<Owns, 'assertions'>) {
  const { t } = useWords();
  const columns: Column<OwnAssertion>[] = [
    {
      head: say('exposure.vex.system'),
      cell: ({ systemId, system, embedded }) => (
        <>
          <Link href={`/systems/${SystemId.encode(systemId)}`}>{system}</Link>
          {embedded && <span className="block">{t(say('exposure.vex.embedded'))}</span>}
        </>
      ),
      sort: ({ system }) => system,
    },
    vulnerability,
    ...common,
    {
      head: say('exposure.vex.outcome'),
      cell: (assertion) => <Outcome assertion={assertion} />,
      sort: ({ outcome }) => outcome,
    },
  ];
  return (
    <Table
      caption={t(say('exposure.vex.of-organizations'))}
      quiet
      rows={assertions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('exposure.vex.none'))}</p>}
    />
  );
}
