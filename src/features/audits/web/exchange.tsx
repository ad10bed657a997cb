import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useWords } from '#ui/words.tsx';

import { showFieldwork } from '../fieldwork-api.ts';
import { type AuditId, FindingId } from '../finding.ts';
import { listMessages, type MessageLine, writeToAuditors, writeToBody } from '../message-api.ts';
import { say } from '../message-texts.ts';

type Props = {
  readonly auditId: AuditId;
  /** Only what was written on one finding; without it, all that was written on the audit. */
  readonly findingId?: FindingId;
};

/** What an audited body and its auditors write to each other, and where either of them writes on. */
export function Exchange({ auditId, findingId }: Props) {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const messages = useEndpoint(listMessages, { auditId });
  const field = useEndpoint(showFieldwork, { auditId });
  const isAuditor = field.isAuditor && may('audits.conduct');
  const isBody = may('audits.answer') && organizationId === field.organizationId;
  const shown = messages.filter((each) => findingId === undefined || each.findingId === findingId);
  return (
    <Section id="exchange" title={t(say('audits.message.title'))}>
      <p className="max-w-3xl">{t(say('audits.message.lead'))}</p>
      {shown.length === 0 ? (
        <p>{t(say('audits.message.none'))}</p>
      ) : (
        <Timeline
          label={t(say('audits.message.title'))}
          happenings={shown.map((message) => ({
            at: message.saidAt,
            what: <About message={message} isPlain={findingId !== undefined} />,
            words: message.words,
          }))}
        />
      )}
      {(isAuditor || isBody) && (
        <Disclosure summary={t(say('audits.message.write'))}>
          {/* What was sent stands above: the form begins anew, so that it is not sent twice. */}
          <WriteForm key={shown.length} {...{ auditId, findingId, isBody: !isAuditor }} />
        </Disclosure>
      )}
    </Section>
  );
}

type AboutProps = { readonly message: MessageLine; readonly isPlain: boolean };

/** Who wrote, from which side, about what. */
function About({ message, isPlain }: AboutProps) {
  const { t } = useWords();
  const { byBody, saidBy, label, findingId } = message;
  const side = say(byBody ? 'audits.message.body' : 'audits.message.auditor');
  return (
    <>
      <Badge tone={byBody ? 'neutral' : 'info'}>{t(side)}</Badge>
      <span>{saidBy}</span>
      {!isPlain && findingId !== null && (
        <Link href={`/findings/${FindingId.encode(findingId)}`}>
          {t(say('audits.message.finding'))}
        </Link>
      )}
      {!isPlain && findingId === null && (
        <span>{label === '' ? t(say('audits.message.whole')) : label}</span>
      )}
    </>
  );
}

type WriteProps = {
  readonly auditId: AuditId;
  readonly findingId: FindingId | undefined;
  readonly isBody: boolean;
};

function WriteForm({ auditId, findingId, isBody }: WriteProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(isBody ? writeToAuditors : writeToBody);
  return (
    <Form
      label={t(say('audits.message.write'))}
      submit={t(say('audits.message.write'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const clause = text('clause');
        act({
          ...{ auditId, words: text('words'), findingId },
          ...(clause === '' ? {} : { clause }),
        });
      }}
    >
      <LongTextField name="words" label={t(say('audits.message.words'))} rows={4} required />
      {findingId === undefined && (
        <TextField
          name="clause"
          label={t(say('audits.message.clause'))}
          support={t(say('audits.message.clause-support'))}
          code
        />
      )}
    </Form>
  );
}
