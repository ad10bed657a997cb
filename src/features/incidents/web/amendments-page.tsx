import { useState } from 'react';
import type { z } from 'zod';

import { decideAmendment } from '#features/profiles/api.ts';
import { say as profiles } from '#features/profiles/texts.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, LongTextField, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import {
  type DutyAmendments,
  listDutyAmendments,
  proposeDutyAmendment,
  tryDutyAmendment,
} from '../amendment-api.ts';
import { say } from '../amendment-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { FormTrials } from './form-trials.tsx';
import { useCalled } from './voice.ts';

/** The duties of the profile by version, what was proposed of them, and the way to propose more. */
export function AmendmentsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const { duties, amendments, today } = useEndpoint(listDutyAmendments, {});
  return (
    <Page title={t(tell('incidents.amendments.title'))} lead={t(say('incidents.amendment.lead'))}>
      <Section title={t(say('incidents.amendment.list'))}>
        {amendments.length === 0 && <p>{t(say('incidents.amendment.none'))}</p>}
        <ul className="flex flex-col gap-4">
          {amendments.map((amendment) => (
            <li key={amendment.id} className="rounded-12 border border-solid-gray-300 p-4">
              <Proposed amendment={amendment} />
            </li>
          ))}
        </ul>
      </Section>
      {may('profiles.propose') && (
        <Section title={t(say('incidents.amendment.propose'))}>
          <Proposing today={today} />
        </Section>
      )}
      <Versions duties={duties} />
    </Page>
  );
}

function Versions({ duties }: Pick<DutyAmendments, 'duties'>) {
  const { t } = useWords();
  const called = useCalled();
  const columns: Column<DutyAmendments['duties'][number]>[] = [
    {
      head: say('incidents.amendment.duty'),
      cell: ({ names, id }) => `${called(names)} (${id})`,
      sort: ({ names }) => called(names),
    },
    {
      head: say('incidents.amendment.version'),
      cell: ({ version }) => version,
      sort: ({ version }) => version,
    },
    {
      head: say('incidents.amendment.from'),
      cell: ({ from }) => from && <CalendarDay day={from} />,
      sort: ({ from }) => from,
    },
    {
      head: say('incidents.amendment.until'),
      cell: ({ until }) => until && <CalendarDay day={until} />,
      sort: ({ until }) => until,
    },
  ];
  return (
    <Section title={t(say('incidents.amendment.duties'))}>
      <Table
        caption={t(say('incidents.amendment.duties'))}
        quiet
        rows={duties}
        rowKey={({ id, version }) => `${id} ${version}`}
        columns={columns}
        empty=""
      />
    </Section>
  );
}

type Line = DutyAmendments['amendments'][number];

function Proposed({ amendment }: { readonly amendment: Line }) {
  const { t } = useWords();
  const { may } = usePerson();
  const { act, pending, failure } = useAct(decideAmendment);
  const { id, approved, documents, reason, effectiveOn, proposedAt, isOwn } = amendment;
  const decide = (isApproved: boolean) => () => {
    act({ amendmentId: id, approved: isApproved });
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-bold">{reason}</span>
        <Decision approved={approved} />
      </p>
      <ul className="list-disc pl-5">
        {documents.map(({ of, id: named, version }) => (
          <li key={`${of} ${named} ${version ?? ''}`}>
            {version === null
              ? t(say('incidents.amendment.asks', { id: named }))
              : t(say('incidents.amendment.brings', { id: named, version }))}
          </li>
        ))}
      </ul>
      <p className="text-solid-gray-700">
        {t(say('incidents.amendment.effective'))}: <CalendarDay day={effectiveOn} />{' '}
        {t(profiles('profiles.page.proposed-at'))}: <Moment at={proposedAt} />
      </p>
      {failure && <Refusal failure={failure} />}
      {approved === null && may('profiles.approve') && !isOwn && (
        <p className="mt-2 flex flex-wrap gap-3">
          <Button waiting={pending} onClick={decide(true)}>
            {t(profiles('profiles.page.approve'))}
          </Button>
          <Button weight="outlined" waiting={pending} onClick={decide(false)}>
            {t(profiles('profiles.page.decline'))}
          </Button>
        </p>
      )}
    </>
  );
}

function Decision({ approved }: { readonly approved: boolean | null }) {
  const { t } = useWords();
  if (approved === null) return <Badge tone="open">{t(profiles('profiles.page.waits'))}</Badge>;
  return approved ? (
    <Badge tone="good">{t(profiles('profiles.page.approved'))}</Badge>
  ) : (
    <Badge tone="neutral">{t(profiles('profiles.page.declined'))}</Badge>
  );
}

/** An amendment is tried first, as often as its author likes, and then proposed. */
function Proposing({ today }: { readonly today: string }) {
  const { t } = useWords();
  const trying = useAct(tryDutyAmendment);
  const proposing = useAct(proposeDutyAmendment);
  const [tried, setTried] = useState<{ readonly text: string; readonly effectiveOn: string }>();
  const good =
    trying.answer?.faults.length === 0 &&
    trying.answer.samples.every(({ faults }) => faults.length === 0);
  return (
    <>
      <Form
        label={t(say('incidents.amendment.try'))}
        submit={t(say('incidents.amendment.try'))}
        pending={trying.pending}
        failure={trying.failure}
        onSubmit={({ file, text: entered }) => {
          const effectiveOn = entered('effectiveOn');
          void file('file')
            ?.text()
            .then((text) => {
              trying.act({ text, effectiveOn }, () => {
                setTried({ text, effectiveOn });
              });
            });
        }}
      >
        <FileField
          name="file"
          label={t(say('incidents.amendment.file'))}
          support={t(say('incidents.amendment.file-support'))}
          accept=".json,application/json"
        />
        <DateField
          name="effectiveOn"
          label={t(say('incidents.amendment.effective'))}
          defaultValue={today}
          required
        />
      </Form>
      {trying.answer && (
        <>
          <Trial trial={trying.answer} />
          <FormTrials samples={trying.answer.samples} />
        </>
      )}
      {good && tried && (
        <Form
          label={t(say('incidents.amendment.submit'))}
          submit={t(say('incidents.amendment.submit'))}
          pending={proposing.pending}
          failure={proposing.failure}
          onSubmit={({ text }) => {
            proposing.act({ ...tried, reason: text('reason') }, () => {
              setTried(undefined);
            });
          }}
        >
          <LongTextField name="reason" label={t(say('incidents.amendment.reason'))} required />
        </Form>
      )}
    </>
  );
}

type TrialShown = z.output<typeof tryDutyAmendment.output>;

/** What came out of a trial: what is wrong, and what of each sample is not as its author expects. */
function Trial({ trial }: { readonly trial: TrialShown }) {
  const { t } = useWords();
  const called = useCalled();
  if (trial.faults.length > 0) {
    return (
      <Notice tone="error" title={t(say('incidents.amendment.faulty'))} live>
        <FaultList faults={trial.faults} />
      </Notice>
    );
  }
  const bad = trial.samples.filter(({ faults }) => faults.length > 0);
  if (bad.length === 0) {
    const count = trial.samples.length;
    return <Notice tone="good" title={t(say('incidents.amendment.all-good', { count }))} live />;
  }
  return (
    <Notice tone="error" title={t(say('incidents.amendment.differing'))} live>
      <ul className="flex flex-col gap-3">
        {bad.map(({ path, names, faults }) => (
          <li key={path}>
            <p className="font-bold">{names ? called(names) : path}</p>
            <FaultList faults={faults} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
