import { buttonLook } from '#ui/button.tsx';
import { useUpload } from '#ui/call.ts';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { bringIncident, makeOfflinePage } from '../offline-api.ts';
import { say } from '../offline-texts.ts';
import { recordPage } from './place.ts';

/** The page for when there is no network, and the way in for what was written on it. */
export function Offline() {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useUpload(bringIncident);
  return (
    <Section title={t(say('incidents.offline.title'))}>
      <p className="max-w-3xl">{t(say('incidents.offline.take-lead'))}</p>
      <p>
        <a href={makeOfflinePage.path} className={buttonLook('outlined')}>
          {t(say('incidents.offline.take'))}
        </a>
      </p>
      <h3 className="text-std-20B-150">{t(say('incidents.offline.bring'))}</h3>
      <p className="max-w-3xl">{t(say('incidents.offline.bring-lead'))}</p>
      <Form
        label={t(say('incidents.offline.bring'))}
        submit={t(say('incidents.offline.bring-do'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const file = entered.file('file');
          if (!file) return;
          act({}, file, ({ id }) => {
            go(recordPage(id));
          });
        }}
      >
        <FileField
          name="file"
          label={t(say('incidents.offline.file'))}
          support=""
          accept=".json,application/json"
        />
      </Form>
    </Section>
  );
}
