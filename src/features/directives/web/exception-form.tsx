import type { z } from 'zod';

import { endOfDay } from '#kernel/moment.ts';
import { type Act, useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { type Entered, Form, LongTextField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import type { AddresseeLine } from '../api.ts';
import { AssignmentId, type DirectiveId } from '../directive.ts';
import type { ExceptionId } from '../exception.ts';
import { type ExceptionLine, proposeException, requestException } from '../request-api.ts';
import { say } from '../request-texts.ts';
import type { showAddressee } from '../timeline-api.ts';
import { AssignmentField } from './assignment-field.tsx';

type Asked = z.output<typeof requestException.input>;

/** What was entered, as an application. */
const askedOf = ({ text, texts }: Entered, directiveId: DirectiveId): Omit<Asked, 'renews'> => ({
  directiveId,
  assignments: texts('assignments').map((id) => AssignmentId.parse(id)),
  applicant: text('applicant'),
  clause: text('clause'),
  reason: text('reason'),
  substitute: text('substitute'),
  until: endOfDay(text('until')),
});

type FieldsProps = { readonly addressee?: AddresseeLine; readonly before?: ExceptionLine };

/** The fields of the exception ledger; where one is renewed, as they were. */
function Fields({ addressee, before }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      {addressee && <AssignmentField addressee={addressee} />}
      <TextField
        name="applicant"
        label={t(say('directives.exception.applicant'))}
        support={t(say('directives.exception.applicant-support'))}
        defaultValue={before?.applicant}
        required
      />
      <TextField
        name="clause"
        label={t(say('directives.exception.clause'))}
        support={t(say('directives.exception.clause-support'))}
        defaultValue={before?.clause}
        required
      />
      <LongTextField
        name="reason"
        label={t(say('directives.request.reason'))}
        defaultValue={before?.reason}
        required
      />
      <LongTextField
        name="substitute"
        label={t(say('directives.exception.substitute'))}
        support={t(say('directives.exception.substitute-support'))}
        defaultValue={before?.substitute}
        required
      />
      <DateField
        name="until"
        label={t(say('directives.exception.until'))}
        support={t(say('directives.exception.until-support'))}
        required
      />
    </>
  );
}

function Sent({ answer }: { readonly answer: { readonly id: ExceptionId } | undefined }) {
  const { t } = useWords();
  return answer ? <Notice live tone="good" title={t(say('directives.request.sent'))} /> : null;
}

type FrameProps<Input> = {
  readonly label: string;
  readonly sending: Act<Input, { readonly id: ExceptionId }>;
  readonly onSubmit: (entered: Entered) => void;
  readonly children: React.ReactNode;
};

function Frame<Input>({ label, sending, onSubmit, children }: FrameProps<Input>) {
  const { t } = useWords();
  return (
    <>
      <Sent answer={sending.answer} />
      <Form
        label={label}
        submit={t(say('directives.request.submit'))}
        pending={sending.pending}
        failure={sending.failure}
        onSubmit={onSubmit}
      >
        {children}
      </Form>
    </>
  );
}

type RequestProps = {
  readonly directiveId: DirectiveId;
  readonly addressee: AddresseeLine;
};

/** An addressee applies for an exception. */
export function ExceptionForm({ directiveId, addressee }: RequestProps) {
  const { t } = useWords();
  const sending = useAct(requestException);
  return (
    <Frame
      label={t(say('directives.exception.request'))}
      sending={sending}
      onSubmit={(entered) => {
        sending.act({ ...askedOf(entered, directiveId), renews: null });
      }}
    >
      <Fields addressee={addressee} />
    </Frame>
  );
}

/** An addressee applies for an exception that carries on one it has or had. */
export function RenewalForm({ before }: { readonly before: ExceptionLine }) {
  const { t } = useWords();
  const sending = useAct(requestException);
  return (
    <Frame
      label={t(say('directives.exception.renew'))}
      sending={sending}
      onSubmit={(entered) => {
        sending.act({
          ...askedOf(entered, before.directiveId),
          assignments: before.about.map(({ id }) => id),
          renews: before.id,
        });
      }}
    >
      <Fields before={before} />
    </Frame>
  );
}

/** The headquarters proposes an exception for an addressee. */
export function ProposalForm({ shown }: { readonly shown: z.output<typeof showAddressee.output> }) {
  const { t } = useWords();
  const sending = useAct(proposeException);
  const { directive, addressee } = shown;
  return (
    <Frame
      label={t(say('directives.exception.propose'))}
      sending={sending}
      onSubmit={(entered) => {
        const { organizationId } = addressee;
        sending.act({ ...askedOf(entered, directive.id), organizationId, renews: null });
      }}
    >
      <p>{t(say('directives.exception.propose-lead'))}</p>
      <Fields addressee={addressee} />
    </Frame>
  );
}
