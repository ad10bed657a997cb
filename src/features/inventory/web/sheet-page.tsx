import { useState } from 'react';

import { useQuery } from '#ui/address.ts';
import { useEndpoint, useUpload } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { Downloads } from '#ui/download.tsx';
import { FileField } from '#ui/file-field.tsx';
import { type Entered, Form, SelectField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { downloadTemplate, listSystems, previewSheet } from '../api.ts';
import { SheetKind } from '../sheet.ts';
import { say } from '../sheet-texts.ts';
import { SystemId } from '../system.ts';
import { say as sayInventory } from '../texts.ts';
import type { Asked } from './asked.ts';
import { momentOf } from './moment.ts';
import { Previewed } from './sheet-preview.tsx';

/** Takes a list of systems, or of the components of one: first checked, then imported as checked. */
export function SheetPage() {
  const { t } = useWords();
  const kind = SheetKind.safeParse(useQuery('kind')).data ?? 'systems';
  return (
    <Page
      title={t(say('inventory.page.sheet'))}
      above={[{ label: t(sayInventory('inventory.title')), href: '/systems' }]}
      lead={t(say('inventory.page.sheet-lead'))}
    >
      <Templates />
      <Taking first={kind} />
    </Page>
  );
}

function Templates() {
  const { t } = useWords();
  return (
    <Section title={t(say('inventory.page.templates'))}>
      <p>{t(say('inventory.page.templates-lead'))}</p>
      {SheetKind.options.map((kind) => (
        <div key={kind} className="flex flex-wrap items-center gap-3">
          <span className="min-w-40 font-bold">{t(kindWords(kind))}</span>
          <Downloads
            label={t(say('inventory.page.download-template'))}
            endpoint={downloadTemplate}
            files={[
              { label: t(say('inventory.page.xlsx')), input: { kind, form: 'xlsx' } },
              { label: t(say('inventory.page.csv')), input: { kind, form: 'utf-8' } },
              { label: t(say('inventory.page.csv-shift-jis')), input: { kind, form: 'shift_jis' } },
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

const kindWords = (kind: SheetKind) =>
  say(kind === 'systems' ? 'inventory.page.kind-systems' : 'inventory.page.kind-components');

function Taking({ first }: { readonly first: SheetKind }) {
  const { t } = useWords();
  const { organizationId } = usePerson();
  const [kind, setKind] = useState(first);
  const [taken, setTaken] = useState<{ asked: Asked; content: File }>();
  const { act, pending, failure, answer } = useUpload(previewSheet);
  const check = (asked: Asked, content: File) => {
    setTaken({ asked, content });
    act(asked, content);
  };
  return (
    <Section title={t(say('inventory.page.sheet-check'))}>
      <Form
        label={t(say('inventory.page.sheet-check'))}
        submit={t(say('inventory.page.sheet-check-now'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const content = entered.file('list');
          if (content) check({ organizationId, kind, ...aboutComponents(kind, entered) }, content);
        }}
      >
        <SelectField
          name="kind"
          label={t(say('inventory.page.kind'))}
          options={SheetKind.options.map((each) => ({ value: each, label: t(kindWords(each)) }))}
          defaultValue={first}
          required
          onChange={(each) => {
            setKind(SheetKind.parse(each));
          }}
        />
        {kind === 'components' && <ComponentFields />}
        <FileField
          name="list"
          label={t(say('inventory.page.list-file'))}
          support={t(say('inventory.page.list-file-support'))}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
        />
      </Form>
      {answer && taken && !pending && (
        <Previewed key={JSON.stringify(answer)} preview={answer} taken={taken} onCheck={check} />
      )}
    </Section>
  );
}

/** Of a list of components: whose they are, and when it was so. */
function aboutComponents(kind: SheetKind, { text }: Entered): Partial<Asked> {
  if (kind !== 'components') return {};
  const system = SystemId.safeParse(text('system'));
  const takenAt = momentOf(text('takenAt'));
  return {
    ...(system.success ? { systemId: system.data } : {}),
    ...(takenAt ? { takenAt } : { current: 'yes' as const }),
  };
}

function ComponentFields() {
  const { t } = useWords();
  const { organizationId } = usePerson();
  const { systems } = useEndpoint(listSystems, { organizationId, offset: 0, limit: 1000 });
  return (
    <>
      <SelectField
        name="system"
        label={t(sayInventory('inventory.page.system'))}
        options={systems.map(({ id, name }) => ({ value: SystemId.encode(id), label: name }))}
        defaultValue={null}
        required
      />
      <MomentField
        name="takenAt"
        label={t(sayInventory('inventory.page.taken-at'))}
        support={t(say('inventory.page.list-taken-at'))}
      />
    </>
  );
}
