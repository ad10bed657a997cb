import type { ReactNode } from 'react';

type Tone = 'info' | 'good' | 'warning' | 'error';

const looks: Record<Tone, string> = {
  info: 'border-key-900 bg-key-50',
  good: 'border-success-2 bg-green-50',
  warning: 'border-warning-yellow-2 bg-yellow-50',
  error: 'border-error-1 bg-red-50',
};

type Props = {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** The notice answers something the reader just did, so it is read out when it appears. */
  readonly live?: boolean;
};

/** A framed word to the reader: its title says what it is, its edge only underlines it. */
export function Notice({ tone, title, children, live = false }: Props) {
  return (
    <div
      {...(live ? { role: tone === 'error' ? 'alert' : 'status' } : {})}
      className={`rounded-8 border border-l-8 p-4 ${looks[tone]}`}
    >
      {title && <p className="text-std-17B-170">{title}</p>}
      {children}
    </div>
  );
}
