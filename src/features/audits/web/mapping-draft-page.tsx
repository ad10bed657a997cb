import { useAddressId } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useAct, useEndpoint, useUpload } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Download } from '#ui/download.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { lineStates } from '../drawing.ts';
import { MappingDraftId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';
import * as api from '../mapping-draft-api.ts';
import { say } from '../mapping-texts.ts';
import { say as sayPages } from '../page-texts.ts';
import { useDrawingActs } from './drawing-acts.tsx';
import { clausesWords, clauseWords, relationWords, stateWords } from './drawing-words.ts';

/** A mapping being made: what is decided, what the words suggest and what is open, clause by clause. */
export function MappingDraftPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const draftId = useAddressId(MappingDraftId);
  const draft = useEndpoint(api.showMappingDraft, { draftId });
  const editions = new Map(
    useEndpoint(listEditions, {}).map(({ id, title, version }) => [id, `${title} ${version}`]),
  );
  const isDrawing = draft.stage === 'drawing' && may('audits.map');
  const ends = { old: editions.get(draft.from) ?? '', new: editions.get(draft.to) ?? '' };
  return (
    <Page
      title={draft.title}
      lead={t(say('audits.drawing.lead', ends))}
      above={[{ label: t(sayPages('audits.page.standards')), href: '/standards' }]}
    >
      <Counts lines={draft.lines} />
      {draft.stage === 'waiting' && (
        <Decision draftId={draftId} mayDecide={may('audits.adopt') && !draft.isOwn} />
      )}
      <Lines draftId={draftId} lines={draft.lines} mayDraw={isDrawing} />
      {isDrawing && (
        <>
          <Proposal draftId={draftId} />
          <Disclosure summary={t(say('audits.drawing.import'))}>
            <ImportForm draftId={draftId} />
          </Disclosure>
        </>
      )}
      {may('audits.map') && (
        <p className="flex flex-wrap gap-4">
          <Download endpoint={api.exportDrawing} input={{ draftId }}>
            {t(say('audits.drawing.export'))}
          </Download>
        </p>
      )}
    </Page>
  );
}

const tones = { decided: 'good', proposed: 'info', open: 'warning' } as const satisfies Record<
  string,
  Tone
>;

function Counts({ lines }: { readonly lines: readonly api.DrawingLine[] }) {
  const { t } = useWords();
  return (
    <DefinitionList
      items={lineStates.map((state) => {
        const count = lines.filter((line) => line.state === state).length.toLocaleString();
        return { term: t(stateWords[state]), value: t(say('audits.drawing.count', { count })) };
      })}
    />
  );
}

type LinesProps = {
  readonly draftId: MappingDraftId;
  readonly lines: readonly api.DrawingLine[];
  readonly mayDraw: boolean;
};

const keyOf = ({ relation, from, to }: api.DrawingLine) =>
  relation ?? `${from.map(({ id }) => id).join('+')}>${to.map(({ id }) => id).join('+')}`;

function Lines({ draftId, lines, mayDraw }: LinesProps) {
  const { t } = useWords();
  const acts = useDrawingActs(draftId);
  const relationOf = ({ relationship }: api.DrawingLine) =>
    relationship ? t(relationWords[relationship]) : '';
  const columns: Column<api.DrawingLine>[] = [
    {
      head: say('audits.drawing.new'),
      cell: ({ to }) => <Clauses clauses={to} />,
      text: ({ to }) => clausesWords(to),
    },
    {
      head: say('audits.drawing.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(stateWords[state])}</Badge>,
      text: ({ state }) => t(stateWords[state]),
    },
    { head: say('audits.drawing.relation'), cell: relationOf },
    {
      head: say('audits.drawing.old'),
      cell: ({ from }) => <Clauses clauses={from} />,
      text: ({ from }) => clausesWords(from),
    },
    {
      head: say('audits.drawing.rationale'),
      cell: ({ state, rationale }) => (state === 'decided' ? rationale : ''),
    },
  ];
  return (
    <Table
      name="lines"
      caption={t(say('audits.drawing.lines'))}
      rows={lines}
      rowKey={keyOf}
      columns={columns}
      acts={mayDraw ? acts : []}
      empty={<p>{t(say('audits.drawing.no-lines'))}</p>}
    />
  );
}

function Clauses({ clauses }: { readonly clauses: readonly api.NamedClause[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <span className="font-bold">{clauseWords(clause)}</span>
          <p className="whitespace-pre-wrap">{clause.demand}</p>
        </li>
      ))}
    </ul>
  );
}

type OwnProps = { readonly draftId: MappingDraftId };

function Proposal({ draftId }: OwnProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(api.proposeMapping);
  return (
    <Section id="propose" title={t(say('audits.drawing.propose'))}>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('audits.drawing.propose'))}
          title={t(say('audits.drawing.propose'))}
          confirm={t(say('audits.drawing.propose'))}
          waiting={pending}
          onConfirm={() => {
            act({ draftId });
          }}
        >
          <p>{t(say('audits.drawing.propose-what'))}</p>
        </Confirm>
      </p>
    </Section>
  );
}

function ImportForm({ draftId }: OwnProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(api.importDrawing);
  return (
    <Form
      label={t(say('audits.drawing.import'))}
      submit={t(say('audits.drawing.import-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file }) => {
        const content = file('file');
        if (content) act({ draftId }, content);
      }}
    >
      {answer && (
        <Notice
          tone="good"
          title={t(say('audits.drawing.imported', { count: answer.relations }))}
          live
        />
      )}
      <FileField
        name="file"
        label={t(say('audits.drawing.file'))}
        support={t(say('audits.drawing.import-support'))}
        accept=".json,.yaml,.yml,application/json"
      />
    </Form>
  );
}

type DecisionProps = OwnProps & { readonly mayDecide: boolean };

function Decision({ draftId, mayDecide }: DecisionProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(api.decideMapping);
  const decide = (adopt: boolean) => () => {
    act({ draftId, adopt });
  };
  return (
    <Section title={t(say('audits.drawing.stage.waiting'))}>
      <p>{t(say('audits.drawing.waits'))}</p>
      {failure && <Refusal failure={failure} />}
      {mayDecide && (
        <p className="flex flex-wrap gap-4">
          <Confirm
            label={t(say('audits.drawing.adopt'))}
            title={t(say('audits.drawing.adopt'))}
            confirm={t(say('audits.drawing.adopt'))}
            waiting={pending}
            onConfirm={decide(true)}
          >
            <p>{t(say('audits.drawing.adopt-what'))}</p>
          </Confirm>
          <Confirm
            label={t(say('audits.drawing.return'))}
            title={t(say('audits.drawing.return'))}
            confirm={t(say('audits.drawing.return'))}
            weight="outlined"
            waiting={pending}
            onConfirm={decide(false)}
          >
            <p>{t(say('audits.drawing.return-what'))}</p>
          </Confirm>
        </p>
      )}
    </Section>
  );
}
