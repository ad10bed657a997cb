import type { ComponentProps } from 'react';

type Weight = 'solid' | 'outlined' | 'text';
type Tone = 'action' | 'danger';

const shape =
  'inline-flex print:hidden min-h-11 min-w-24 items-center justify-center rounded-8 px-4 py-2 text-oln-16B-100 whitespace-nowrap ' +
  'leading-150 underline-offset-[3px] hover:underline aria-disabled:cursor-not-allowed';

const looks: Record<Tone, Record<Weight, string>> = {
  action: {
    solid:
      'bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200 aria-disabled:bg-solid-gray-300',
    outlined:
      'border border-key-900 bg-white text-key-900 hover:bg-key-200 aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-420',
    text: 'text-key-900 underline hover:bg-key-50',
  },
  danger: {
    solid: 'bg-error-2 text-white hover:bg-red-1000 aria-disabled:bg-solid-gray-300',
    outlined:
      'border border-error-2 bg-white text-error-2 hover:bg-red-50 aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-420',
    text: 'text-error-2 underline hover:bg-red-50',
  },
};

/** How something that is pressed looks; shared with links that start a piece of work. */
export function buttonLook(weight: Weight = 'solid', tone: Tone = 'action'): string {
  return `${shape} ${looks[tone][weight]}`;
}

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  readonly weight?: Weight;
  readonly tone?: Tone;
  /** Work is under way: the button keeps its place and the focus, and does nothing. */
  readonly waiting?: boolean;
};

export function Button({ weight, tone, waiting, className, onClick, type, ...rest }: Props) {
  return (
    <button
      type={type ?? 'button'}
      aria-disabled={waiting ? true : undefined}
      className={`${buttonLook(weight, tone)} ${className ?? ''}`}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}
