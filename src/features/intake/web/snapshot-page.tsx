import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { rejectSnapshot, releaseSnapshot, restoreSnapshot, showSnapshot } from '../api.ts';
import { SnapshotId } from '../intake.ts';
import { say } from '../snapshot-texts.ts';
import { say as sayIntake } from '../texts.ts';
import { StandingBadge } from './feed-state.tsx';
import { Reasons } from './snapshot-table.tsx';

type Snapshot = z.output<typeof showSnapshot.output>;

/** One snapshot: what it did or would do to its source, and what a person decided on it. */
export function SnapshotPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const snapshotId = useAddressId(SnapshotId);
  const snapshot = useEndpoint(showSnapshot, { snapshotId });
  const { source, standing, file } = snapshot;
  const wasInForce = standing === 'taken' || standing === 'released';
  return (
    <Page
      title={t(say('intake.page.snapshot', { file }))}
      above={[
        { label: t(sayIntake('intake.title')), href: '/feeds' },
        { label: source, href: `/feeds/${source}` },
      ]}
    >
      <Facts snapshot={snapshot} />
      <Samples sample={snapshot.sample} />
      {may('intake.release') && standing === 'waiting' && (
        <Section id="decide" title={t(say('intake.page.decide'))}>
          <Decision snapshotId={snapshotId} />
        </Section>
      )}
      {may('intake.release') && wasInForce && (
        <Section id="restore" title={t(say('intake.page.restore'))}>
          <Restoration snapshotId={snapshotId} />
        </Section>
      )}
    </Page>
  );
}

function Facts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, language } = useWords();
  const { added, changed, removed, accepted, refused, reasons, decision, decidedAt } = snapshot;
  const count = (number: number) => number.toLocaleString(language);
  return (
    <DefinitionList
      items={[
        {
          term: t(sayIntake('intake.page.state')),
          value: <StandingBadge standing={snapshot.standing} />,
        },
        ...(reasons.length > 0
          ? [{ term: t(say('intake.page.why')), value: <Reasons reasons={reasons} /> }]
          : []),
        { term: t(say('intake.page.came')), value: <Moment at={snapshot.receivedAt} /> },
        ...(snapshot.releasedAt
          ? [
              {
                term: t(say('intake.page.released-on')),
                value: <Moment at={snapshot.releasedAt} />,
              },
            ]
          : []),
        { term: t(say('intake.page.accepted')), value: count(accepted) },
        { term: t(say('intake.page.count-refused')), value: count(refused) },
        { term: t(say('intake.page.added')), value: count(added) },
        { term: t(say('intake.page.changed')), value: count(Math.max(0, changed - added)) },
        { term: t(say('intake.page.removed')), value: count(removed) },
        ...(snapshot.restores
          ? [
              {
                term: t(say('intake.page.restores')),
                value: (
                  <Link href={`/snapshots/${SnapshotId.encode(snapshot.restores)}`}>
                    {SnapshotId.encode(snapshot.restores)}
                  </Link>
                ),
              },
            ]
          : []),
        ...(decidedAt
          ? [
              {
                term: t(say('intake.page.decision')),
                value: (
                  <>
                    <Moment at={decidedAt} />{' '}
                    <span className="whitespace-pre-wrap">{decision}</span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Samples({ sample }: { readonly sample: Snapshot['sample'] }) {
  const { t } = useWords();
  const parts = (['removed', 'changed', 'added'] as const).flatMap((kind) => {
    const ids = sample[kind] ?? [];
    return ids.length === 0
      ? []
      : [{ term: t(say(`intake.page.${kind}`)), value: <span>{ids.join(', ')}</span> }];
  });
  if (parts.length === 0) return null;
  return (
    <Section id="sample" title={t(say('intake.page.sample'))}>
      <DefinitionList items={parts} />
    </Section>
  );
}

type Which = { readonly snapshotId: SnapshotId };

function Decision({ snapshotId }: Which) {
  const { t } = useWords();
  const released = useAct(releaseSnapshot);
  const rejected = useAct(rejectSnapshot);
  return (
    <Form
      label={t(say('intake.page.decide'))}
      submit={t(say('intake.page.decide-now'))}
      pending={released.pending || rejected.pending}
      failure={released.failure ?? rejected.failure}
      onSubmit={({ text }) => {
        const input = { snapshotId, reason: text('reason') };
        if (text('verdict') === 'release') released.act(input);
        else rejected.act(input);
      }}
    >
      <p>{t(say('intake.page.own'))}</p>
      <SelectField
        name="verdict"
        label={t(say('intake.page.decide'))}
        options={[
          { value: 'release', label: t(say('intake.page.release')) },
          { value: 'reject', label: t(say('intake.page.reject')) },
        ]}
        defaultValue={null}
        required
      />
      <LongTextField
        name="reason"
        label={t(say('intake.page.reason'))}
        support={t(say('intake.page.reason-support'))}
        required
      />
    </Form>
  );
}

function Restoration({ snapshotId }: Which) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(restoreSnapshot);
  return (
    <>
      <Form
        label={t(say('intake.page.restore'))}
        submit={t(say('intake.page.restore-now'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ snapshotId, reason: text('reason') });
        }}
      >
        <LongTextField
          name="reason"
          label={t(say('intake.page.reason'))}
          support={t(say('intake.page.reason-support'))}
          required
        />
      </Form>
      {answer && <Notice tone="good" title={t(say('intake.page.decided'))} live />}
    </>
  );
}
