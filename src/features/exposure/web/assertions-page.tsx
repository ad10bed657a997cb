import { listSystems, showSystem } from '#features/inventory/api.ts';
import { SystemId } from '#features/inventory/system.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { listOwnAssertions, listSupplierAssertions } from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';
import { DecideForm } from './decide-form.tsx';
import { OwnStatements, SupplierStatements } from './statement-table.tsx';
import { Suppliers } from './suppliers.tsx';
import { StateForm, TakeForm } from './vex-form.tsx';

/** What suppliers and organizations state of vulnerabilities; of one system, where the address names it. */
export function AssertionsPage() {
  const system = SystemId.safeDecode(useQuery('system') ?? '');
  return system.success ? <OfSystem systemId={system.data} /> : <OfAll />;
}

const first = { offset: 0, limit: 100 };

function OfAll() {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const suppliers = useEndpoint(listSupplierAssertions, first);
  const own = useEndpoint(listOwnAssertions, first);
  const { systems } = useEndpoint(listSystems, { organizationId, ...first });
  const waiting = own.assertions.filter(({ outcome }) => outcome === null);
  return (
    <Page title={t(say('exposure.vex.title'))}>
      <p>{t(say('exposure.vex.lead'))}</p>
      <Section title={t(say('exposure.vex.of-organizations'))}>
        <OwnStatements assertions={own.assertions} />
        {may('exposure.weigh') && waiting.length > 0 && <DecideForm waiting={waiting} />}
        {may('exposure.assert') && systems.length > 0 && <StateForm systems={systems} />}
      </Section>
      <Section title={t(say('exposure.vex.of-suppliers'))}>
        <SupplierStatements assertions={suppliers.assertions} />
        {may('intake.import') && <TakeForm />}
      </Section>
      <Section title={t(say('exposure.vex.suppliers'))}>
        <Suppliers />
      </Section>
    </Page>
  );
}

function OfSystem({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const { may, organizationId } = usePerson();
  const system = useEndpoint(showSystem, { systemId });
  const own = useEndpoint(listOwnAssertions, { systemId, ...first });
  const waiting = own.assertions.filter(({ outcome }) => outcome === null);
  const isOwn = system.organizationId === organizationId && system.retiredAt === null;
  return (
    <Page
      title={`${t(say('exposure.vex.title'))}: ${system.name}`}
      above={[{ label: system.name, href: `/systems/${SystemId.encode(systemId)}` }]}
    >
      <p>{t(say('exposure.vex.lead'))}</p>
      <Section title={t(say('exposure.vex.of-organizations'))}>
        <OwnStatements assertions={own.assertions} />
        {may('exposure.weigh') && waiting.length > 0 && <DecideForm waiting={waiting} />}
        {may('exposure.assert') && isOwn && <StateForm systems={[system]} />}
      </Section>
    </Page>
  );
}
