import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useNames, useNaming, useWords } from '#ui/words.tsx';

import { askConsent, listMarkings, type MarkingLine, requestLowering } from '../api.ts';
import { say } from '../texts.ts';
import { AudienceFields, enteredMarking } from './audience-fields.tsx';
import { AudienceWords } from './audience-words.tsx';
import { useAbove } from './places.tsx';

/** The label of one object: what it is, and what may be done about it. */
export function ObjectPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const subject = useQuery('subject') ?? '';
  const [line] = useEndpoint(listMarkings, { subject, limit: 1 });
  return (
    <Page title={t(say('labels.page.object'))} lead={subject} above={useAbove()}>
      {line ? <Marked line={line} /> : <p>{t(say('labels.page.none'))}</p>}
      {line && may('labels.lower') && (
        <Section id="lower" title={t(say('labels.page.lower'))}>
          <LowerForm line={line} />
        </Section>
      )}
      {may('labels.mark') && (
        <Section id="consent" title={t(say('labels.page.ask-consent'))}>
          <AskForm subject={subject} />
        </Section>
      )}
    </Page>
  );
}

function Marked({ line }: { readonly line: MarkingLine }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const organizations = line.organizations.map(nameOf).filter((name) => name !== '');
  return (
    <>
      <TlpOfPage label={line.label} />
      <DefinitionList
        items={[
          { term: t(say('labels.page.originator')), value: nameOf(line.originator) },
          {
            term: t(say('labels.page.audience')),
            value: (
              <>
                <AudienceWords marking={line} />
                {organizations.length > 0 && (
                  <span className="block">{organizations.join(t(say('labels.page.and')))}</span>
                )}
              </>
            ),
          },
          { term: t(say('labels.page.version')), value: line.version },
          { term: t(say('labels.page.marked-at')), value: <Moment at={line.markedAt} /> },
        ]}
      />
    </>
  );
}

function LowerForm({ line: { subject, version, label } }: { readonly line: MarkingLine }) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(requestLowering);
  return (
    <Form
      label={t(say('labels.page.lower'))}
      submit={t(say('labels.page.lower-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const reason = entered.text('reason');
        act({ subject, version, reason, ...enteredMarking(entered) }, () => {
          go('/labels/requests');
        });
      }}
    >
      <p>{t(say('labels.page.lower-lead'))}</p>
      <AudienceFields start={label} />
      <LongTextField name="reason" label={t(say('labels.page.reason'))} required />
    </Form>
  );
}

function AskForm({ subject }: { readonly subject: string }) {
  const { t } = useWords();
  const naming = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  const { act, pending, failure, answer } = useAct(askConsent);
  return (
    <Form
      label={t(say('labels.page.ask-consent'))}
      submit={t(say('labels.page.ask-consent'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const organizationId = OrganizationId.decode(text('organizationId'));
        act({ subject, organizationId, note: text('note') });
      }}
    >
      {answer === null && <Notice tone="good" title={t(say('labels.page.asked'))} live />}
      <p>{t(say('labels.page.ask-consent-lead'))}</p>
      <ChoiceField
        name="organizationId"
        label={t(say('labels.page.reporter'))}
        options={organizations.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        defaultValue={null}
        required
      />
      <LongTextField name="note" label={t(say('labels.page.note'))} rows={2} />
    </Form>
  );
}
