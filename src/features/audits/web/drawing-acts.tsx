import { useAct, useEndpoint } from '#ui/call.ts';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import type { BulkAct } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { relationKinds } from '../drawing.ts';
import type { MappingDraftId } from '../edition.ts';
import {
  type DrawingLine,
  drawRelations,
  listCandidates,
  type NamedClause,
} from '../mapping-draft-api.ts';
import { say } from '../mapping-texts.ts';
import { labelsIn } from './audit-head.ts';
import { clauseWords, relationWords } from './drawing-words.ts';

/** What can be done with the chosen lines of a draft. */
export function useDrawingActs(draftId: MappingDraftId): BulkAct<DrawingLine>[] {
  const { t } = useWords();
  return [
    {
      label: t(say('audits.drawing.accept')),
      content: (lines, done) => <AcceptForm {...{ draftId, lines, done }} />,
    },
    {
      label: t(say('audits.drawing.relate')),
      content: (lines, done) => <RelateForm {...{ draftId, lines, done }} />,
    },
    {
      label: t(say('audits.drawing.edit')),
      content: (lines, done) => <EditForm {...{ draftId, lines, done }} />,
    },
    {
      label: t(say('audits.drawing.clear')),
      content: (lines, done) => <ClearForm {...{ draftId, lines, done }} />,
    },
  ];
}

type Props = {
  readonly draftId: MappingDraftId;
  readonly lines: readonly DrawingLine[];
  readonly done: () => void;
};

const idsOf = (clauses: readonly NamedClause[]) => clauses.map(({ id }) => id);
/** What these lines were decided as before, which gives way. */
const decidedIn = (lines: readonly DrawingLine[]) =>
  lines.flatMap(({ relation }) => (relation === null ? [] : [relation]));

function AcceptForm({ draftId, lines, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(drawRelations);
  const suggested = lines.flatMap(({ state, from, to, relationship }) =>
    state === 'proposed' && relationship
      ? [{ from: idsOf(from), to: idsOf(to), relationship, rationale: '' }]
      : [],
  );
  return (
    <Form
      label={t(say('audits.drawing.accept'))}
      submit={t(say('audits.drawing.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const rationale = text('rationale');
        const relations = suggested.map((each) => ({ ...each, rationale }));
        act({ draftId, relations, instead: [] }, done);
      }}
    >
      <p>{t(say('audits.drawing.accept-what', { count: suggested.length }))}</p>
      <Rationale />
    </Form>
  );
}

function Rationale({ value = '' }: { readonly value?: string }) {
  const { t } = useWords();
  return (
    <LongTextField
      name="rationale"
      label={t(say('audits.drawing.rationale'))}
      rows={2}
      defaultValue={value}
    />
  );
}

function RelationField({ value }: { readonly value: string | null }) {
  const { t } = useWords();
  return (
    <SelectField
      name="relationship"
      label={t(say('audits.drawing.relation'))}
      options={relationKinds.map((each) => ({ value: each, label: t(relationWords[each]) }))}
      defaultValue={value}
      required
    />
  );
}

const relationIn = ({ text }: Entered) =>
  relationKinds.find((each) => each === text('relationship'));

function RelateForm({ draftId, lines, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(drawRelations);
  return (
    <Form
      label={t(say('audits.drawing.relate'))}
      submit={t(say('audits.drawing.save'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const relationship = relationIn(entered);
        if (!relationship) return;
        const said = { relationship, rationale: entered.text('rationale') };
        const relations = lines.map(({ from, to }) => ({
          ...{ from: idsOf(from), to: idsOf(to) },
          ...said,
        }));
        act({ draftId, relations, instead: decidedIn(lines) }, done);
      }}
    >
      <p>{t(say('audits.drawing.relate-what', { count: lines.length }))}</p>
      <RelationField value={null} />
      <Rationale />
    </Form>
  );
}

const labelsOf = (lines: readonly DrawingLine[], side: 'from' | 'to') => [
  ...new Set(lines.flatMap((line) => line[side].map(({ label }) => label))),
];

/** Makes one relation of the chosen lines, with whatever clauses it is to have. */
function EditForm({ draftId, lines, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(drawRelations);
  const [first] = lines;
  return (
    <Form
      label={t(say('audits.drawing.edit'))}
      submit={t(say('audits.drawing.save'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const relationship = relationIn(entered);
        if (!relationship) return;
        const relation = {
          ...{ from: labelsIn(entered.text('from')), to: labelsIn(entered.text('to')) },
          ...{ relationship, rationale: entered.text('rationale') },
        };
        act({ draftId, relations: [relation], instead: decidedIn(lines) }, done);
      }}
    >
      <p>{t(say('audits.drawing.edit-what'))}</p>
      <TextField
        name="to"
        label={t(say('audits.drawing.new'))}
        defaultValue={labelsOf(lines, 'to').join('、')}
      />
      <TextField
        name="from"
        label={t(say('audits.drawing.old'))}
        defaultValue={labelsOf(lines, 'from').join('、')}
      />
      {first && <Candidates draftId={draftId} line={first} />}
      <RelationField value={lines.length === 1 ? (first?.relationship ?? null) : null} />
      <Rationale value={lines.length === 1 && first?.state === 'decided' ? first.rationale : ''} />
    </Form>
  );
}

/** What the first of the chosen clauses demands, and the clauses of the other edition that are like it. */
function Candidates({ draftId, line }: { readonly draftId: MappingDraftId } & LineProps) {
  const { t } = useWords();
  const side = line.to.length > 0 ? 'to' : 'from';
  const clause = line[side][0];
  const asked = { draftId, side, clause: clause?.id ?? '' } as const;
  const { demand, candidates } = useEndpoint(listCandidates, asked);
  const head = side === 'to' ? 'audits.drawing.candidates-old' : 'audits.drawing.candidates-new';
  return (
    <div className="flex flex-col gap-2">
      <p className="whitespace-pre-wrap rounded-8 bg-solid-gray-50 p-3">
        {clause ? `${clauseWords(clause)}\n${demand}` : demand}
      </p>
      <p className="font-bold">{t(say(head))}</p>
      {candidates.length === 0 && <p>{t(say('audits.drawing.no-candidates'))}</p>}
      <ul className="flex flex-col gap-2">
        {candidates.map((each) => (
          <li key={each.id} className="whitespace-pre-wrap">
            {t(say('audits.drawing.alike', { percent: Math.round(each.alike * 100) }))}{' '}
            <strong>{clauseWords(each)}</strong>
            {`\n${each.demand}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

type LineProps = { readonly line: DrawingLine };

function ClearForm({ draftId, lines, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(drawRelations);
  const decided = decidedIn(lines);
  return (
    <Form
      label={t(say('audits.drawing.clear'))}
      submit={t(say('audits.drawing.clear'))}
      pending={pending}
      failure={failure}
      onSubmit={() => {
        act({ draftId, relations: [], instead: decided }, done);
      }}
    >
      <p>{t(say('audits.drawing.clear-what', { count: decided.length }))}</p>
    </Form>
  );
}
