import { VulnerabilityId } from '#features/intake/intake.ts';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { listOwnAssertions, listSupplierAssertions } from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';
import { OwnStatements, SupplierStatements } from './statement-table.tsx';

const first = { offset: 0, limit: 50 };

/** What suppliers and organizations state of one vulnerability. */
export function ThreatStatements({ vulnerability: id }: { readonly vulnerability: string }) {
  const { t } = useWords();
  const vulnerability = VulnerabilityId.parse(id);
  const suppliers = useEndpoint(listSupplierAssertions, { vulnerability, ...first });
  const own = useEndpoint(listOwnAssertions, { vulnerability, ...first });
  return (
    <>
      <Section title={t(say('exposure.vex.of-suppliers'))}>
        <SupplierStatements assertions={suppliers.assertions} />
      </Section>
      <Section title={t(say('exposure.vex.of-organizations'))}>
        <OwnStatements assertions={own.assertions} />
        <p>
          <Link href="/assertions">{t(say('exposure.vex.show-all'))}</Link>
        </p>
      </Section>
    </>
  );
}
