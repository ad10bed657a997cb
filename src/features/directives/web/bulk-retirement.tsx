import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, type Entered, Form, LongTextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { type DirectiveLine, proposeRetirements } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { useCitation } from './citation.ts';

const most = 200;

/** Proposes that several directives be retired: tried first, then proposed, each by itself. */
export function BulkRetirement({ lines }: { readonly lines: readonly DirectiveLine[] }) {
  const { t } = useWords();
  const { may } = usePerson();
  const { head } = useCitation();
  const { act, answer, pending, failure } = useAct(proposeRetirements);
  const open = lines.filter(({ state }) => state === 'issued').slice(0, most);
  if (!may('directives.draft') || open.length === 0) return null;
  const send = (dryRun: boolean, { text, texts }: Pick<Entered, 'text' | 'texts'>) => {
    const chosen = texts('directiveIds').map((id) => DirectiveId.decode(id));
    act({ directiveIds: chosen, reason: text('reason'), dryRun });
  };
  return (
    <Disclosure summary={t(say('directives.page.retire-several'))}>
      <Form
        label={t(say('directives.page.retire-several'))}
        submit={t(say('directives.page.retire-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          send(false, entered);
        }}
        beside={
          <Button
            type="button"
            weight="outlined"
            waiting={pending}
            onClick={(event) => {
              const data = new FormData(event.currentTarget.form ?? undefined);
              const texts = (name: string) => data.getAll(name).map(String);
              send(true, { texts, text: (name) => texts(name)[0] ?? '' });
            }}
          >
            {t(say('directives.page.try'))}
          </Button>
        }
      >
        <fieldset>
          <legend className="text-std-17B-170">{t(say('directives.page.list'))}</legend>
          {open.map((line) => (
            <CheckField
              key={line.id}
              name="directiveIds"
              value={DirectiveId.encode(line.id)}
              label={head(line)}
            />
          ))}
        </fieldset>
        <LongTextField
          name="reason"
          label={t(say('directives.page.retire-reason'))}
          support={t(say('directives.page.retire-support'))}
          rows={3}
          required
        />
      </Form>
      {answer && (
        <ul role="status" className="list-disc pl-5">
          {answer.outcomes.map(({ id, refused }) => {
            const line = lines.find((each) => each.id === id);
            const done = answer.dryRun ? 'directives.page.would-do' : 'directives.page.proposed';
            return (
              <li key={id}>
                {line && head(line)}: {t(refused ?? say(done))}
              </li>
            );
          })}
        </ul>
      )}
    </Disclosure>
  );
}
