import { SystemId } from '#features/inventory/system.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { useJoined, useNaming, useWords } from '#ui/words.tsx';

import type { AssetStanding, ReportingStanding } from '../asset.ts';
import { type Assets, type ComputerLine, listAssets, notifyComputer } from '../asset-api.ts';
import { say } from '../asset-texts.ts';
import { InstrumentId } from '../instrument.ts';
import { NotificationId } from '../obligation.ts';
import { citation } from '../provision.ts';
import { JudgeForm } from './judge-form.tsx';

const standings = {
  unjudged: { words: say('laws.asset.standing.unjudged'), tone: 'open' },
  outside: { words: say('laws.asset.standing.outside'), tone: 'neutral' },
  excluded: { words: say('laws.asset.standing.excluded'), tone: 'neutral' },
  owed: { words: say('laws.asset.standing.owed'), tone: 'warning' },
  overdue: { words: say('laws.asset.standing.overdue'), tone: 'bad' },
  changed: { words: say('laws.asset.standing.changed'), tone: 'warning' },
  'withdrawal-owed': { words: say('laws.asset.standing.withdrawal-owed'), tone: 'warning' },
  notified: { words: say('laws.asset.standing.notified'), tone: 'good' },
} as const satisfies Record<AssetStanding, { words: { key: string }; tone: Tone }>;

const reporting = {
  required: { words: say('laws.asset.reports-yes'), tone: 'info' },
  'not-required': { words: say('laws.asset.reports-no'), tone: 'neutral' },
  unknown: { words: say('laws.asset.reports-unknown'), tone: 'open' },
} as const satisfies Record<ReportingStanding, { words: { key: string }; tone: Tone }>;

/** Which computers are to be notified, and which are to be reported on: two questions side by side. */
export function AssetsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const assets = useEndpoint(listAssets, {});
  const { rules, computers } = assets;
  const columns = useColumns();
  const acts = useNotifying();
  return (
    <Page title={t(say('laws.asset.title'))} lead={t(say('laws.asset.lead'))}>
      {rules.length === 0 ? (
        <p>{t(say('laws.asset.no-rule'))}</p>
      ) : (
        <>
          <Rules rules={rules} />
          <Section id="computers" title={t(say('laws.asset.list'))}>
            <Table
              quiet
              name="computers"
              caption={t(say('laws.asset.list'))}
              rows={computers}
              rowKey={({ lawId, systemId }) => `${lawId} ${systemId}`}
              columns={columns}
              acts={may('laws.notify') ? acts : []}
              empty={<p>{t(say('laws.asset.none'))}</p>}
            />
          </Section>
          {may('laws.notify') && (
            <Section id="judge" title={t(say('laws.asset.judge'))}>
              <p className="max-w-3xl">{t(say('laws.asset.judge-lead'))}</p>
              <JudgeForm rules={rules} computers={computers} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Rules({ rules }: Pick<Assets, 'rules'>) {
  const { t, language } = useWords();
  return rules.map((rule) => (
    <Section key={rule.lawId} title={t(say('laws.asset.rule'))}>
      <DefinitionList
        items={[
          {
            term: t(say('laws.asset.provision')),
            value: (
              <Link href={`/laws/${InstrumentId.encode(rule.lawId)}`} className="link">
                {rule.law[language]} {citation(rule.provision, language)}
              </Link>
            ),
          },
          {
            term: t(say('laws.asset.effective')),
            value: rule.effectiveOn ? <CalendarDay day={rule.effectiveOn} /> : '—',
          },
          {
            term: t(say('laws.asset.transition')),
            value: (
              <>
                <CalendarDay day={rule.transitionUntil} />
                <p>{rule.transition[language]}</p>
              </>
            ),
          },
          {
            term: t(say('laws.asset.exclusions')),
            value: (
              <>
                <ul>
                  {rule.exclusions.map(({ key, names, source }) => (
                    <li key={key}>
                      {names[language]}
                      <span className="block text-solid-gray-700">{source}</span>
                    </li>
                  ))}
                </ul>
                <p className="font-bold">{t(say('laws.asset.exclusion-note'))}</p>
              </>
            ),
          },
        ]}
      />
    </Section>
  ));
}

function useColumns(): Column<ComputerLine>[] {
  const { t } = useWords();
  const naming = useNaming();
  const joined = useJoined();
  const standingOf = ({ standing }: ComputerLine) => t(standings[standing].words);
  const reportsOf = ({ reports }: ComputerLine) => t(reporting[reports].words);
  return [
    {
      head: say('laws.asset.system'),
      cell: ({ systemId, systemName }) => (
        <Link href={`/systems/${SystemId.encode(systemId)}`}>{systemName}</Link>
      ),
      text: ({ systemName }) => systemName,
    },
    { head: say('laws.asset.body'), cell: naming },
    {
      head: say('laws.asset.standing'),
      cell: (line) => <Badge tone={standings[line.standing].tone}>{standingOf(line)}</Badge>,
      text: standingOf,
    },
    {
      head: say('laws.asset.reports'),
      cell: (line) => <Badge tone={reporting[line.reports].tone}>{reportsOf(line)}</Badge>,
      text: reportsOf,
    },
    {
      head: say('laws.asset.due'),
      cell: ({ dueOn }) => (dueOn ? <CalendarDay day={dueOn} /> : ''),
      sort: ({ dueOn }) => dueOn ?? '9999',
    },
    {
      head: say('laws.asset.products'),
      cell: ({ products }) => products?.toLocaleString() ?? '',
      sort: ({ products }) => products ?? -1,
      numeric: true,
    },
    {
      head: say('laws.asset.excluded'),
      cell: ({ excluded }) => joined(excluded.map(({ product }) => product)),
    },
    { head: say('laws.asset.reason'), cell: ({ reason }) => reason },
    {
      head: say('laws.asset.last'),
      cell: ({ last }) => last && <Sent last={last} />,
      text: ({ last }) => last?.sentAt.toISOString() ?? '',
    },
  ];
}

const kindWords = {
  introduction: say('laws.asset.kind.introduction'),
  change: say('laws.asset.kind.change'),
  withdrawal: say('laws.asset.kind.withdrawal'),
} as const;

function Sent({ last }: { readonly last: NonNullable<ComputerLine['last']> }) {
  const { t } = useWords();
  return (
    <Link href={`/law-notifications/${NotificationId.encode(last.id)}`}>
      {t(kindWords[last.kind])}
    </Link>
  );
}

/** Notifies what is owed of the chosen systems, one after the other. */
function useNotifying(): BulkAct<ComputerLine>[] {
  const { t } = useWords();
  return [
    {
      label: t(say('laws.asset.notify')),
      content: (rows, done) => <NotifyForm rows={rows} done={done} />,
    },
  ];
}

type NotifyProps = { readonly rows: readonly ComputerLine[]; readonly done: () => void };

function NotifyForm({ rows, done }: NotifyProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(notifyComputer);
  const owed = rows.filter(({ owes }) => owes !== null);
  const notify = ([first, ...rest]: readonly ComputerLine[]) => {
    if (!first) {
      done();
      return;
    }
    act({ lawId: first.lawId, systemId: first.systemId }, () => {
      notify(rest);
    });
  };
  return (
    <Form
      label={t(say('laws.asset.notify'))}
      submit={t(say('laws.asset.notify'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        notify(owed);
      }}
    >
      <p>{t(say('laws.asset.notify-what', { count: owed.length }))}</p>
    </Form>
  );
}
