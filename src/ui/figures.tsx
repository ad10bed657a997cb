import { Link } from './link.tsx';

type Figure = {
  readonly label: string;
  readonly count: number;
  /** The list behind the number. */
  readonly href: string;
  readonly hint?: string;
  readonly alarming?: boolean;
};

/** Numbers that matter now; each leads to the list it counts. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {figures.map(({ label, count, href, hint, alarming }) => (
        <li key={label}>
          <Link
            href={href}
            className={`flex h-full flex-col rounded-12 border p-4 hover:bg-solid-gray-50 ${
              alarming && count > 0 ? 'border-l-8 border-error-1' : 'border-solid-gray-600'
            }`}
          >
            <span className="link font-bold">{label}</span>
            <span className="text-std-36B-140 tabular-nums">{count.toLocaleString()}</span>
            {hint && <span className="text-dns-16N-130 text-solid-gray-700">{hint}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
