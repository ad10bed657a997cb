import { useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { previewFiling } from '../filing-api.ts';
import { say } from '../filing-page-texts.ts';
import type { IncidentId } from '../incident.ts';
import type { Gap } from '../projection.ts';
import { ChangeTable, CopyView } from './copy-view.tsx';
import { questionsPage } from './place.ts';
import { useCalled } from './voice.ts';

type Props = {
  readonly incidentId: IncidentId;
  readonly duty: string;
  readonly stage: string;
};

/** What each recipient of one report will get, what of it is missing, and what is new to them. */
export function ReportPreview({ incidentId, duty, stage }: Props) {
  const { t } = useWords();
  const called = useCalled();
  const preview = useEndpoint(previewFiling, { incidentId, duty, stage });
  const gaps = preview.recipients[0]?.projection.gaps ?? [];
  return (
    <article className="flex flex-col gap-3 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="text-std-20B-150">
        {t(
          say('incidents.file.report', {
            duty: called(preview.duty),
            stage: called(preview.stage),
          }),
        )}
      </h3>
      {gaps.length > 0 && <Gaps incidentId={incidentId} gaps={gaps} />}
      {preview.recipients.map(({ key, names, body, sequence, projection, changes }) => (
        <div key={key} className="flex flex-col gap-2">
          {!body && (
            <Notice tone="error" title={called(names)}>
              <p>{t(say('incidents.file.no-body'))}</p>
            </Notice>
          )}
          <Disclosure
            summary={
              <>
                {t(
                  say('incidents.file.preview-of', {
                    recipient: body ? called(body.names) : called(names),
                  }),
                )}{' '}
                {t(say('incidents.file.sequence', { count: sequence }))}
              </>
            }
          >
            {changes && (
              <ChangeTable caption={t(say('incidents.copy.changes'))} changes={changes} />
            )}
            <CopyView projection={projection} />
          </Disclosure>
        </div>
      ))}
    </article>
  );
}

type GapsProps = { readonly incidentId: IncidentId; readonly gaps: readonly Gap[] };

function Gaps({ incidentId, gaps }: GapsProps) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <Notice tone="warning" title={t(say('incidents.file.gaps'))}>
      <ul className="list-disc pl-5">
        {gaps.map(({ item, names, kind }) => (
          <li key={item}>
            {kind === 'unanswered'
              ? called(names)
              : t(say('incidents.file.gap-known', { item: called(names) }))}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link href={questionsPage(incidentId)}>{t(say('incidents.wizard.title'))}</Link>
      </p>
    </Notice>
  );
}
