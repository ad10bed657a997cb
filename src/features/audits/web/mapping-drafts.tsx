import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { EditionId, MappingDraftId } from '../edition.ts';
import type { EditionLine } from '../edition-api.ts';
import { beginMapping, listMappingDrafts, type MappingDraftLine } from '../mapping-draft-api.ts';
import { say } from '../mapping-texts.ts';
import { say as sayPages } from '../page-texts.ts';

type Props = { readonly editions: readonly EditionLine[] };

const stages = {
  drawing: { words: say('audits.drawing.stage.drawing'), tone: 'open' },
  waiting: { words: say('audits.drawing.stage.waiting'), tone: 'info' },
  adopted: { words: say('audits.drawing.stage.adopted'), tone: 'good' },
} as const satisfies Record<MappingDraftLine['stage'], { words: { key: string }; tone: Tone }>;

/** Mappings that persons are making, for those who have a part in it. */
export function MappingDrafts({ editions }: Props) {
  const { may } = usePerson();
  return may('audits.map') || may('audits.adopt') ? <Drafts editions={editions} /> : null;
}

function Drafts({ editions }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const drafts = useEndpoint(listMappingDrafts, {});
  const titles = new Map(editions.map(({ id, title, version }) => [id, `${title} ${version}`]));
  const stageOf = ({ stage }: MappingDraftLine) => t(stages[stage].words);
  return (
    <Section id="drafts" title={t(say('audits.drawing.drafts'))}>
      <Table
        quiet
        caption={t(say('audits.drawing.drafts'))}
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            head: say('audits.drawing.name'),
            cell: ({ id, title }) => (
              <Link href={`/standards/drafts/${MappingDraftId.encode(id)}`}>{title}</Link>
            ),
            text: ({ title }) => title,
          },
          {
            head: say('audits.drawing.state'),
            cell: (line) => <Badge tone={stages[line.stage].tone}>{stageOf(line)}</Badge>,
            text: stageOf,
          },
          { head: sayPages('audits.page.old'), cell: ({ from }) => titles.get(from) ?? '' },
          { head: sayPages('audits.page.new'), cell: ({ to }) => titles.get(to) ?? '' },
          {
            head: sayPages('audits.page.relations'),
            cell: ({ relations }) => relations.toLocaleString(),
            sort: ({ relations }) => relations,
            numeric: true,
          },
          {
            head: say('audits.drawing.opened'),
            cell: ({ openedAt }) => <Moment at={openedAt} />,
            sort: ({ openedAt }) => openedAt,
          },
        ]}
        empty={<p>{t(say('audits.drawing.none'))}</p>}
      />
      {may('audits.map') && (
        <Disclosure summary={t(say('audits.drawing.begin'))}>
          <BeginForm editions={editions} />
        </Disclosure>
      )}
    </Section>
  );
}

function BeginForm({ editions }: Props) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(beginMapping);
  const options = editions.map(({ id, title, version }) => ({
    value: EditionId.encode(id),
    label: `${title} ${version}`,
  }));
  return (
    <Form
      label={t(say('audits.drawing.begin'))}
      submit={t(say('audits.drawing.begin-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const ends = { from: EditionId.decode(text('from')), to: EditionId.decode(text('to')) };
        act({ ...ends, title: text('title') }, ({ id }) => {
          go(`/standards/drafts/${MappingDraftId.encode(id)}`);
        });
      }}
    >
      <TextField name="title" label={t(say('audits.drawing.name'))} required />
      <ChoiceField
        name="from"
        label={t(sayPages('audits.page.old'))}
        options={options}
        defaultValue={null}
        required
      />
      <ChoiceField
        name="to"
        label={t(sayPages('audits.page.new'))}
        options={options}
        defaultValue={null}
        required
      />
    </Form>
  );
}
