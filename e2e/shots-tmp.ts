import { launchBrowser } from './browser.ts';
const url = 'http://127.0.0.1:4917';
const browser = await launchBrowser();
const faults: string[] = [];
async function signIn(name: string, locale = 'ja-JP') {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30000);
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => {
    if (m.type() === 'error' && !m.text().includes('401')) faults.push(m.text());
  });
  await page.goto(url);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}
const go = async (page: any, path: string, file: string) => {
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/shot-${file}.png`, fullPage: true });
};
const [, , officer, operator] = process.argv;
const p = await signIn(officer!);
await go(p, '/profile', 'profile-ja');
await go(p, '/profile/tables/' + encodeURIComponent('jp:DT_URGENCY'), 'table-ja');
await go(p, '/threats/CVE-2024-3400', 'threat-ja');
const q = await signIn(operator!);
await go(q, '/desk', 'desk-ja');
console.log(faults);
await browser.close();
