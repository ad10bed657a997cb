/** A hash or a key as it is compared by eye: in full, broken where the line ends. */
export function Hash({ children }: { readonly children: string }) {
  return <code className="text-dns-14N-130 break-all">{children}</code>;
}
