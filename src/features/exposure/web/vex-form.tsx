import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { useUpload } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { isShownToAll } from '../assertion.ts';
import { stateVex, type TakenVex, takeVex } from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';

const accepted = '.json,.xml,.gz';

function VexField() {
  const { t } = useWords();
  return (
    <FileField
      name="vex"
      label={t(say('exposure.vex.file'))}
      support={t(say('exposure.vex.file-support'))}
      accept={accepted}
    />
  );
}

/** Takes a supplier's document in. */
export function TakeForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(takeVex);
  return (
    <Disclosure summary={t(say('exposure.vex.upload'))}>
      <Form
        label={t(say('exposure.vex.upload'))}
        submit={t(say('exposure.vex.upload-now'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file }) => {
          const vex = file('vex');
          if (vex) act({ name: vex.name }, vex);
        }}
      >
        <VexField />
      </Form>
      {answer && <Taken taken={answer} isOwn={false} />}
    </Disclosure>
  );
}

type System = { readonly id: SystemId; readonly name: string };

/** Takes what an organization states of a system of its own. */
export function StateForm({ systems }: { readonly systems: readonly System[] }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(stateVex);
  return (
    <Disclosure summary={t(say('exposure.vex.state'))}>
      <Form
        label={t(say('exposure.vex.state'))}
        submit={t(say('exposure.vex.state-now'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text }) => {
          const vex = file('vex');
          if (vex) act({ systemId: SystemId.decode(text('systemId')), name: vex.name }, vex);
        }}
      >
        <SelectField
          name="systemId"
          label={t(say('exposure.vex.system'))}
          options={systems.map(({ id, name }) => ({ value: SystemId.encode(id), label: name }))}
          required
        />
        <VexField />
      </Form>
      {answer && <Taken taken={answer} isOwn />}
    </Disclosure>
  );
}

type TakenProps = { readonly taken: z.output<typeof TakenVex>; readonly isOwn: boolean };

function Taken({ taken, isOwn }: TakenProps) {
  const { t } = useWords();
  const { file, statements, added, author, recognised, notes, label, unresolved } = taken;
  return (
    <Notice tone={recognised ? 'good' : 'info'} title={t(say('exposure.vex.taken', { file }))} live>
      <p>{t(say('exposure.vex.taken-counts', { statements, added, author: author || '–' }))}</p>
      {unresolved > 0 && <p>{t(say('exposure.vex.taken-unresolved', { count: unresolved }))}</p>}
      {!isOwn && label !== null && !isShownToAll(label) && (
        <p>{t(say('exposure.vex.taken-labelled', { label }))}</p>
      )}
      {isOwn && <p>{t(say('exposure.vex.taken-own'))}</p>}
      {!isOwn && !recognised && <p>{t(say('exposure.vex.taken-unrecognised'))}</p>}
      {notes.length > 0 && <FaultList faults={notes} />}
    </Notice>
  );
}
