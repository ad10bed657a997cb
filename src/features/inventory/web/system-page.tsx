import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { changeSystem, showSystem, showSystemLedger } from '../api.ts';
import { importanceWords } from '../inventory-words.ts';
import { say as saySubmission } from '../submission-texts.ts';
import { SystemId, type SystemLine } from '../system.ts';
import { say } from '../texts.ts';
import { AgreementSection } from './agreement-section.tsx';
import { ComponentTable } from './component-table.tsx';
import { ExposureSection } from './exposure-section.tsx';
import { FreshnessBadge } from './freshness-badge.tsx';
import { FurtherInputs, furtherOf, LedgerFieldsInputs, ledgerFieldsOf } from './ledger-fields.tsx';
import { ClassSection, HistoryTable, LedgerSection } from './ledger-section.tsx';
import { ShrinkageSection } from './shrinkage-section.tsx';
import { SubmissionTable } from './submission-table.tsx';
import { SubmitForm } from './submit-form.tsx';

/** One system: what is known of it, and where its organization tells more. */
export function SystemPage() {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const systemId = useAddressId(SystemId);
  const system = useEndpoint(showSystem, { systemId });
  const isOwn = system.organizationId === organizationId && system.retiredAt === null;
  return (
    <Page title={system.name} above={[{ label: t(say('inventory.title')), href: '/systems' }]}>
      <Facts system={system} />
      {isOwn && may('inventory.submit') && (
        <Section id="submit" title={t(saySubmission('inventory.page.submit'))}>
          <SubmitForm systemId={systemId} />
        </Section>
      )}
      <ShrinkageSection
        systemId={systemId}
        mayAnswer={isOwn && may('inventory.submit')}
        mayAccept={may('inventory.curate')}
      />
      <ExposureSection system={system} isOwn={isOwn && may('inventory.register')} />
      <ClassSection
        system={system}
        bySupervisor={!isOwn}
        may={may('inventory.classify') && system.retiredAt === null}
      />
      <LedgerSection systemId={systemId} />
      <p>
        <Link href={`/assertions?system=${SystemId.encode(systemId)}`}>
          {t(say('inventory.page.assertions'))}
        </Link>
      </p>
      <Section title={t(saySubmission('inventory.page.submissions'))}>
        <SubmissionTable systemId={systemId} />
        <AgreementSection systemId={systemId} />
      </Section>
      <Section title={t(say('inventory.page.contents'))}>
        <ComponentTable systemId={systemId} />
      </Section>
      <Disclosure summary={t(say('inventory.page.history'))}>
        <HistoryTable systemId={systemId} />
      </Disclosure>
      {isOwn && may('inventory.register') && (
        <Disclosure summary={t(say('inventory.page.change'))}>
          <ChangeForm system={system} />
        </Disclosure>
      )}
    </Page>
  );
}

function Facts({ system }: { readonly system: SystemLine }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const unstated = t(say('inventory.page.unstated'));
  return (
    <DefinitionList
      items={[
        {
          term: t(say('inventory.page.organization')),
          value: (
            <Link href={`/organizations/${OrganizationId.encode(system.organizationId)}`}>
              {nameOf(system.organizationId)}
            </Link>
          ),
        },
        { term: t(say('inventory.page.purpose')), value: system.purpose || unstated },
        { term: t(say('inventory.page.owner')), value: system.owner || unstated },
        {
          term: t(say('inventory.page.importance')),
          value: t(importanceWords(system.importance)),
        },
        {
          term: t(say('inventory.page.freshness')),
          value: <FreshnessBadge freshness={system.freshness} />,
        },
        { term: t(say('inventory.page.due-at')), value: <Due system={system} /> },
      ]}
    />
  );
}

/** By when the next inventory is owed, and whether it is overdue. */
function Due({ system: { dueAt, overdue } }: { readonly system: SystemLine }) {
  const { t } = useWords();
  if (!dueAt) return <>{t(say('inventory.page.unstated'))}</>;
  return (
    <>
      <Moment at={dueAt} />{' '}
      {overdue && <Badge tone="bad">{t(say('inventory.page.overdue-badge'))}</Badge>}
    </>
  );
}

function ChangeForm({ system }: { readonly system: SystemLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(changeSystem);
  const written = useEndpoint(showSystemLedger, { systemId: system.id });
  return (
    <Form
      label={t(say('inventory.page.change'))}
      submit={t(say('inventory.page.change-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({ systemId: system.id, ...ledgerFieldsOf(entered), ...furtherOf(entered) });
      }}
    >
      <LedgerFieldsInputs system={system} />
      <FurtherInputs written={written} />
    </Form>
  );
}
