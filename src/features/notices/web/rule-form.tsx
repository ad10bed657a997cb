import { useState } from 'react';

import { Role, roles } from '#features/access/role.ts';
import { roleWords } from '#features/access/role-words.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CheckField, type Entered, Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { addRule, listChannels } from '../api.ts';
import { ChannelId } from '../channel.ts';
import { kindWords, ownerWords } from '../notice-words.ts';
import { NoticeKind, noticeKinds } from '../occasion.ts';
import type { RuleTerms } from '../rule.ts';
import { say } from '../texts.ts';

type Way = { readonly owner: 'self' | 'organization'; readonly way: RuleTerms['way'] };

/** `07:05` as minutes after midnight; a value that no clock shows is refused by the server. */
const minuteOf = (text: string) => {
  const [hour = Number.NaN, minute = Number.NaN] = text.split(':').map(Number);
  return hour * 60 + minute;
};

function timingOf({ text, checked }: Entered): RuleTerms['timing'] {
  if (text('when') === 'digest') return { when: 'digest', at: minuteOf(text('digestAt')) };
  const quiet =
    text('when') === 'quiet'
      ? { from: minuteOf(text('quietFrom')), until: minuteOf(text('quietUntil')) }
      : null;
  return { when: 'instant', quiet, urgentAnyway: checked('urgentAnyway') || quiet === null };
}

/** Where a rule may lead: every verified channel, and for whoever manages the body, its screens. */
function useWays(): ReadonlyMap<string, Way & { readonly label: string }> {
  const { t } = useWords();
  const { may } = usePerson();
  const channels = useEndpoint(listChannels, {}).filter(({ verifiedAt }) => verifiedAt !== null);
  const toChannels = channels.map(({ id, owner, name }) => {
    const way = { to: 'channel', channelId: id } as const;
    const label = t(say('notices.page.way-of', { name, owner: t(ownerWords(owner)) }));
    return [ChannelId.encode(id), { owner, way, label }] as const;
  });
  const toRoles = roles.map((role) => {
    const label = t(say('notices.page.screens-of', { role: t(roleWords(role)) }));
    const way = { to: 'role', role: Role.parse(role) } as const;
    return [role, { owner: 'organization', way, label }] as const;
  });
  return new Map<string, Way & { readonly label: string }>([
    ...toChannels,
    ...(may('notices.manage') ? toRoles : []),
  ]);
}

/** Adds a rule. */
export function AddRuleForm() {
  const { t } = useWords();
  const ways = useWays();
  const { act, pending, failure, answer } = useAct(addRule);
  if (ways.size === 0) return <p>{t(say('notices.page.channel-first'))}</p>;
  return (
    <Form
      label={t(say('notices.page.add-rule'))}
      submit={t(say('notices.page.add-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const chosen = ways.get(entered.text('way'));
        if (!chosen) return;
        const kinds = entered.texts('kinds').map((kind) => NoticeKind.parse(kind));
        const { owner, way } = chosen;
        act({ owner, way, kinds, timing: timingOf(entered), zone: entered.text('zone') });
      }}
    >
      {answer && <Notice tone="good" title={t(say('notices.page.added'))} live />}
      <SelectField
        name="way"
        label={t(say('notices.page.way'))}
        options={[...ways].map(([value, { label }]) => ({ value, label }))}
        required
      />
      <fieldset>
        <legend className="text-std-17B-170">{t(say('notices.page.kinds'))}</legend>
        <p className="text-solid-gray-700">{t(say('notices.page.kinds-support'))}</p>
        <div className="grid grid-cols-1 sm:grid-cols-2 lg:grid-cols-3">
          {noticeKinds.map((kind) => (
            <CheckField key={kind} name="kinds" value={kind} label={t(kindWords(kind))} />
          ))}
        </div>
      </fieldset>
      <TimingFields />
    </Form>
  );
}

function TimingFields() {
  const { t } = useWords();
  const [when, setWhen] = useState('instant');
  const time = (name: string, label: ReturnType<typeof say>, at: string) => (
    <TextField name={name} label={t(label)} type="time" defaultValue={at} required />
  );
  return (
    <>
      <SelectField
        name="when"
        label={t(say('notices.page.timing'))}
        options={[
          { value: 'instant', label: t(say('notices.page.at-once')) },
          { value: 'quiet', label: t(say('notices.page.at-once-but-quiet')) },
          { value: 'digest', label: t(say('notices.page.in-digest')) },
        ]}
        onChange={setWhen}
        required
      />
      {when === 'quiet' && (
        <>
          {time('quietFrom', say('notices.page.quiet-from'), '22:00')}
          {time('quietUntil', say('notices.page.quiet-until'), '07:00')}
          <CheckField
            name="urgentAnyway"
            label={t(say('notices.page.urgent-anyway'))}
            defaultChecked
          />
        </>
      )}
      {when === 'digest' && time('digestAt', say('notices.page.digest-time'), '09:00')}
      <SelectField
        name="zone"
        label={t(say('notices.page.zone'))}
        options={[...new Set(['Asia/Tokyo', 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(
          (value) => ({ value, label: value }),
        )}
        required
      />
    </>
  );
}
