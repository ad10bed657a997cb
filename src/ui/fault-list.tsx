import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Fault = { readonly path: string; readonly text: Text };

/** The fields of a form by the path of what they send. */
export type Fields = ReadonlyMap<string, { readonly id: string; readonly label: string }>;

type Props = {
  readonly faults: readonly Fault[];
  /** Where the faults lie in a form: its fields' labels then stand for their paths. */
  readonly fields?: Fields | undefined;
};

const shown = 100;

/** Every fault of what was sent: where it stands and what is wrong, the first hundred spelled out. */
export function FaultList({ faults, fields }: Props) {
  const { t } = useWords();
  return (
    <>
      <ul aria-label={t(say('ui.faults-list'))} className="mt-2 list-disc pl-6">
        {faults.slice(0, shown).map(({ path, text }, at) => (
          // A list of faults never changes its order, and one place may have several.
          <li key={at}>
            <Place path={path} fields={fields} />
            {t(text)}
          </li>
        ))}
      </ul>
      {faults.length > shown && <p>{t(say('ui.more-faults', { count: faults.length - shown }))}</p>}
    </>
  );
}

type PlaceProps = { readonly path: string; readonly fields: Fields | undefined };

function Place({ path, fields }: PlaceProps) {
  const { t } = useWords();
  const field = fields?.get(path);
  if (field) {
    return (
      <a href={`#${field.id}`} className="link mr-2">
        {field.label}
      </a>
    );
  }
  const [line, ...column] = path.startsWith('/line/') ? path.slice(6).split('/') : [];
  const place = line ? [t(say('ui.line', { line })), ...column].join(' ') : path;
  return place === '' ? null : <code className="mr-2 rounded-4 bg-white px-1">{place}</code>;
}
