import { Moment } from '#ui/clock.tsx';
import { linkWith } from '#ui/code-form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../without-account-texts.ts';

type Props = {
  /** The page that the code opens. */
  readonly path: string;
  readonly code: string;
  readonly expiresAt: Date;
};

/** A code as it is handed over: shown once, with the link that carries it. */
export function CodeShown({ path, code, expiresAt }: Props) {
  const { t } = useWords();
  return (
    <Notice tone="good" title={t(say('incidents.code.shown-once'))} live>
      <p className="my-2">
        <Code code={code} />
      </p>
      <p>{t(say('incidents.code.link'))}</p>
      <p className="break-all">
        <code className="select-all">{linkWith(path, code)}</code>
      </p>
      <p>
        {t(say('incidents.code.until'))} <Moment at={expiresAt} />
      </p>
    </Notice>
  );
}

/** A code as it is copied by hand: large, in a face that tells its signs apart. */
export function Code({ code }: { readonly code: string }) {
  return (
    <code className="inline-block rounded-4 border border-solid-gray-600 bg-white px-3 py-2 text-std-20B-150 whitespace-nowrap text-black select-all max-sm:text-std-17B-170">
      {code}
    </code>
  );
}
