import { showProfile } from '#features/profiles/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { EditionId } from '../edition.ts';
import { listEditions } from '../edition-api.ts';
import { automaticSources } from '../evidence.ts';
import { sourceWords } from '../evidence-words.ts';
import type { AuditPolicy } from '../policy.ts';
import { say } from '../policy-texts.ts';
import { Figure, type Rows, RowsField } from './policy-rows.tsx';

type Kind = AuditPolicy['kinds'][number];
type Of<Part extends 'kinds' | 'cycles' | 'sampling' | 'scale' | 'automatic'> = {
  readonly rows: Rows<AuditPolicy[Part][number]>;
};

const noNames = { ja: '', en: '' };

type NamedProps = {
  readonly path: string;
  readonly row: Kind;
  readonly change: (row: Kind) => void;
};

/** A short name by which other parts refer to it, and what it is called. */
function NamedFields({ path, row, change }: NamedProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name={`${path}/id`}
        label={t(say('audits.policy.field.id'))}
        support={t(say('audits.policy.field.id-support'))}
        defaultValue={row.id}
        code
        required
        onChange={(event) => {
          change({ ...row, id: event.currentTarget.value });
        }}
      />
      <TextField
        name={`${path}/names/ja`}
        label={t(say('audits.policy.field.name-ja'))}
        defaultValue={row.names.ja}
        required
        onChange={(event) => {
          change({ ...row, names: { ...row.names, ja: event.currentTarget.value } });
        }}
      />
      <TextField
        name={`${path}/names/en`}
        label={t(say('audits.policy.field.name-en'))}
        defaultValue={row.names.en}
        required
        onChange={(event) => {
          change({ ...row, names: { ...row.names, en: event.currentTarget.value } });
        }}
      />
    </>
  );
}

export function KindsField({ rows }: Of<'kinds'>) {
  const { t } = useWords();
  return (
    <RowsField title={t(say('audits.policy.kinds'))} rows={rows} fresh={{ id: '', names: noNames }}>
      {(row, at, change) => <NamedFields path={`policy/kinds/${at}`} row={row} change={change} />}
    </RowsField>
  );
}

export function ScaleField({ rows }: Of<'scale'>) {
  const { t } = useWords();
  return (
    <RowsField
      title={t(say('audits.policy.scale'))}
      rows={rows}
      fresh={{ id: '', names: noNames, rank: 1 }}
    >
      {(row, at, change) => (
        <>
          <NamedFields
            path={`policy/scale/${at}`}
            row={row}
            change={({ id, names }) => {
              change({ ...row, id, names });
            }}
          />
          <Figure
            name={`policy/scale/${at}/rank`}
            label={t(say('audits.policy.field.rank'))}
            value={row.rank}
          />
        </>
      )}
    </RowsField>
  );
}

type KindProps = { readonly name: string; readonly value: string; readonly kinds: Rows<Kind> };

/** One of the kinds of audit as they stand in this form now. */
function KindField({ name, value, kinds }: KindProps) {
  const { t, language } = useWords();
  return (
    <SelectField
      name={name}
      label={t(say('audits.policy.kind'))}
      options={kinds.list
        .filter(({ row }) => row.id !== '')
        .map(({ row }) => ({ value: row.id, label: row.names[language] || row.id }))}
      defaultValue={value === '' ? null : value}
      required
    />
  );
}

type WithKinds = { readonly kinds: Rows<Kind> };

export function CyclesField({ rows, kinds }: Of<'cycles'> & WithKinds) {
  const { t, language } = useWords();
  const { profile } = useEndpoint(showProfile, {});
  return (
    <RowsField
      title={t(say('audits.policy.cycles'))}
      rows={rows}
      fresh={{ organizationKind: '', kind: '', months: 24 }}
    >
      {(row, at) => (
        <>
          <SelectField
            name={`policy/cycles/${at}/organizationKind`}
            label={t(say('audits.policy.field.body-kind'))}
            options={profile.kinds.map(({ key, names }) => ({
              value: key,
              label: names[language],
            }))}
            defaultValue={row.organizationKind === '' ? null : row.organizationKind}
            required
          />
          <KindField name={`policy/cycles/${at}/kind`} value={row.kind} kinds={kinds} />
          <Figure
            name={`policy/cycles/${at}/months`}
            label={t(say('audits.policy.field.months'))}
            value={row.months}
          />
        </>
      )}
    </RowsField>
  );
}

export function SamplingField({ rows, kinds }: Of<'sampling'> & WithKinds) {
  const { t } = useWords();
  return (
    <RowsField
      title={t(say('audits.policy.sampling'))}
      rows={rows}
      fresh={{ kind: '', percent: 20, least: 1 }}
    >
      {(row, at) => (
        <>
          <KindField name={`policy/sampling/${at}/kind`} value={row.kind} kinds={kinds} />
          <Figure
            name={`policy/sampling/${at}/percent`}
            label={t(say('audits.policy.field.percent'))}
            value={row.percent}
          />
          <Figure
            name={`policy/sampling/${at}/least`}
            label={t(say('audits.policy.field.least'))}
            value={row.least}
          />
        </>
      )}
    </RowsField>
  );
}

export function AutomaticField({ rows }: Of<'automatic'>) {
  const { t } = useWords();
  const editions = useEndpoint(listEditions, {});
  return (
    <RowsField
      title={t(say('audits.policy.automatic'))}
      rows={rows}
      fresh={{ source: 'inventory', edition: '', clauses: [] }}
    >
      {(row, at) => (
        <>
          <SelectField
            name={`policy/automatic/${at}/source`}
            label={t(say('audits.policy.field.source'))}
            options={automaticSources.map((source) => ({
              value: source,
              label: t(sourceWords.of(source)),
            }))}
            defaultValue={row.source}
          />
          <SelectField
            name={`policy/automatic/${at}/edition`}
            label={t(say('audits.policy.field.edition'))}
            options={editions.map(({ id, title, version }) => ({
              value: EditionId.encode(id),
              label: `${title} ${version}`,
            }))}
            defaultValue={row.edition === '' ? null : row.edition}
            required
          />
          <TextField
            name={`policy/automatic/${at}/clauses`}
            label={t(say('audits.policy.field.clauses'))}
            support={t(say('audits.policy.field.clauses-support'))}
            defaultValue={row.clauses.join('、')}
            required
          />
        </>
      )}
    </RowsField>
  );
}
