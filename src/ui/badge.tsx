import type { ReactNode } from 'react';

/** What a state means for the reader, told by the badge's shape as well as by its colour. */
export type Tone = 'good' | 'bad' | 'warning' | 'open' | 'info' | 'neutral';

const looks: Record<Tone, string> = {
  good: 'border-success-2 bg-green-50 text-green-1000',
  bad: 'border-error-2 bg-red-50 text-red-1000',
  warning: 'border-warning-orange-2 bg-orange-50 text-orange-1000',
  open: 'border-yellow-900 border-dashed bg-yellow-50 text-yellow-1100',
  info: 'border-key-900 bg-key-50 text-key-1000',
  neutral: 'border-solid-gray-600 bg-white text-solid-gray-800',
};

/** The shape of each tone in a square of 16: check, cross, triangle, question, dot, ring. */
const shapes: Record<Tone, ReactNode> = {
  good: <path d="M3 8.5 6.5 12 13 4.5" />,
  bad: <path d="m4 4 8 8m0-8-8 8" />,
  warning: <path d="M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6" />,
  open: <path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.3v.6" />,
  info: <circle cx="8" cy="8" r="3.5" fill="currentColor" />,
  neutral: <circle cx="8" cy="8" r="4.5" />,
};

/** A state in one word, with a shape: never by colour alone. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-4 border px-2 py-0.5 text-dns-16B-130 sm:whitespace-nowrap ${looks[tone]}`}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
