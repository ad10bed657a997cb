import type { Count } from '#features/labels/small-count.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { DirectiveId } from '../directive.ts';
import type { Question } from '../question.ts';
import type { Summary } from '../summary.ts';
import { previewSummary, shareSummary, showSummary } from '../summary-api.ts';
import { say as sayTelling } from '../telling-texts.ts';
import { say } from '../texts.ts';

type Named = { readonly directiveId: DirectiveId };

/** What all bodies together answered: for everybody that was asked, once it has been shared. */
export function AnswerSummary({ directiveId }: Named) {
  const { t } = useWords();
  const { may } = usePerson();
  const { questions, shared } = useEndpoint(showSummary, { directiveId });
  if (!shared && !may('directives.approve')) return null;
  return (
    <Section id="summary" title={t(sayTelling('directives.summary.title'))}>
      {shared ? (
        <>
          <p>
            {t(sayTelling('directives.summary.shared-at', { number: shared.number }))}{' '}
            <Moment at={shared.sharedAt} />
          </p>
          <Counts questions={questions} summary={shared.summary} fewest={shared.fewest} />
        </>
      ) : (
        <p>{t(sayTelling('directives.summary.none'))}</p>
      )}
      {may('directives.approve') && <Share directiveId={directiveId} questions={questions} />}
    </Section>
  );
}

type ShareProps = Named & { readonly questions: readonly Question[] };

/** Shows the summary as everybody would see it, and shares it once that is confirmed. */
function Share({ directiveId, questions }: ShareProps) {
  const { t } = useWords();
  const { summary, fewest, changed, shareable } = useEndpoint(previewSummary, { directiveId });
  const { act, pending, failure, answer } = useAct(shareSummary);
  if (!shareable) {
    const why = changed === 0 ? 'directives.summary-same' : 'directives.summary.wait';
    return <p>{t(sayTelling(why, { fewest }))}</p>;
  }
  return (
    <>
      {answer && <Notice live tone="good" title={t(sayTelling('directives.summary.shared'))} />}
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(sayTelling('directives.summary.share'))}
          title={t(sayTelling('directives.summary.share-title'))}
          confirm={t(sayTelling('directives.summary.share'))}
          waiting={pending}
          weight="outlined"
          onConfirm={() => {
            act({ directiveId });
          }}
        >
          <p>{t(sayTelling('directives.summary.effect'))}</p>
          <Counts questions={questions} summary={summary} fewest={fewest} />
        </Confirm>
      </p>
    </>
  );
}

type CountsProps = {
  readonly questions: readonly Question[];
  readonly summary: Summary;
  readonly fewest: number;
};

type Row = { readonly key: string; readonly what: string; readonly value: string };

function Counts({ questions, summary, fewest }: CountsProps) {
  const { t } = useWords();
  const told = (count: Count) =>
    'count' in count ? String(count.count) : t(sayTelling('directives.summary.held-back'));
  const named = (option: string, type: string) =>
    type === 'yes-no' ? t(say(option === 'yes' ? 'directives.yes' : 'directives.no')) : option;
  const rows = questions.flatMap((question): Row[] => {
    const { number, text, type, unit } = question;
    const counted = summary.questions.find((each) => each.number === number);
    if (!counted) return [];
    const head = `${number} ${text}`;
    return [
      { key: head, what: head, value: told(counted.answered) },
      ...counted.counts.map(({ option, count }) => ({
        ...{ key: `${head} ${option}`, what: `${number} ${named(option, type)}` },
        value: told(count),
      })),
      ...(type === 'number'
        ? [
            {
              ...{
                key: `${head} sum`,
                what: `${number} ${t(sayTelling('directives.summary.sum'))}`,
              },
              value:
                counted.sum === null
                  ? t(sayTelling('directives.summary.held-back'))
                  : `${counted.sum} ${unit}`,
            },
          ]
        : []),
    ];
  });
  const { addressees } = summary;
  return (
    <>
      <p>
        {t(
          sayTelling('directives.summary.answered', {
            addressees,
            answered: told(summary.answered),
          }),
        )}
      </p>
      <Table
        caption={t(sayTelling('directives.summary.title'))}
        quiet
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { head: sayTelling('directives.summary.what'), cell: ({ what }) => what },
          { head: sayTelling('directives.summary.bodies'), cell: ({ value }) => value },
        ]}
        empty={null}
      />
      <p className="text-solid-gray-700">{t(sayTelling('directives.summary.rule', { fewest }))}</p>
    </>
  );
}
