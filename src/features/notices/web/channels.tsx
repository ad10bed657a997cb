import { Tlp, tlpLabels } from '#features/labels/tlp.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import {
  changeCeiling,
  type ChannelLine,
  endChannel,
  listChannels,
  testChannel,
  verifyChannel,
} from '../api.ts';
import { channelKindWords, ownerWords } from '../notice-words.ts';
import { say } from '../texts.ts';
import { AddChannelForm } from './channel-form.tsx';

function useColumns(): Column<ChannelLine>[] {
  const { t } = useWords();
  return [
    {
      head: say('notices.page.name'),
      cell: ({ name, shown }) => (
        <>
          <span className="block font-bold">{name}</span>
          <span className="block break-all text-solid-gray-700">{shown}</span>
        </>
      ),
    },
    { head: say('notices.page.owner'), cell: ({ owner }) => t(ownerWords(owner)) },
    { head: say('notices.page.channel-kind'), cell: ({ kind }) => t(channelKindWords(kind)) },
    {
      head: say('notices.page.ceiling'),
      cell: ({ ceiling }) => <Badge tone="neutral">{ceiling}</Badge>,
    },
    {
      head: say('notices.page.status'),
      cell: ({ verifiedAt }) => (
        <Badge tone={verifiedAt ? 'good' : 'warning'}>
          {t(say(verifiedAt ? 'notices.page.verified' : 'notices.page.unverified'))}
        </Badge>
      ),
    },
    { head: say('notices.page.acts'), cell: (channel) => <Acts channel={channel} /> },
  ];
}

/** The ways out that somebody may act on. */
export function Channels() {
  const { t } = useWords();
  const columns = useColumns();
  const channels = useEndpoint(listChannels, {});
  return (
    <>
      <p>{t(say('notices.page.channels-lead'))}</p>
      <Table
        caption={t(say('notices.page.channels'))}
        quiet
        rows={channels}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('notices.page.no-channels'))}</p>}
      />
      <Disclosure summary={t(say('notices.page.add-channel'))}>
        <AddChannelForm />
      </Disclosure>
    </>
  );
}

function Acts({ channel: { id, name, verifiedAt, ceiling } }: { readonly channel: ChannelLine }) {
  const { t } = useWords();
  const ending = useAct(endChannel);
  const testing = useAct(testChannel);
  const failure = ending.failure ?? testing.failure;
  return (
    <div className="flex flex-col gap-3">
      {failure && <Refusal failure={failure} />}
      {testing.answer && <Notice tone="good" title={t(say('notices.page.test-sent'))} live />}
      {verifiedAt === null ? (
        <CodeForm id={id} />
      ) : (
        <Button
          weight="outlined"
          waiting={testing.pending}
          onClick={() => {
            testing.act({ channelId: id });
          }}
        >
          {t(say('notices.page.send-test'))}
        </Button>
      )}
      <Disclosure summary={t(say('notices.page.change-ceiling'))}>
        <CeilingForm id={id} ceiling={ceiling} />
      </Disclosure>
      <Confirm
        label={t(say('notices.page.end'))}
        title={t(say('notices.page.end-title', { name }))}
        confirm={t(say('notices.page.end'))}
        weight="outlined"
        tone="danger"
        waiting={ending.pending}
        onConfirm={() => {
          ending.act({ channelId: id });
        }}
      >
        <p>{t(say('notices.page.end-channel'))}</p>
      </Confirm>
    </div>
  );
}

function CodeForm({ id }: { readonly id: ChannelLine['id'] }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(verifyChannel);
  return (
    <Form
      label={t(say('notices.page.verify'))}
      submit={t(say('notices.page.verify'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ channelId: id, code: text('code').trim() });
      }}
    >
      <TextField
        name="code"
        code
        label={t(say('notices.page.code'))}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
    </Form>
  );
}

type CeilingProps = Pick<ChannelLine, 'id' | 'ceiling'>;

function CeilingForm({ id, ceiling }: CeilingProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(changeCeiling);
  return (
    <Form
      label={t(say('notices.page.change-ceiling'))}
      submit={t(say('notices.page.change'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ channelId: id, ceiling: Tlp.parse(text('ceiling')) });
      }}
    >
      <SelectField
        name="ceiling"
        label={t(say('notices.page.ceiling'))}
        options={tlpLabels.map((value) => ({ value, label: value }))}
        defaultValue={ceiling}
        required
      />
    </Form>
  );
}
