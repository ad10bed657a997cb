import { TermMark } from './term.tsx';

// The colours of FIRST's TLP 2.0 (2022), always on black.
const colours: Readonly<Record<string, string>> = {
  'TLP:RED': 'text-[#ff2b2b]',
  'TLP:AMBER+STRICT': 'text-[#ffc000]',
  'TLP:AMBER': 'text-[#ffc000]',
  'TLP:GREEN': 'text-[#33ff00]',
  'TLP:CLEAR': 'text-[#ffffff]',
};

/** A label of TLP 2.0 in its official colours, told by its text as well. */
export function TlpBadge({ label }: { readonly label: string }) {
  return (
    <strong
      className={`tlp inline-block rounded-4 keeps-colour bg-[#000000] px-2 py-0.5 text-dns-16B-130 whitespace-nowrap ${colours[label] ?? 'text-[#ffffff]'}`}
    >
      {label}
    </strong>
  );
}

/** The label of a whole page: on the screen above its content, on paper at the head and foot of each sheet. */
export function TlpOfPage({ label }: { readonly label: string }) {
  return (
    <p data-tlp={label} className="flex items-center">
      <TlpBadge label={label} />
      <TermMark of="tlp" word="TLP" />
    </p>
  );
}
