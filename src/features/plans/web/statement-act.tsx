import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, LongTextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { OpinionLine } from '../consultation-api.ts';
import type { PlanId } from '../plan.ts';
import { addPoint, listStatements } from '../statement-api.ts';
import { say } from '../statement-texts.ts';

type Props = {
  readonly planId: PlanId;
  readonly rows: readonly OpinionLine[];
  readonly done: () => void;
};

/** Makes a point of the headquarters' own opinion of opinions that were given on the plan. */
export function PointOfOpinions({ planId, rows, done }: Props) {
  const { t } = useWords();
  const draft = useEndpoint(listStatements, {}).find(
    (each) => each.planId === planId && each.state === 'drafted',
  );
  const { act, pending, failure } = useAct(addPoint);
  if (!draft) return <p>{t(say('plans.statement.none-drafted'))}</p>;
  const places = [...new Set(rows.map(({ paragraph }) => paragraph))];
  const [place = null, ...others] = places;
  return (
    <Form
      label={t(say('plans.statement.from-opinions'))}
      submit={t(say('plans.statement.add-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act(
          {
            ...{ statementId: draft.id, paragraph: others.length > 0 ? null : place },
            ...{ words: text('words'), opinions: rows.map(({ id }) => id) },
          },
          done,
        );
      }}
    >
      <p>{draft.title}</p>
      <LongTextField
        name="words"
        label={t(say('plans.statement.words'))}
        rows={6}
        defaultValue={rows.map(({ words }) => words).join('\n')}
        required
      />
    </Form>
  );
}
