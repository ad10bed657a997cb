import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

/** The name under which a browser remembers that the ? key is to do nothing. */
const remembered = 'noroshi.help-key';

/** Whether the ? key opens the list: a key alone disturbs those who speak to their computer (WCAG 2.1.4). */
export function isHelpKeyOn(): boolean {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    // A browser that keeps nothing for sites has nothing else to say.
    return true;
  }
}

function rememberHelpKey(on: boolean): void {
  try {
    localStorage.setItem(remembered, on ? 'on' : 'off');
  } catch {
    // It holds until the page is left.
  }
}

const keys = [
  {
    press: [
      ['Ctrl', 'K'],
      ['⌘', 'K'],
    ],
    does: say('search.key.palette'),
  },
  { press: [['↑'], ['↓']], does: say('search.key.move') },
  { press: [['Enter']], does: say('search.key.open') },
  { press: [['Esc']], does: say('search.key.close') },
  { press: [['?']], does: say('search.key.help') },
];

type Props = {
  readonly helpKey: boolean;
  readonly onHelpKey: (on: boolean) => void;
  readonly onClose: () => void;
};

/** Every key that does something anywhere in the site. */
export function Shortcuts({ helpKey, onHelpKey, onClose }: Props) {
  const { t } = useWords();
  return (
    <>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-solid-gray-600 text-left">
            <th scope="col" className="py-2 pr-4">
              {t(say('search.key.column'))}
            </th>
            <th scope="col" className="py-2">
              {t(say('search.key.does'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ press, does }) => (
            <tr key={does.key} className="border-b border-solid-gray-300">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {press.map((chord, at) => (
                  <span key={chord.join()} className="whitespace-nowrap">
                    {at > 0 && ` ${t(say('search.key.or'))} `}
                    <Chord keys={chord} />
                  </span>
                ))}
              </th>
              <td className="py-2">{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="mt-4 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-6"
          checked={helpKey}
          onChange={({ currentTarget }) => {
            rememberHelpKey(currentTarget.checked);
            onHelpKey(currentTarget.checked);
          }}
        />
        {t(say('search.key.help-on'))}
      </label>
      <p className="mt-4 flex justify-end">
        <Button weight="outlined" onClick={onClose}>
          {t(say('search.close'))}
        </Button>
      </p>
    </>
  );
}

/** Keys that are pressed together. */
export function Chord({ keys: pressed }: { readonly keys: readonly string[] }) {
  return pressed.map((key, at) => (
    <span key={key}>
      {at > 0 && '+'}
      <kbd className="rounded-4 border border-solid-gray-600 bg-solid-gray-50 px-2 py-0.5 font-sans">
        {key}
      </kbd>
    </span>
  ));
}
