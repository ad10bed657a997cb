import { roleWords } from '#features/access/role-words.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { endRule, listChannels, listRules, type RuleLine, switchRule } from '../api.ts';
import { kindWords, ownerWords } from '../notice-words.ts';
import { say } from '../texts.ts';
import { clockWords } from '../timing.ts';
import { AddRuleForm } from './rule-form.tsx';

function useTimingWords() {
  const { t } = useWords();
  return ({ timing, zone }: Pick<RuleLine, 'timing' | 'zone'>) => {
    if (timing.when === 'digest') {
      return t(say('notices.page.digest-at', { at: clockWords(timing.at), zone }));
    }
    if (!timing.quiet) return t(say('notices.page.at-once'));
    const { from, until } = timing.quiet;
    const hours = { from: clockWords(from), until: clockWords(until), zone };
    return t(
      timing.urgentAnyway
        ? say('notices.page.quiet-but-urgent', hours)
        : say('notices.page.quiet', hours),
    );
  };
}

function useColumns(): Column<RuleLine>[] {
  const { t } = useWords();
  const timingWords = useTimingWords();
  const channels = useEndpoint(listChannels, {});
  const wayWords = ({ way }: RuleLine) =>
    way.to === 'role'
      ? t(say('notices.page.screens-of', { role: t(roleWords(way.role)) }))
      : (channels.find(({ id }) => id === way.channelId)?.name ?? '');
  return [
    {
      head: say('notices.page.kinds'),
      cell: ({ kinds }) =>
        kinds.length === 0
          ? t(say('notices.page.every-kind'))
          : kinds.map((kind) => t(kindWords(kind))).join(t(say('notices.page.comma'))),
    },
    { head: say('notices.page.owner'), cell: ({ owner }) => t(ownerWords(owner)) },
    { head: say('notices.page.way'), cell: wayWords },
    { head: say('notices.page.timing'), cell: timingWords },
    {
      head: say('notices.page.state'),
      cell: ({ active }) => (
        <Badge tone={active ? 'good' : 'neutral'}>
          {t(say(active ? 'notices.page.active' : 'notices.page.resting'))}
        </Badge>
      ),
    },
    { head: say('notices.page.acts'), cell: (rule) => <Acts rule={rule} /> },
  ];
}

function Acts({ rule: { id, active } }: { readonly rule: RuleLine }) {
  const { t } = useWords();
  const switching = useAct(switchRule);
  const ending = useAct(endRule);
  const failure = switching.failure ?? ending.failure;
  return (
    <div className="flex flex-wrap gap-3">
      {failure && <Refusal failure={failure} />}
      <Button
        weight="outlined"
        waiting={switching.pending}
        onClick={() => {
          switching.act({ ruleId: id, active: !active });
        }}
      >
        {t(say(active ? 'notices.page.rest' : 'notices.page.resume'))}
      </Button>
      <Button
        weight="text"
        tone="danger"
        waiting={ending.pending}
        onClick={() => {
          ending.act({ ruleId: id });
        }}
      >
        {t(say('notices.page.end'))}
      </Button>
    </div>
  );
}

/** What goes where, and when. */
export function Rules() {
  const { t } = useWords();
  const columns = useColumns();
  const rules = useEndpoint(listRules, {});
  return (
    <>
      <p>{t(say('notices.page.rules-lead'))}</p>
      <Table
        caption={t(say('notices.page.rules'))}
        quiet
        rows={rules}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('notices.page.no-rules'))}</p>}
      />
      <Disclosure summary={t(say('notices.page.add-rule'))}>
        <AddRuleForm />
      </Disclosure>
    </>
  );
}
