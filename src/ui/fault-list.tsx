import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Fault = { readonly path: string; readonly text: Text };

const shown = 100;

/** Every fault of what was sent: where it stands and what is wrong, the first hundred spelled out. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useWords();
  return (
    <>
      <ul aria-label={t(say('ui.faults-list'))} className="mt-2 list-disc pl-6">
        {faults.slice(0, shown).map(({ path, text }, at) => (
          // A list of faults never changes its order, and one place may have several.
          <li key={at}>
            <Place path={path} />
            {t(text)}
          </li>
        ))}
      </ul>
      {faults.length > shown && <p>{t(say('ui.more-faults', { count: faults.length - shown }))}</p>}
    </>
  );
}

function Place({ path }: { readonly path: string }) {
  const { t } = useWords();
  const [line, ...rest] = path.startsWith('/line/') ? path.slice(6).split('/') : [];
  const column = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const place = line ? t(say('ui.line', { line: `${line}${column}` })) : path;
  return place === '' ? null : <code className="mr-2 rounded-4 bg-white px-1">{place}</code>;
}
