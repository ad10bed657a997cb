import { momentWords } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { type ExtractedObligation, reviewObligation, type ShownLaw } from '../api.ts';
import { say } from '../law-texts.ts';
import { citation } from '../provision.ts';
import { type ChangeReason, type ReviewOutcome, reviewOutcomes } from '../revision.ts';
import { useKindNames } from './obligation-words.ts';

const reasonWords = {
  gone: say('laws.review.gone'),
  words: say('laws.review.words'),
  days: say('laws.review.days'),
  extraction: say('laws.review.extraction'),
} as const satisfies Record<ChangeReason, unknown>;

const outcomeWords = {
  kept: say('laws.review.kept'),
  amended: say('laws.review.amended'),
  ended: say('laws.review.ended'),
} as const satisfies Record<ReviewOutcome, unknown>;

type Review = NonNullable<ExtractedObligation['review']>;
type Touched = { readonly obligation: ExtractedObligation; readonly review: Review };

/** Obligations whose ground a new version changed, each with what somebody can make of it. */
export function Reviews({ law }: { readonly law: ShownLaw }) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const touched = law.extracted.flatMap((obligation): Touched[] =>
    obligation.review ? [{ obligation, review: obligation.review }] : [],
  );
  if (touched.length === 0) return null;
  return (
    <div className="flex flex-col gap-4">
      <h3 className="text-std-20B-150">{t(say('laws.review.title'))}</h3>
      <p className="max-w-3xl">{t(say('laws.review.lead'))}</p>
      {touched.map(({ obligation, review }) => (
        <article
          key={obligation.id}
          className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4"
        >
          <h4 className="text-std-17B-170">
            {`${citation(obligation.provision, language)} ${obligation.names[language]}`}
          </h4>
          <Why review={review} />
          {may('laws.confirm') &&
            (review.isOwn ? (
              <p>{t(say('laws.review.own'))}</p>
            ) : (
              <Disclosure summary={t(say('laws.review.decide'))}>
                <ReviewForm obligation={obligation} review={review} />
              </Disclosure>
            ))}
        </article>
      ))}
    </div>
  );
}

function Why({ review }: { readonly review: Review }) {
  const { t, language } = useWords();
  const joined = useJoined();
  const kinds = useKindNames();
  const { from, to, reasons, markedBy, markedAt, anew } = review;
  const since = { from, to, at: momentWords(markedAt, language) };
  const now = anew
    ? say('laws.review.now-of', {
        ...{ name: anew.names[language], provision: citation(anew.provision, language) },
        kinds: joined(anew.kinds.map((key) => kinds.find((kind) => kind.key === key)?.name ?? key)),
      })
    : say('laws.review.nothing-now');
  return (
    <>
      <p>
        {t(
          markedBy === ''
            ? say('laws.review.since-nobody', since)
            : say('laws.review.since', { ...since, by: markedBy }),
        )}
      </p>
      <DefinitionList
        items={[
          {
            term: t(say('laws.review.why')),
            value: joined(reasons.map((reason) => t(reasonWords[reason]))),
          },
          { term: t(say('laws.review.now')), value: t(now) },
        ]}
      />
    </>
  );
}

function ReviewForm({ obligation, review }: Touched) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(reviewObligation);
  const possible = reviewOutcomes.filter((each) => each !== 'amended' || review.anew !== null);
  return (
    <Form
      label={t(say('laws.review.decide'))}
      submit={t(say('laws.review.decide'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const outcome = possible.find((each) => each === text('outcome')) ?? 'kept';
        act({ obligationId: obligation.id, outcome, note: text('note') });
      }}
    >
      <SelectField
        name="outcome"
        label={t(say('laws.review.outcome'))}
        options={possible.map((each) => ({ value: each, label: t(outcomeWords[each]) }))}
      />
      <LongTextField name="note" label={t(say('laws.review.note'))} rows={3} />
    </Form>
  );
}
