import { Button } from '#ui/button.tsx';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { saveJson } from '#ui/save.ts';
import { say as sayUi } from '#ui/texts.ts';
import { useWords } from '#ui/words.tsx';

import { GuestId, type GuestReportKind } from '../guest.ts';
import { GuestReceipt } from '../guest-api.ts';
import { say } from '../report-texts.ts';
import { Code } from './code-shown.tsx';
import { useCalled } from './voice.ts';

/** What a guest sent, in a word. */
export const guestReportKindWords = {
  report: say('incidents.report.kind.report'),
  correction: say('incidents.report.kind.correction'),
  withdrawal: say('incidents.report.kind.withdrawal'),
} as const satisfies Record<GuestReportKind, unknown>;

/** That something was received, to be read and kept. */
export function GuestReceiptView({ receipt }: { readonly receipt: GuestReceipt }) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <>
      <Notice tone="good" title={t(say('incidents.report.received'))} live>
        <p className="max-w-3xl">{t(say('incidents.report.keep'))}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: t(sayUi('ui.code')), value: <Code code={receipt.code} /> },
          { term: t(say('incidents.report.number')), value: GuestId.encode(receipt.id) },
          { term: t(say('incidents.report.kind')), value: t(guestReportKindWords[receipt.kind]) },
          { term: t(say('incidents.report.receiver')), value: called(receipt.receiver) },
          { term: t(say('incidents.report.filed')), value: <Moment at={receipt.filedAt} /> },
          {
            term: t(say('incidents.report.hash')),
            value: <code className="break-all">{receipt.sha256}</code>,
          },
        ]}
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button
          onClick={() => {
            const name = `noroshi-report-${GuestId.encode(receipt.id)}-${receipt.sequence}.json`;
            saveJson(name, GuestReceipt.encode(receipt));
          }}
        >
          {t(say('incidents.report.save'))}
        </Button>
        <Link href="/report/receipt">{t(say('incidents.report.to-return'))}</Link>
      </p>
    </>
  );
}
