import type { z } from 'zod';

import { Disclosure } from '#ui/disclosure.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { tryDutyAmendment } from '../amendment-api.ts';
import { say } from '../amendment-texts.ts';
import { say as filings } from '../filing-page-texts.ts';
import type { FormTrial } from '../form-trial.ts';
import { ChangeTable, CopyView } from './copy-view.tsx';
import { useCalled } from './voice.ts';

type Samples = z.output<typeof tryDutyAmendment.output>['samples'];

/** What each form shows on each sample after an amendment, where that is not what it showed before. */
export function FormTrials({ samples }: { readonly samples: Samples }) {
  const { t } = useWords();
  const called = useCalled();
  const changed = samples.filter(({ forms }) => forms.length > 0);
  if (samples.length === 0) return null;
  return (
    <Section title={t(say('incidents.amendment.forms'))}>
      {changed.length === 0 && <p>{t(say('incidents.amendment.forms-same'))}</p>}
      {changed.map(({ path, names, forms }) => (
        <Disclosure key={path} summary={names ? called(names) : path}>
          {forms.map((form) => (
            <ReportTrial key={`${form.duty} ${form.stage}`} form={form} />
          ))}
        </Disclosure>
      ))}
    </Section>
  );
}

function ReportTrial({ form }: { readonly form: FormTrial }) {
  const { t } = useWords();
  const called = useCalled();
  const { dutyNames, stageNames, before, after, changes } = form;
  const title = filings('incidents.file.report', {
    ...{ duty: called(dutyNames), stage: called(stageNames) },
  });
  return (
    <article className="flex flex-col gap-3 py-3">
      <h3 className="text-std-18B-160">{t(title)}</h3>
      {!before && <p>{t(say('incidents.amendment.form-new'))}</p>}
      {!after && <p>{t(say('incidents.amendment.form-gone'))}</p>}
      {changes.length > 0 && (
        <ChangeTable caption={t(say('incidents.amendment.form-changes'))} changes={changes} />
      )}
      {before && (
        <Disclosure summary={t(say('incidents.amendment.form-before'))}>
          <CopyView projection={before} />
        </Disclosure>
      )}
      {after && (
        <Disclosure summary={t(say('incidents.amendment.form-after'))}>
          <CopyView projection={after} />
        </Disclosure>
      )}
    </article>
  );
}
