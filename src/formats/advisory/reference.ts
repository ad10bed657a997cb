const longest = 2048;

/**
 * Whether a text may be shown as a link: http or https, a host, no white space or control
 * characters, and no credentials before the host.
 */
export function isSafeUrl(text: string): boolean {
  if (text.length > longest) return false;
  const lower = text.slice(0, 8).toLowerCase();
  const start = lower.startsWith('https://') ? 8 : lower.startsWith('http://') ? 7 : 0;
  if (start === 0) return false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f || code === 0x5c) return false;
  }
  const [host = ''] = text.slice(start).split(/[/?#]/, 1);
  return host !== '' && !host.includes('@');
}
