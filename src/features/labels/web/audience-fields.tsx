import { type ReactNode, useState } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { CheckField, type Entered } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { TlpSelect } from '#ui/tlp-select.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listCommunities, listReaders } from '../api.ts';
import { CommunityId, type Marking } from '../marking.ts';
import { say } from '../texts.ts';
import { Tlp, tlpLabels } from '../tlp.ts';

/** The marking that was entered in the fields below; its originator is the server's to know. */
export function enteredMarking({ text, texts }: Entered): Omit<Marking, 'originator'> {
  return {
    label: Tlp.parse(text('label')),
    persons: texts('persons').map((id) => PersonId.decode(id)),
    organizations: texts('organizations').map((id) => OrganizationId.decode(id)),
    communities: texts('communities').map((id) => CommunityId.decode(id)),
  };
}

/** A label, and whom it is about: of those it can speak of, and no others. */
export function AudienceFields({ start = 'TLP:AMBER' }: { readonly start?: Tlp }) {
  const { t } = useWords();
  const [label, setLabel] = useState<Tlp>(start);
  const hasOrganizations = !['TLP:RED', 'TLP:CLEAR'].includes(label);
  return (
    <>
      <TlpSelect
        name="label"
        label={t(say('labels.page.label'))}
        labels={tlpLabels}
        defaultValue={start}
        onChange={setLabel}
      />
      {label === 'TLP:RED' && <PersonChoice />}
      {label === 'TLP:GREEN' && <CommunityChoice />}
      {hasOrganizations && <OrganizationChoice />}
    </>
  );
}

function Choice({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="max-w-3xl">
      <legend className="text-std-17B-170">{legend}</legend>
      <div className="mt-2 max-h-80 overflow-y-auto rounded-8 border border-solid-gray-600 px-4 py-2">
        {children}
      </div>
    </fieldset>
  );
}

function OrganizationChoice() {
  const { t } = useWords();
  const naming = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  return (
    <Choice legend={t(say('labels.page.organizations'))}>
      {organizations.map((line) => (
        <CheckField
          key={line.id}
          name="organizations"
          value={OrganizationId.encode(line.id)}
          label={naming(line)}
        />
      ))}
    </Choice>
  );
}

export function CommunityChoice() {
  const { t } = useWords();
  const naming = useNaming();
  const open = useEndpoint(listCommunities, {}).filter(({ closedAt }) => closedAt === null);
  return (
    <Choice legend={t(say('labels.page.communities'))}>
      {open.length === 0 && <p>{t(say('labels.page.no-communities'))}</p>}
      {open.map((community) => (
        <CheckField
          key={community.id}
          name="communities"
          value={CommunityId.encode(community.id)}
          label={naming(community)}
        />
      ))}
    </Choice>
  );
}

function PersonChoice() {
  const { t } = useWords();
  const { may } = usePerson();
  if (!may('labels.preview')) return <p>{t(say('labels.page.persons-hidden'))}</p>;
  return <PersonChoiceByBody />;
}

function PersonChoiceByBody() {
  const { t } = useWords();
  const naming = useNaming();
  const organizations = useEndpoint(listOrganizations, {});
  const [body, setBody] = useState(organizations[0]?.id);
  return (
    <>
      <ChoiceField
        name="persons-of"
        label={t(say('labels.page.persons-of'))}
        options={organizations.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        defaultValue={body ? OrganizationId.encode(body) : null}
        onChange={(id) => {
          setBody(id === '' ? undefined : OrganizationId.decode(id));
        }}
      />
      <Choice legend={t(say('labels.page.persons'))}>
        <WaitingBoundary>{body && <Readers body={body} />}</WaitingBoundary>
      </Choice>
    </>
  );
}

function Readers({ body }: { readonly body: OrganizationId }) {
  const { t } = useWords();
  const readers = useEndpoint(listReaders, { organizationId: body });
  if (readers.length === 0) return <p>{t(say('labels.page.no-persons'))}</p>;
  return readers.map(({ id, name }) => (
    <CheckField key={id} name="persons" value={PersonId.encode(id)} label={name} />
  ));
}
