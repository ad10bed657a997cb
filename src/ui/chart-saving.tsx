import type { ReactNode } from 'react';
import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

import { useAct } from './call.ts';
import type { Picture } from './chart.tsx';
import { savePicture } from './chart-picture.ts';
import { Refusal } from './form.tsx';

type Passed = z.ZodType<{ readonly name: string; readonly label: string }>;

/**
 * Hands a chart out: first through the exit door, by an endpoint that records the passage, then with the
 * label that this gives upon it.
 */
export function useSaving<Input extends z.ZodObject, Output extends Passed>(
  endpoint: Endpoint<Input, Output>,
  inputOf: (picture: Picture) => z.output<Input>,
  title: string,
): { readonly save: (picture: Picture) => void; readonly refusal: ReactNode } {
  const { act, failure } = useAct(endpoint);
  const save = (picture: Picture) => {
    act(inputOf(picture), ({ name, label }) => {
      void savePicture(picture, { name, title: `${label}  ${title}` });
    });
  };
  return { save, refusal: failure && <Refusal failure={failure} /> };
}
