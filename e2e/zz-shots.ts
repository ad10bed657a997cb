import { launchBrowser } from './browser.ts';
const base = 'http://127.0.0.1:4100';
const browser = await launchBrowser();
const who = process.argv[2] ?? '灯 あかり';
const lang = process.argv[3] ?? 'ja';
const ctx = await browser.newContext({ locale: lang === 'ja' ? 'ja-JP' : 'en-US', viewport: { width: 1280, height: 900 } });
const page = await ctx.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
page.on('pageerror', (e) => console.log('pageerror', e.message));
page.on('request', (r) => { if (!r.url().startsWith(base) && !r.url().startsWith('data:')) console.log('foreign', r.url()); });
await page.goto(base);
await page.waitForLoadState('networkidle');
await page.screenshot({ path: `/tmp/shots/door-${lang}.png`, fullPage: true });
await page.getByRole('button', { name: new RegExp(who) }).first().click(); await page.waitForURL(/situation|desk|organizations/, { timeout: 30000 });
await page.waitForLoadState('networkidle');
for (const path of process.argv.slice(4)) {
  await page.goto(base + path);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/shots/${lang}${path.replaceAll('/', '_')}-${who.slice(0, 2).trim()}.png`, fullPage: true });
  console.log(path, await page.title());
}
await browser.close();
