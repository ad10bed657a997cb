/** A code as it is copied by hand: large, in a face that tells its signs apart. */
export function Code({ code }: { readonly code: string }) {
  return (
    <p className="my-2">
      <code className="rounded-4 border border-solid-gray-600 bg-white px-3 py-2 text-std-20B-150 whitespace-nowrap text-black select-all max-sm:text-std-17B-170">
        {code}
      </code>
    </p>
  );
}
