import { type ReactNode, useState } from 'react';
import type { z } from 'zod';

import { SnapshotId } from '#features/intake/intake.ts';
import { toRequest } from '#kernel/endpoint.ts';
import type { Text } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, buttonLook } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say as desk } from '../desk-texts.ts';
import { DisseminationId, type Handed, keyOf, type Offered } from '../dissemination.ts';
import {
  disseminate,
  type DisseminationLine,
  recallDissemination,
  showDisseminations,
  takeBundle,
} from '../dissemination-api.ts';
import { say } from '../dissemination-texts.ts';
import type { MatterId } from '../incident.ts';
import { indicatorWords } from '../indicator-words.ts';
import { certaintyWords } from '../shown.ts';
import { useCalled } from './voice.ts';

type Shown = z.output<typeof showDisseminations.output>;

/** How a thing is called that can be handed out. */
function useHandedWords() {
  const { t } = useWords();
  return (handed: Handed) =>
    handed.kind === 'vulnerability'
      ? handed.id
      : `${t(indicatorWords[handed.type])} ${handed.value}`;
}

/** What was handed out of a matter to intake, exposure and sharing, and what can be. */
export function DisseminationSection({ matterId }: { readonly matterId: MatterId }) {
  const { t } = useWords();
  const shown = useEndpoint(showDisseminations, { matterId });
  const { offered, label, made } = shown;
  const mayGo = label !== 'TLP:RED' && offered.some(({ stays }) => stays === null);
  return (
    <Section title={t(say('incidents.dissemination.title'))}>
      <p className="max-w-3xl text-solid-gray-700">{t(say('incidents.dissemination.lead'))}</p>
      {offered.length === 0 && <p>{t(say('incidents.dissemination.nothing'))}</p>}
      {label === 'TLP:RED' && <p>{t(say('incidents.dissemination.red'))}</p>}
      {offered.length > 0 && label !== 'TLP:RED' && !mayGo && (
        <>
          <p>{t(say('incidents.dissemination.all-stay'))}</p>
          <Staying offered={offered} />
        </>
      )}
      {mayGo && <Choosing matterId={matterId} shown={shown} />}
      {made.length === 0 && mayGo && <p>{t(say('incidents.dissemination.made-none'))}</p>}
      {made.map((each) => (
        <Made key={each.id} line={each} />
      ))}
    </Section>
  );
}

function Staying({ offered }: Pick<Shown, 'offered'>) {
  const { t } = useWords();
  const wordsOf = useHandedWords();
  const why = {
    'no-consent': t(say('incidents.dissemination.no-consent')),
    'no-public-id': t(say('incidents.dissemination.no-public-id')),
  };
  const staying = offered.flatMap(({ handed, stays }) => (stays ? [{ handed, stays }] : []));
  if (staying.length === 0) return null;
  return (
    <>
      <h3 className="text-std-17B-170">{t(say('incidents.dissemination.stays'))}</h3>
      <ul className="list-disc pl-5 break-all">
        {staying.map(({ handed, stays }) => (
          <li key={keyOf(handed)}>
            {t(
              say('incidents.dissemination.stays-because', {
                ...{ what: wordsOf(handed), why: why[stays] },
              }),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type ChoosingProps = { readonly matterId: MatterId; readonly shown: Shown };

/** One dialog: what goes, under which label, to whom; and one act. */
function Choosing({ matterId, shown }: ChoosingProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { act, pending, failure } = useAct(disseminate);
  const free = shown.offered.filter(({ stays }) => stays === null);
  const title = t(say('incidents.dissemination.open'));
  return (
    <>
      <p>
        <Button
          weight="outlined"
          onClick={() => {
            setOpen(true);
          }}
        >
          {title}
        </Button>
      </p>
      <Dialog
        title={title}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Form
          label={title}
          submit={t(say('incidents.dissemination.submit'))}
          pending={pending}
          failure={failure}
          onSubmit={({ texts }) => {
            const chosen = new Set(texts('handed'));
            const handed = free
              .map((each) => each.handed)
              .filter((each) => chosen.has(keyOf(each)));
            act({ matterId, handed }, () => {
              setOpen(false);
            });
          }}
        >
          <Offers offered={free} kind="vulnerability" />
          <Offers offered={free} kind="indicator" />
          <Staying offered={shown.offered} />
          <Preview shown={shown} />
        </Form>
      </Dialog>
    </>
  );
}

const groups = {
  vulnerability: say('incidents.dissemination.vulnerabilities'),
  indicator: say('incidents.dissemination.indicators'),
} as const;

type OffersProps = {
  readonly offered: readonly Offered[];
  readonly kind: Handed['kind'];
};

function Offers({ offered, kind }: OffersProps) {
  const { t } = useWords();
  const wordsOf = useHandedWords();
  const own = offered.filter(({ handed }) => handed.kind === kind);
  if (own.length === 0) return null;
  return (
    <CheckGroup
      name="handed"
      label={t(groups[kind])}
      options={own.map(({ handed, certainty }) => ({
        value: keyOf(handed),
        label: t(
          say('incidents.dissemination.with-certainty', {
            ...{ what: wordsOf(handed), certainty: t(certaintyWords[certainty]) },
          }),
        ),
      }))}
      chosen={own.map(({ handed }) => keyOf(handed))}
    />
  );
}

function Preview({ shown: { label, authority } }: { readonly shown: Shown }) {
  const { t } = useWords();
  const called = useCalled();
  const body = called(authority.names);
  const to = (words: string, marked: string): ReactNode => (
    <>
      <TlpBadge label={marked} /> {words}
    </>
  );
  return (
    <>
      <h3 className="text-std-17B-170">{t(say('incidents.dissemination.preview'))}</h3>
      <DefinitionList
        items={[
          {
            term: t(say('incidents.dissemination.to-intake')),
            value: to(t(say('incidents.dissemination.to-intake-what')), 'TLP:CLEAR'),
          },
          {
            term: t(say('incidents.dissemination.to-exposure')),
            value: t(say('incidents.dissemination.to-exposure-what')),
          },
          {
            term: t(say('incidents.dissemination.to-sharing')),
            value: to(t(say('incidents.dissemination.to-sharing-what', { body })), label),
          },
        ]}
      />
      <p>{t(say('incidents.dissemination.unnamed'))}</p>
    </>
  );
}

type Standing = NonNullable<DisseminationLine['snapshot']>['standing'];

const inForce = { tone: 'good', words: say('incidents.dissemination.in-force') } as const;

/** Where the records of what was handed out are in intake. */
const standings: Readonly<
  Record<Standing, { readonly tone: 'good' | 'open' | 'neutral'; readonly words: Text }>
> = {
  waiting: { tone: 'open', words: say('incidents.dissemination.waits') },
  rejected: { tone: 'neutral', words: say('incidents.dissemination.rejected') },
  ...{ taken: inForce, released: inForce, older: inForce },
};

/** One thing that was handed out: where it is now, who is exposed, its file, and how it is recalled. */
function Made({ line }: { readonly line: DisseminationLine }) {
  const { t } = useWords();
  const wordsOf = useHandedWords();
  const { id, label, handed, snapshot, exposed, by, at, recalled } = line;
  const indicators = handed.length - exposed.length;
  const request = toRequest(takeBundle, { disseminationId: DisseminationId.encode(id) });
  return (
    <article className="flex flex-col gap-3 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="flex flex-wrap items-center gap-3 text-std-17B-170">
        {t(say('incidents.dissemination.counts', { vulnerabilities: exposed.length, indicators }))}
        <TlpBadge label={label} />
      </h3>
      <p className="flex flex-wrap items-center gap-3 text-solid-gray-700">
        {t(say('incidents.dissemination.by', { by }))} <Moment at={at} />
        {snapshot && !recalled && <InIntake snapshot={snapshot} />}
      </p>
      {recalled && (
        <p className="flex flex-wrap items-center gap-3">
          {t(say('incidents.dissemination.recalled', { by: recalled.by, reason: recalled.reason }))}{' '}
          <Moment at={recalled.at} />
          {recalled.snapshot && <InIntake snapshot={recalled.snapshot} isRecall />}
        </p>
      )}
      <ul className="list-disc pl-5">
        {exposed.map(({ vulnerability, affected, unknown }) => (
          <li key={vulnerability}>
            <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>
              {t(say('incidents.dissemination.exposed', { vulnerability, affected, unknown }))}
            </Link>
          </li>
        ))}
      </ul>
      {indicators > 0 && (
        <Disclosure summary={t(say('incidents.dissemination.indicators'))}>
          <ul className="list-disc pl-5 break-all">
            {handed
              .filter(({ kind }) => kind === 'indicator')
              .map((each) => (
                <li key={keyOf(each)}>{wordsOf(each)}</li>
              ))}
          </ul>
        </Disclosure>
      )}
      <p>
        <a download className={buttonLook('outlined')} href={request.url}>
          {t(say('incidents.dissemination.take'))}
        </a>
      </p>
      {!recalled && (
        <Disclosure summary={t(say('incidents.dissemination.recall'))}>
          <RecallForm id={id} />
        </Disclosure>
      )}
    </article>
  );
}

type InIntakeProps = {
  readonly snapshot: NonNullable<DisseminationLine['snapshot']>;
  readonly isRecall?: boolean;
};

function InIntake({ snapshot, isRecall = false }: InIntakeProps) {
  const { t } = useWords();
  const { tone, words } = standings[snapshot.standing];
  const isGone = isRecall && tone === 'good';
  return (
    <Link href={`/snapshots/${SnapshotId.encode(snapshot.id)}`}>
      <Badge tone={tone}>{t(isGone ? say('incidents.dissemination.withdrawn') : words)}</Badge>
    </Link>
  );
}

function RecallForm({ id: disseminationId }: { readonly id: DisseminationId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(recallDissemination);
  return (
    <>
      <p className="max-w-3xl">{t(say('incidents.dissemination.recall-lead'))}</p>
      <Form
        label={t(say('incidents.dissemination.recall'))}
        submit={t(say('incidents.dissemination.recall'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ disseminationId, reason: text('reason') });
        }}
      >
        <LongTextField name="reason" label={t(desk('incidents.desk.reason'))} required rows={2} />
      </Form>
    </>
  );
}
