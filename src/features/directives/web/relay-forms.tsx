import { OrganizationId } from '#kernel/actor.ts';
import { asEntered, momentOf } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { useNow } from '#ui/clock.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { Telling, tellings } from '../behalf.ts';
import type { DirectiveId } from '../directive.ts';
import { channelWords } from '../follow-up-words.ts';
import { relayDirective, reportOutsiders } from '../relay-api.ts';
import { say } from '../relay-texts.ts';
import { say as sayReview } from '../review-texts.ts';

type Waiting = {
  readonly id: OrganizationId;
  readonly nameJa: string;
  readonly nameEn: string;
};
type RelayFormProps = {
  readonly directiveId: DirectiveId;
  readonly waiting: readonly Waiting[];
};

/** Passes a directive on to those of one's own that were not told yet: all of them unless some are taken out. */
export function RelayForm({ directiveId, waiting }: RelayFormProps) {
  const { t } = useWords();
  const name = useNaming();
  const { act, pending, failure, answer } = useAct(relayDirective);
  if (waiting.length === 0) {
    return (
      <Notice tone="good" live={answer !== undefined} title={t(say('directives.relay.all-told'))} />
    );
  }
  return (
    <Form
      label={t(say('directives.relay.pass-on'))}
      submit={t(say('directives.relay.pass-on-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts }) => {
        const organizations = texts('organizations').map((id) => OrganizationId.parse(id));
        act({ directiveId, organizations, note: text('note') });
      }}
    >
      <p>{t(say('directives.relay.pass-on-lead', { count: waiting.length }))}</p>
      <fieldset className="flex flex-col gap-1">
        <legend className="text-std-17B-170">{t(say('directives.relay.to-whom'))}</legend>
        <p className="text-solid-gray-700">{t(say('directives.relay.to-all'))}</p>
        <Disclosure summary={t(say('directives.relay.choose', { count: waiting.length }))}>
          <ul className="grid grid-cols-1 gap-x-6 md:grid-cols-2">
            {waiting.map((body) => (
              <li key={body.id}>
                <CheckField
                  name="organizations"
                  value={OrganizationId.encode(body.id)}
                  label={name(body)}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      </fieldset>
      <LongTextField
        name="note"
        label={t(say('directives.relay.own-note'))}
        support={t(say('directives.relay.own-note-support'))}
        rows={3}
      />
    </Form>
  );
}

/** Notes which bodies without an account here were told by other means. */
export function OutsiderForm({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const now = useNow();
  const { act, pending, failure, answer } = useAct(reportOutsiders);
  return (
    <Disclosure summary={t(say('directives.relay.report'))}>
      {answer && <Notice live tone="good" title={t(say('directives.relay.reported', answer))} />}
      <Form
        label={t(say('directives.relay.report'))}
        submit={t(say('directives.relay.report-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const names = text('names')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
          act({
            directiveId,
            names,
            contact: text('contact'),
            channel: Telling.parse(text('channel')),
            toldAt: momentOf(text('toldAt')),
          });
        }}
      >
        <LongTextField
          name="names"
          label={t(say('directives.relay.names'))}
          support={t(say('directives.relay.names-support'))}
          required
        />
        <SelectField
          name="channel"
          label={t(sayReview('directives.behalf.channel'))}
          options={tellings.map((value) => ({ value, label: t(channelWords(value)) }))}
          defaultValue={null}
          required
        />
        <TextField name="contact" label={t(say('directives.relay.outsider-contact'))} />
        <MomentField
          name="toldAt"
          label={t(say('directives.relay.told-at'))}
          defaultValue={now ? asEntered(now) : ''}
          required
        />
      </Form>
    </Disclosure>
  );
}
