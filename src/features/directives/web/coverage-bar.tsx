import { useWords } from '#ui/words.tsx';

import { type Coverage, percent } from '../relay.ts';
import { say } from '../relay-texts.ts';

/** How far a warning has come: a bar for the eye, and the same in figures for everybody. */
export function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useWords();
  const { told, opened, acknowledged, answered, silent, reported } = coverage;
  const share = (part: number) => percent(part, told);
  const figures = [
    say('directives.relay.told-count', { count: told }),
    say('directives.relay.opened-count', { count: opened, percent: share(opened) }),
    say('directives.relay.acknowledged-count', {
      count: acknowledged,
      percent: share(acknowledged),
    }),
    say('directives.relay.answered-count', { count: answered, percent: share(answered) }),
    say('directives.relay.silent-count', { count: silent, percent: share(silent) }),
    ...(reported > 0 ? [say('directives.relay.reported-count', { count: reported })] : []),
  ];
  return (
    <div className="flex flex-col gap-2">
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="keeps-colour h-3 w-full max-w-xl rounded-4 border border-solid-gray-600 bg-white"
      >
        <rect width={share(opened)} height="4" className="fill-key-200" />
        <rect width={share(acknowledged)} height="4" className="fill-key-600" />
        <rect width={share(answered)} height="4" className="fill-key-1000" />
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
        {figures.map((figure) => (
          <li key={figure.key}>{t(figure)}</li>
        ))}
      </ul>
    </div>
  );
}
