const cve = /^CVE-\d{4}-\d{4,19}$/;
const sound = /^[!-~]{1,200}$/;

/** Whether a name is a CVE id (CVE Record Format, `cveId`). */
export function isCve(name: string): boolean {
  return cve.test(name);
}

/** Whether a text can name a record or vulnerability: up to 200 visible ASCII characters. */
export function isName(text: string): boolean {
  return sound.test(text);
}
