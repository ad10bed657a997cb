// What a browser keeps for its reader. It may be told to keep nothing, and then every page works without.

/** What is kept under a name; null where nothing is. */
export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or forgets it; false where the browser does not keep it. */
export function keepText(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything whose name begins so. */
export function forgetTexts(beginning: string): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(beginning));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Where nothing is kept there is nothing to forget.
  }
}
