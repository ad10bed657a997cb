import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Sends what a control holds in another writing than the one it was typed in: a day as `2026-11-26`, a
 * number in half width. What the person sees stays as they typed it.
 */
export function useSentAs(
  control: RefObject<HTMLInputElement | null>,
  written: (entered: string) => string,
): void {
  const rewrite = useEffectEvent((data: FormData) => {
    const name = control.current?.name;
    if (!name) return;
    const values = data.getAll(name);
    data.delete(name);
    for (const value of values) {
      if (typeof value === 'string') data.append(name, written(value));
      else data.append(name, value);
    }
  });
  useEffect(() => {
    const form = control.current?.form;
    const hear = (event: FormDataEvent) => {
      rewrite(event.formData);
    };
    form?.addEventListener('formdata', hear);
    return () => form?.removeEventListener('formdata', hear);
  }, [control]);
}
