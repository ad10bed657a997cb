import type { z } from 'zod';

import { useAct } from '#ui/call.ts';
import { CheckField, type Entered, Form, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { addSource, editSource, type listFeeds } from '../api.ts';
import { usualLimits } from '../quarantine.ts';
import { formats, type Prefix, type SourceName } from '../source.ts';
import { say } from '../source-texts.ts';

type Feed = z.output<typeof listFeeds.output>[number];
type Described = Omit<z.output<typeof editSource.input>, 'source'>;

/** What was entered; what is none of it is left for the endpoint's own schema to refuse. */
function describedIn({ text, checked }: Entered): Described {
  const entered = (name: string) => text(name).trim();
  const number = (name: string) => Number(entered(name));
  const words = entered('prefixes').split(/\s+/);
  const prefixes = words.filter((word): word is z.output<typeof Prefix> => word !== '');
  return {
    ...{ rank: number('rank'), whole: checked('whole'), paused: checked('paused'), prefixes },
    address: entered('address') === '' ? null : entered('address'),
    intervalMinutes: number('intervalMinutes'),
    cadenceHours: entered('cadenceHours') === '' ? null : number('cadenceHours'),
    limits: {
      removedPercent: number('removedPercent'),
      removedCount: number('removedCount'),
      changedPercent: number('changedPercent'),
      grownPercent: number('grownPercent'),
      refusedPercent: number('refusedPercent'),
    },
  };
}

/** Enters a source, or describes one anew. */
export function SourceForm({ feed }: { readonly feed?: Feed }) {
  return feed ? <EditForm feed={feed} /> : <AddForm />;
}

function AddForm() {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(addSource);
  return (
    <Form
      label={t(say('intake.page.add'))}
      submit={t(say('intake.page.add-now'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const source: z.output<typeof SourceName> = entered.text('source').trim();
        const format = formats.find((each) => each === entered.text('format')) ?? 'osv';
        act({ source, format, ...describedIn(entered) }, () => {
          go(`/feeds/${source}`);
        });
      }}
    >
      <TextField
        name="source"
        label={t(say('intake.page.name'))}
        support={t(say('intake.page.name-support'))}
        required
      />
      <SelectField
        name="format"
        label={t(say('intake.page.format'))}
        options={formats.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <Fields />
    </Form>
  );
}

function EditForm({ feed }: { readonly feed: Feed }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(editSource);
  return (
    <>
      <Form
        label={t(say('intake.page.edit'))}
        submit={t(say('intake.page.edit-now'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          act({ source: feed.source, ...describedIn(entered) });
        }}
      >
        <Fields feed={feed} />
      </Form>
      {answer && <Notice tone="good" title={t(say('intake.page.saved'))} live />}
    </>
  );
}

/** What the form shows at first of a source that nobody has described. */
const undescribed = {
  ...{ rank: 100, prefixes: [], whole: false, cadenceHours: null, poll: null },
  limits: usualLimits,
} as const;

function Fields({ feed }: { readonly feed?: Feed }) {
  const { t } = useWords();
  const shown = feed ?? undescribed;
  return (
    <>
      <TextField
        name="rank"
        label={t(say('intake.page.rank'))}
        support={t(say('intake.page.rank-support'))}
        defaultValue={shown.rank}
        inputMode="numeric"
        required
      />
      <TextField
        name="prefixes"
        label={t(say('intake.page.prefixes'))}
        support={t(say('intake.page.prefixes-support'))}
        defaultValue={shown.prefixes.join(' ')}
      />
      <CheckField name="whole" label={t(say('intake.page.whole'))} defaultChecked={shown.whole} />
      <AddressFields poll={shown.poll} />
      <TextField
        name="cadenceHours"
        label={t(say('intake.page.cadence'))}
        support={t(say('intake.page.cadence-support'))}
        defaultValue={shown.cadenceHours ?? ''}
        inputMode="numeric"
      />
      <LimitFields limits={shown.limits} />
    </>
  );
}

function AddressFields({ poll }: { readonly poll: Feed['poll'] }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="address"
        label={t(say('intake.page.address'))}
        support={t(say('intake.page.address-support'))}
        defaultValue={poll?.address ?? ''}
      />
      <TextField
        name="intervalMinutes"
        label={t(say('intake.page.interval'))}
        defaultValue={poll?.intervalMinutes ?? 60}
        inputMode="numeric"
        required
      />
      <CheckField
        name="paused"
        label={t(say('intake.page.paused'))}
        defaultChecked={poll?.pausedAt != null}
      />
    </>
  );
}

function LimitFields({ limits }: { readonly limits: Feed['limits'] }) {
  const { t } = useWords();
  const fields = [
    ['removedPercent', say('intake.page.limit-removed')],
    ['removedCount', say('intake.page.limit-removed-count')],
    ['changedPercent', say('intake.page.limit-changed')],
    ['grownPercent', say('intake.page.limit-grown')],
    ['refusedPercent', say('intake.page.limit-refused')],
  ] as const;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-std-17B-170">{t(say('intake.page.limits'))}</legend>
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          name={name}
          label={t(label)}
          defaultValue={limits[name]}
          inputMode="decimal"
          required
        />
      ))}
    </fieldset>
  );
}
