import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listCandidates } from '../body-api.ts';
import { orderTask } from '../floor-api.ts';
import { ItemId, ItemKind, itemKinds, type MeetingId } from '../meeting.ts';
import { addItem, type ItemLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { itemKindWords, itemNumberWords } from '../meeting-words.ts';
import { say as sayPage } from '../page-texts.ts';

type ItemFormProps = { readonly meetingId: MeetingId; readonly items: readonly ItemLine[] };

/** Puts an item on the agenda, for everybody or for some alone. */
export function ItemForm({ meetingId, items }: ItemFormProps) {
  const { t } = useWords();
  const people = useEndpoint(listCandidates, {});
  const { act, pending, failure } = useAct(addItem);
  return (
    <Form
      label={t(say('council-meeting.add-item'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts }) => {
        const above = ItemId.safeDecode(text('parentId'));
        const insiders = texts('insiders').map((id) => PersonId.decode(id));
        act({
          ...{ meetingId, kind: ItemKind.parse(text('kind')), title: text('title') },
          words: text('words'),
          ...(above.success ? { parentId: above.data } : {}),
          ...(insiders.length > 0 ? { insiders } : {}),
        });
      }}
    >
      <SelectField
        name="kind"
        label={t(sayPage('council-page.kind'))}
        options={itemKinds.map((kind) => ({ value: kind, label: t(itemKindWords[kind]) }))}
      />
      <TextField
        name="title"
        label={t(say('council-meeting.item-title'))}
        required
        maxLength={200}
      />
      <LongTextField name="words" label={t(say('council-meeting.item-words'))} rows={3} />
      {items.length > 0 && (
        <SelectField
          name="parentId"
          label={t(say('council-meeting.above'))}
          options={[
            { value: '', label: t(sayPage('council-page.nothing')) },
            ...items.map((item) => ({
              value: ItemId.encode(item.id),
              label: `${t(itemNumberWords(item))} ${item.title}`,
            })),
          ]}
        />
      )}
      <CheckGroup
        name="insiders"
        label={t(say('council-meeting.insiders'))}
        support={t(say('council-meeting.insiders-support'))}
        options={people.map(({ id, name }) => ({ value: PersonId.encode(id), label: name }))}
        chosen={[]}
      />
    </Form>
  );
}

/** The fields of a task: who, what, by when. */
export function TaskFields({ words = say('council-meeting.words') }: { readonly words?: Text }) {
  const { t } = useWords();
  const nameOf = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  return (
    <>
      <ChoiceField
        name="organizationId"
        label={t(say('council-meeting.organization'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: nameOf(body),
        }))}
        defaultValue={null}
        required
      />
      <LongTextField name="words" label={t(words)} rows={3} required />
      <DateField name="dueOn" label={t(say('council-meeting.due-on'))} required />
    </>
  );
}

/** What the chair orders a body to do. */
export function OrderForm({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(orderTask);
  return (
    <Form
      label={t(say('council-meeting.order'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          ...{ meetingId, organizationId: OrganizationId.decode(text('organizationId')) },
          ...{ words: text('words'), dueOn: text('dueOn') },
        });
      }}
    >
      {answer && <Notice tone="good" title={t(say('council-meeting.recorded'))} live />}
      <TaskFields />
    </Form>
  );
}
