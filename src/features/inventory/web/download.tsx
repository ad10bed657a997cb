import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';
import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Refusal } from '#ui/form.tsx';
import { Menu } from '#ui/menu.tsx';

import type { exportDependents } from '../api.ts';
import type { File } from '../sheet.ts';

/** Hands a file of an answer to the browser, to be saved. */
function save({ name, mediaType, content }: File): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

type Props<Input extends z.ZodObject> = {
  readonly endpoint: Endpoint<Input, (typeof exportDependents)['output']>;
  readonly input: z.output<Input>;
  readonly children: string;
};

/** A button that fetches a file and saves it. */
export function Download<Input extends z.ZodObject>({ endpoint, input, children }: Props<Input>) {
  const { act, pending, failure } = useAct(endpoint);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act(input, save);
        }}
      >
        {children}
      </Button>
    </>
  );
}

type SeveralProps<Input extends z.ZodObject> = {
  readonly label: string;
  readonly endpoint: Endpoint<Input, (typeof exportDependents)['output']>;
  readonly files: readonly { readonly label: string; readonly input: z.output<Input> }[];
};

/** One file in a form that the reader chooses. */
export function Downloads<Input extends z.ZodObject>(props: SeveralProps<Input>) {
  const { label, endpoint, files } = props;
  const { act, failure } = useAct(endpoint);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Menu
        label={label}
        items={files.map(({ label: name, input }) => ({
          id: name,
          label: name,
          onChoose: () => {
            act(input, save);
          },
        }))}
      />
    </>
  );
}
