import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { type AmendmentLine, decideAmendment, proposeDefault, showProfile } from '../api.ts';
import { say } from '../texts.ts';
import { type Shown, useOutcome } from './outcome.ts';

/** What was proposed of a table, the newest first, with what waits for a second person. */
export function Amendments({ table }: { readonly table: Shown }) {
  const { t } = useWords();
  if (table.amendments.length === 0) return <p>{t(say('profiles.page.no-amendments'))}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {table.amendments.map((amendment) => (
        <li key={amendment.id} className="rounded-12 border border-solid-gray-300 p-4">
          <Amendment table={table} amendment={amendment} />
        </li>
      ))}
    </ul>
  );
}

type Props = { readonly table: Shown; readonly amendment: AmendmentLine };

function Amendment({ table, amendment }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const { kind, version, effectiveOn, reason, proposedAt, approved, isOwn } = amendment;
  const title =
    kind === 'table'
      ? t(say('profiles.page.new-version', { version: version ?? '' }))
      : t(say('profiles.page.new-default'));
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-bold">{title}</span>
        <State approved={approved} />
      </p>
      <p>{reason}</p>
      <p className="text-solid-gray-700">
        {t(say('profiles.page.effective-on'))}: <CalendarDay day={effectiveOn} />{' '}
        {t(say('profiles.page.proposed-at'))}: <Moment at={proposedAt} />
      </p>
      <Differences table={table} amendment={amendment} />
      {approved === null && may('profiles.approve') && !isOwn && <Decide amendment={amendment} />}
    </>
  );
}

function State({ approved }: { readonly approved: boolean | null }) {
  const { t } = useWords();
  if (approved === null) return <Badge tone="open">{t(say('profiles.page.waits'))}</Badge>;
  return approved ? (
    <Badge tone="good">{t(say('profiles.page.approved'))}</Badge>
  ) : (
    <Badge tone="neutral">{t(say('profiles.page.declined'))}</Badge>
  );
}

function Differences({ table, amendment }: Props) {
  const { t } = useWords();
  const outcome = useOutcome();
  const current = table.versions.find(({ version }) => version === table.inForce);
  const called = (key: string) => outcome(key, current?.outcomes[key]);
  return (
    <ul className="list-disc pl-5">
      {amendment.differences.map(({ row, outcome: key, before, after }) => (
        <li key={`${row ?? ''} ${key ?? ''}`}>
          {row === null
            ? t(say('profiles.page.days-changed', { outcome: called(key ?? ''), before, after }))
            : t(
                say('profiles.page.row-changed', {
                  row: row + 1,
                  before: called(before),
                  after: called(after),
                }),
              )}
        </li>
      ))}
    </ul>
  );
}

function Decide({ amendment }: { readonly amendment: AmendmentLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideAmendment);
  const decide = (approved: boolean) => () => {
    act({ amendmentId: amendment.id, approved });
  };
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p className="mt-2 flex flex-wrap gap-3">
        <Button waiting={pending} onClick={decide(true)}>
          {t(say('profiles.page.approve'))}
        </Button>
        <Button weight="outlined" waiting={pending} onClick={decide(false)}>
          {t(say('profiles.page.decline'))}
        </Button>
      </p>
    </>
  );
}

/** Proposes that a table is to decide where none is named. */
export function DefaultForm({ family }: { readonly family: string }) {
  const { t } = useWords();
  const { today } = useEndpoint(showProfile, {});
  const { act, pending, failure, answer } = useAct(proposeDefault);
  if (answer) {
    return (
      <Notice tone="info" live>
        <p>{t(say('profiles.page.default-proposed'))}</p>
      </Notice>
    );
  }
  return (
    <Form
      label={t(say('profiles.page.propose-default'))}
      submit={t(say('profiles.page.propose-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ family, effectiveOn: text('effectiveOn'), reason: text('reason') });
      }}
    >
      <DateField
        name="effectiveOn"
        label={t(say('profiles.page.effective-on'))}
        defaultValue={today}
        required
      />
      <LongTextField name="reason" label={t(say('profiles.page.reason'))} required />
    </Form>
  );
}
