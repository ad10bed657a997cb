import type { Failure } from './call.ts';
import { Form, TextField } from './form.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly label: string;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly onCode: (code: string) => void;
};

/** The code that a link carries behind its `#`, which no server and no log ever sees. */
export const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1)).slice(0, 100);

/** The link that carries a code to a page. */
export const linkWith = (path: string, code: string): string => `${location.origin}${path}#${code}`;

/** Where somebody enters the code they were given. */
export function CodeForm({ label, pending, failure, onCode }: Props) {
  const { t } = useWords();
  return (
    <Form
      label={label}
      submit={t(say('ui.code.next'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        onCode(text('code'));
      }}
    >
      <TextField
        name="code"
        label={t(say('ui.code'))}
        support={t(say('ui.code.support'))}
        autoComplete="off"
        defaultValue={codeInAddress()}
        required
        code
      />
    </Form>
  );
}
