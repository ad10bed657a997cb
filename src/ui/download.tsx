import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

import { Button } from './button.tsx';
import { useAct } from './call.ts';
import { Refusal } from './form.tsx';
import { Menu } from './menu.tsx';
import { type CarriedFile, save } from './save.ts';

type Props<Input extends z.ZodObject> = {
  readonly endpoint: Endpoint<Input, z.ZodType<CarriedFile>>;
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
  readonly endpoint: Endpoint<Input, z.ZodType<CarriedFile>>;
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
