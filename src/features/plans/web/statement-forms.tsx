import { listOrganizations } from '#features/organizations/api.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Form, LongTextField, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { say as sayConsultation } from '../consultation-texts.ts';
import { type PlanId, StatementId } from '../plan.ts';
import { ReceptionState, receptionStates } from '../statement.ts';
import {
  addPoint,
  adoptStatement,
  draftStatement,
  dropPoint,
  receivePoint,
  sendStatement,
  type StatementAnswer,
} from '../statement-api.ts';
import { say } from '../statement-texts.ts';
import { receptionWords } from '../statement-words.ts';

type BeginProps = { readonly planId: PlanId; readonly number: number; readonly title: string };

/** Where the headquarters' opinion on a revision of another body's plan begins. */
export function BeginStatement({ planId, number, title }: BeginProps) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(draftStatement);
  return (
    <Form
      label={t(say('plans.statement.begin'))}
      submit={t(say('plans.statement.begin-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ planId, number, title: text('title'), lead: text('lead') }, ({ id }) => {
          go(`/statements/${StatementId.encode(id)}`);
        });
      }}
    >
      <TextField
        name="title"
        label={t(say('plans.statement.name'))}
        defaultValue={t(say('plans.statement.paper', { plan: title }))}
        required
        maxLength={200}
      />
      <LongTextField name="lead" label={t(say('plans.statement.lead'))} rows={3} />
    </Form>
  );
}

type PointProps = { readonly statementId: StatementId };

export function PointForm({ statementId }: PointProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(addPoint);
  return (
    <Form
      label={t(say('plans.statement.add'))}
      submit={t(say('plans.statement.add-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const paragraph = text('paragraph') === '' ? null : Number(text('paragraph'));
        act({ statementId, paragraph, words: text('words'), opinions: [] });
      }}
    >
      <TextField
        name="paragraph"
        label={t(sayConsultation('plans.consultation.about'))}
        inputMode="numeric"
      />
      <LongTextField name="words" label={t(say('plans.statement.words'))} rows={4} required />
    </Form>
  );
}

type NumberedProps = PointProps & { readonly number: number };

export function DropPoint({ statementId, number }: NumberedProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(dropPoint);
  return (
    <div className="mt-3">
      {failure && <Refusal failure={failure} />}
      <Confirm
        label={t(say('plans.statement.drop'))}
        title={t(say('plans.statement.drop'))}
        confirm={t(say('plans.statement.drop'))}
        weight="outlined"
        waiting={pending}
        onConfirm={() => {
          act({ statementId, number });
        }}
      >
        <p>{t(say('plans.statement.drop-what'))}</p>
      </Confirm>
    </div>
  );
}

export function ReceptionForm({ statementId, number }: NumberedProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(receivePoint);
  return (
    <Form
      label={t(say('plans.statement.receive'))}
      submit={t(say('plans.statement.receive-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const state = ReceptionState.parse(text('state'));
        act({ statementId, number, state, words: text('words') });
      }}
    >
      <SelectField
        name="state"
        label={t(say('plans.statement.reception'))}
        options={receptionStates.map((each) => ({ value: each, label: t(receptionWords[each]) }))}
      />
      <LongTextField name="words" label={t(say('plans.statement.reception-words'))} rows={3} />
    </Form>
  );
}

type Props = { readonly statement: StatementAnswer };

/** Where the opinion is adopted, in the text that its hash names. */
export function AdoptStatement({ statement }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(adoptStatement);
  const { id, sha256 } = statement;
  return (
    <Section id="adopt" title={t(say('plans.statement.adopt'))}>
      {statement.isOwn ? (
        <p>{t(say('plans.statement.own'))}</p>
      ) : (
        <Form
          label={t(say('plans.statement.adopt'))}
          submit={t(say('plans.statement.adopt'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            act({ statementId: id, sha256, decision: text('decision') });
          }}
        >
          <p>{t(say('plans.statement.adopt-what'))}</p>
          <p>
            <code className="break-all">{sha256}</code>
          </p>
          <TextField
            name="decision"
            label={t(say('plans.statement.decision'))}
            required
            maxLength={400}
          />
        </Form>
      )}
    </Section>
  );
}

export function Sending({ statement }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { act, pending, failure } = useAct(sendStatement);
  return (
    <Section id="send" title={t(say('plans.statement.send'))}>
      {failure && <Refusal failure={failure} />}
      <p>
        <Confirm
          label={t(say('plans.statement.send'))}
          title={t(say('plans.statement.send'))}
          confirm={t(say('plans.statement.send'))}
          waiting={pending}
          onConfirm={() => {
            act({ statementId: statement.id });
          }}
        >
          <p>{t(say('plans.statement.send-what', { name: nameOf(statement.organizationId) }))}</p>
        </Confirm>
      </p>
    </Section>
  );
}
