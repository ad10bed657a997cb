import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { type Entered, Form, LongTextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import type { BulkAct } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type DirectiveLine, proposeRetirements } from '../api.ts';
import { say } from '../draft-texts.ts';
import { useCitation } from './citation.ts';

/** What an officer can do with several directives at once: propose that they be retired. */
export function useBulkActs(): readonly BulkAct<DirectiveLine>[] {
  const { t } = useWords();
  const { may } = usePerson();
  if (!may('directives.draft')) return [];
  return [
    {
      label: t(say('directives.page.retire-several')),
      content: (lines) => <BulkRetirement lines={lines} />,
    },
  ];
}

/** Proposes that several directives be retired: tried first, then proposed, each by itself. */
function BulkRetirement({ lines }: { readonly lines: readonly DirectiveLine[] }) {
  const { t } = useWords();
  const { head } = useCitation();
  const { act, answer, pending, failure } = useAct(proposeRetirements);
  const send = (dryRun: boolean, { text }: Pick<Entered, 'text'>) => {
    act({ directiveIds: lines.map(({ id }) => id), reason: text('reason'), dryRun });
  };
  return (
    <>
      <ul className="max-h-60 list-disc overflow-y-auto pl-5">
        {lines.map((line) => (
          <li key={line.id}>{head(line)}</li>
        ))}
      </ul>
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
              send(true, { text: (name) => data.getAll(name).map(String)[0] ?? '' });
            }}
          >
            {t(say('directives.page.try'))}
          </Button>
        }
      >
        <LongTextField
          name="reason"
          label={t(say('directives.page.retire-reason'))}
          support={t(say('directives.page.retire-support'))}
          rows={3}
          required
        />
      </Form>
      {answer && (
        <div role="status">
          <ul className="list-disc pl-5">
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
        </div>
      )}
    </>
  );
}
