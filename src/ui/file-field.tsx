import { useState } from 'react';

import { buttonLook } from './button.tsx';
import { Field } from './form.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly support: string;
  /** File name endings and media types, as in the `accept` attribute. */
  readonly accept: string;
};

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KiB` : `${(kibibytes / 1024).toFixed(1)} MiB`;
}

/** Chooses one file; what was chosen is told in words beside the button. */
export function FileField({ name, label, support, accept }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<File>();
  return (
    <Field name={name} label={label} support={support} required>
      {(tied) => (
        <div className="flex flex-wrap items-center gap-3">
          <label className={`file-control ${buttonLook('outlined')} relative cursor-pointer`}>
            {t(say('ui.choose-file'))}
            <input
              {...tied}
              type="file"
              accept={accept}
              className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
              onChange={(event) => {
                setChosen(event.currentTarget.files?.[0]);
              }}
            />
          </label>
          <span role="status" className="text-solid-gray-700">
            {chosen
              ? t(say('ui.file-chosen', { name: chosen.name, size: sizeWords(chosen.size) }))
              : t(say('ui.no-file'))}
          </span>
        </div>
      )}
    </Field>
  );
}
