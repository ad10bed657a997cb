import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { partMatter } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import type { MatterId } from '../incident.ts';
import { Comparison } from './comparison.tsx';
import type { Matter } from './matter.ts';
import { Opening } from './opening.tsx';
import { matterPage } from './place.ts';
import { useCalled } from './voice.ts';

type Props = { readonly shown: Matter; readonly mayAssess: boolean };

/** Which other matters are taken for the same event, and that this one is one of its own after all. */
export function SameEventSection({ shown: { matter, sameEvent }, mayAssess }: Props) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <Section title={t(say('incidents.matter.same'))}>
      {sameEvent.length === 0 && <p>{t(say('incidents.matter.same-none'))}</p>}
      <ul className="list-disc pl-5">
        {sameEvent.map(({ id, reporter }) => (
          <li key={id}>
            <Link href={matterPage(id)}>{called(reporter.names)}</Link>
            <Opening label={t(say('incidents.compare.open', { reporter: called(reporter.names) }))}>
              <Comparison matterId={matter.id} otherId={id} />
            </Opening>
          </li>
        ))}
      </ul>
      {matter.event && mayAssess && (
        <Disclosure summary={t(say('incidents.matter.part'))}>
          <PartForm matterId={matter.id} />
        </Disclosure>
      )}
    </Section>
  );
}

function PartForm({ matterId }: { readonly matterId: MatterId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(partMatter);
  return (
    <Form
      label={t(say('incidents.matter.part'))}
      submit={t(say('incidents.matter.part'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ matterId, reason: text('reason') });
      }}
    >
      <LongTextField name="reason" label={t(say('incidents.desk.reason'))} required rows={2} />
    </Form>
  );
}
