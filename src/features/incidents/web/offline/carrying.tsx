import { useState } from 'react';

import { base64 } from '#kernel/base64.ts';
import { hex } from '#kernel/bytes.ts';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { type CarriedFile, carriedMost } from '../../facts-file.ts';
import { say } from '../../offline-texts.ts';

type Props = {
  readonly files: readonly CarriedFile[];
  readonly onFiles: (files: readonly CarriedFile[]) => void;
};

/** A file with its hash, as it is carried along. */
async function carried(file: File): Promise<CarriedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return { name: file.name.slice(0, 200), sha256, content: base64(bytes) };
}

/** All that one facts file may carry: what takes it in refuses more. */
const most = carriedMost.bytes;
const sizeOf = (files: readonly CarriedFile[]) =>
  files.reduce((sum, { content }) => sum + (content.length / 4) * 3, 0);

/** Files that go along with what is exported. They are kept by this window alone. */
export function Carrying({ files, onFiles }: Props) {
  const { t } = useWords();
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <>
      <p className="max-w-3xl">{t(say('incidents.offline.carry-lead'))}</p>
      {files.length > 0 && (
        <ul className="flex flex-col gap-2">
          {files.map(({ name, sha256 }) => (
            <li key={sha256} className="flex flex-wrap items-center gap-3">
              <span>{name}</span>
              <Button
                weight="text"
                aria-label={t(say('incidents.offline.drop-of', { name }))}
                onClick={() => {
                  onFiles(files.filter((each) => each.sha256 !== sha256));
                }}
              >
                {t(say('incidents.offline.drop'))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isTooLarge && <Notice tone="warning" title={t(say('incidents.offline.too-large'))} live />}
      <Form
        key={files.length}
        label={t(say('incidents.offline.carry'))}
        submit={t(say('incidents.offline.carry'))}
        pending={false}
        failure={undefined}
        onSubmit={(entered) => {
          const file = entered.file('file');
          if (!file || file.size === 0) return;
          const fits = sizeOf(files) + file.size <= most && files.length < carriedMost.files;
          setTooLarge(!fits);
          if (!fits) return;
          void carried(file).then((added) => {
            onFiles([...files.filter(({ sha256 }) => sha256 !== added.sha256), added]);
          });
        }}
      >
        <FileField
          name="file"
          label={t(say('incidents.offline.carried'))}
          support={t(say('incidents.offline.carried-support'))}
          accept="*/*"
        />
      </Form>
    </>
  );
}
