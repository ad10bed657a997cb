import { listOrganizations } from '#features/organizations/api.ts';
import { kinds } from '#features/organizations/organization.ts';
import {
  designationWords,
  kindWords,
  sectorWords,
} from '#features/organizations/organization-words.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import { narrowed } from '#kernel/width.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { CheckField, type Entered, LongTextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../draft-texts.ts';
import type { Scope } from '../scope.ts';

type Props = {
  /** Whether the scope can ask for exposure at all. */
  readonly aboutVulnerability: boolean;
  readonly scope: Scope;
};

const codesIn = (text: string) =>
  narrowed(text)
    .split(/[\s,、]+/u)
    .filter((code) => code !== '');

/** Whom a directive is for: by exposure, kind, sector and designation, or by name. */
export function ScopeFields({ aboutVulnerability, scope }: Props) {
  const { t } = useWords();
  const bodies = useEndpoint(listOrganizations, {});
  const asked = (useQuery('organizations') ?? '').split(',');
  const codes = (ids: readonly string[]) =>
    bodies
      .filter(({ id }) => ids.includes(id) || ids.includes(OrganizationId.encode(id)))
      .map(({ code }) => code)
      .join('\n');
  const all = (of: 'sectors' | 'designations') =>
    [...new Set(bodies.flatMap((body) => body[of]))].sort();
  const own = kinds.filter((kind) => kind !== 'headquarters');
  return (
    <>
      {aboutVulnerability && (
        <CheckField
          name="exposure"
          label={t(say('directives.page.scope-exposure'))}
          defaultChecked={scope.exposure}
        />
      )}
      <Choices name="kinds" values={own} words={kindWords} chosen={scope.kinds} />
      <Choices name="sectors" values={all('sectors')} words={sectorWords} chosen={scope.sectors} />
      <Choices
        name="designations"
        values={all('designations')}
        words={designationWords}
        chosen={scope.designations}
      />
      <LongTextField
        name="organizations"
        label={t(say('directives.page.scope-organizations'))}
        support={t(say('directives.page.scope-codes'))}
        rows={3}
        defaultValue={codes([...scope.organizations, ...asked])}
      />
      <LongTextField
        name="except"
        label={t(say('directives.page.scope-except'))}
        support={t(say('directives.page.scope-codes'))}
        rows={2}
        defaultValue={codes(scope.except)}
      />
    </>
  );
}

const legends = {
  kinds: say('directives.page.scope-kinds'),
  sectors: say('directives.page.scope-sectors'),
  designations: say('directives.page.scope-designations'),
} as const;

type ChoicesProps = {
  readonly name: keyof typeof legends;
  readonly values: readonly string[];
  readonly words: (value: string) => Text;
  readonly chosen: readonly string[];
};

function Choices({ name, values, words, chosen }: ChoicesProps) {
  const { t } = useWords();
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-std-17B-170">{t(legends[name])}</legend>
      <div className="flex flex-wrap gap-x-6">
        {values.map((value) => (
          <CheckField
            key={value}
            name={name}
            value={value}
            label={t(words(value))}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Reads the scope that was entered; a code that is not registered is told by the second value. */
export function useScopeReader() {
  const bodies = useEndpoint(listOrganizations, {});
  const byCode = new Map(bodies.map(({ code, id }) => [code, id]));
  return ({ text, texts, checked }: Entered): { scope: Scope; unknown: readonly string[] } => {
    const named = codesIn(text('organizations'));
    const left = codesIn(text('except'));
    const ids = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
    return {
      scope: {
        exposure: checked('exposure'),
        kinds: [...texts('kinds')],
        sectors: [...texts('sectors')],
        designations: [...texts('designations')],
        communities: [],
        organizations: ids(named),
        except: ids(left),
      },
      unknown: [...named, ...left].filter((code) => !byCode.has(code)),
    };
  };
}
