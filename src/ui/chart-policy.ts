// The site's policy lets no text become markup. The drawing library empties its own frame by way of
// an empty text, and that alone is let through; for anything else the browser goes on refusing.
// Imported for its effect, before the library.
type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (text: string) => string | null },
  ) => unknown;
};

declare global {
  interface Window {
    readonly trustedTypes?: Policies;
  }
}

window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '' ? '' : null),
});

export {};
