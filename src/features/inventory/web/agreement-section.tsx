import { Suspense, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import type { GeneratorAgreement } from '../agreement.ts';
import { showAgreement } from '../agreement-api.ts';
import { say } from '../submission-texts.ts';
import type { SystemId } from '../system.ts';

type Props = { readonly systemId: SystemId };

/** How far two tools agree on a system, worked out once somebody asks for it. */
export function AgreementSection({ systemId }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <Suspense fallback={<Waiting />}>
        <Compared systemId={systemId} />
      </Suspense>
    );
  }
  return (
    <Button
      weight="text"
      onClick={() => {
        setOpen(true);
      }}
    >
      {t(say('inventory.page.agreement-show'))}
    </Button>
  );
}

function Compared({ systemId }: Props) {
  const { t } = useWords();
  const { agreement, tooLarge } = useEndpoint(showAgreement, { systemId });
  if (agreement) return <Agreement agreement={agreement} />;
  return (
    <p>{t(say(tooLarge ? 'inventory.page.agreement-large' : 'inventory.page.agreement-none'))}</p>
  );
}

type Side = GeneratorAgreement['first'];

function useNameOf() {
  const { t } = useWords();
  return ({ number, generators }: Side) =>
    `${generators.join(', ')} (${t(say('inventory.page.number-value', { number }))})`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function Agreement({ agreement }: { readonly agreement: GeneratorAgreement }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const { first, second, total, risk, ecosystems } = agreement;
  const all = total.same + total.different + total.onlyFirst + total.onlySecond;
  const columns = useColumns(agreement);
  const shares = risk && {
    agreed: percent(risk.agreed),
    doubtful: percent(risk.doubtful),
    missedByFirst: percent(risk.missedByFirst),
    missedBySecond: percent(risk.missedBySecond),
  };
  const tone = risk && risk.agreed < 1 ? 'warning' : 'info';
  return (
    <Notice tone={tone} title={t(say('inventory.page.agreement'))}>
      <p>
        {shares
          ? t(
              say('inventory.page.agreement-risk', {
                ...{ ...shares, all, first: nameOf(first), second: nameOf(second) },
              }),
            )
          : t(say('inventory.page.agreement-nothing'))}
      </p>
      {[first, second].map((side) => (
        <p key={side.number}>
          {t(
            say('inventory.page.agreement-apart', {
              tools: nameOf(side),
              apart: side.apart,
              withoutRelease: side.withoutRelease,
            }),
          )}
        </p>
      ))}
      {ecosystems.length > 0 && (
        <Table
          caption={t(say('inventory.page.agreement'))}
          quiet
          rows={ecosystems}
          rowKey={({ ecosystem }) => ecosystem}
          columns={columns}
          empty={null}
        />
      )}
    </Notice>
  );
}

type Row = GeneratorAgreement['ecosystems'][number];

function useColumns({ first, second }: GeneratorAgreement): Column<Row>[] {
  const nameOf = useNameOf();
  const only = (side: Side) => say('inventory.page.agreement-only', { tools: nameOf(side) });
  return [
    { head: say('inventory.page.agreement-ecosystem'), cell: ({ ecosystem }) => ecosystem },
    { head: say('inventory.page.agreement-same'), cell: ({ same }) => same, numeric: true },
    {
      head: say('inventory.page.agreement-different'),
      cell: ({ different }) => different,
      numeric: true,
    },
    { head: only(first), cell: ({ onlyFirst }) => onlyFirst, numeric: true },
    { head: only(second), cell: ({ onlySecond }) => onlySecond, numeric: true },
  ];
}
