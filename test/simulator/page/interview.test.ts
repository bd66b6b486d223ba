import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSite, TestPhone, type TestSite, word } from './test-site.ts';

/** The notifier looks every 15 seconds. */
const NOTICE = { timeout: 40_000 };

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
});

describe('an interview, by clicks and typing, to the notice on the coordinator’s phone', () => {
  test('in German, with a reload of the page in between', async () => {
    const page = await site.open({ locale: 'de-DE' });
    const amira = new TestPhone(page, 0);
    const coordinator = new TestPhone(page, 1);
    await coordinator.sees('/start');
    // The bot may only just be telling what it is for.
    const description = word('de', 'bot-description').slice(0, 20);
    await amira.root.locator('.welcome', { hasText: description }).waitFor();

    await amira.starts();
    await amira.taps('Deutsch');
    await amira.sees('Picknick');
    await amira.taps(word('de', 'consent-agree'));
    await amira.sees('Kommen Sie?');
    await amira.taps('Ja, gern');
    await amira.sees('Wie viele kommen?');
    await amira.writes('42');
    await amira.sees('Eine Zahl von 1 bis 9.');

    await amira.hasOneKeyboard();
    const before = await amira.texts();
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await amira.sees('Eine Zahl von 1 bis 9.');
    expect(await amira.texts()).toEqual(before);

    await amira.writes('3');
    await amira.sees('Was bringen Sie mit?');
    await amira.taps('Salat');
    await amira.root.getByRole('button', { name: '☑ Salat' }).waitFor();
    await amira.taps('Suppe');
    await amira.root.getByRole('button', { name: '☑ Suppe' }).waitFor();
    await amira.taps(word('de', 'button-done'));
    await amira.sees('Seit wann leben Sie hier?');
    await amira.writes('15.3.2020');
    await amira.sees('Was wünschen Sie sich?');
    await amira.writes('Viel Sonne');
    await amira.taps(word('de', 'button-send'));
    await amira.sees('Bis bald im Park.');
    await coordinator.sees(/Picknick/, NOTICE);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  test('in Arabic, from the right', async () => {
    const page = await site.open({ locale: 'ar' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const samir = new TestPhone(page, 0);
    const coordinator = new TestPhone(page, 1);
    await samir.isHandedToSomebodyNew('سمير', 'ar');

    await samir.starts();
    await samir.taps('العربية');
    await samir.taps(word('ar', 'consent-agree'));
    await samir.sees('هل ستأتي؟');
    expect(await startsAtTheRight(samir, 'هل ستأتي؟')).toBe(true);
    await samir.taps('نعم بكل سرور');
    await samir.sees('كم عددكم؟');
    await samir.writes('٣');
    await samir.sees('ماذا ستحضر معك؟');
    await samir.taps('لا شيء من ذلك');
    await samir.root.getByRole('button', { name: '☑ لا شيء من ذلك' }).waitFor();
    await samir.taps(word('ar', 'button-done'));
    await samir.sees('منذ متى وأنت هنا؟');
    await samir.writes('١٥/٣/٢٠٢٠');
    await samir.sees('ما أمنيتك؟');
    await samir.writes('سلام');
    await samir.taps(word('ar', 'button-send'));
    await samir.sees('إلى اللقاء في الحديقة.');
    // One today, now two; two in all.
    await coordinator.sees(/Picknick.*\D2\D.*\D2/su, NOTICE);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  test('two people at once, each on a phone, do not meet', async () => {
    const page = await site.open({ locale: 'de-DE' });
    const [left, right] = [new TestPhone(page, 0), new TestPhone(page, 1)];
    await left.isHandedToSomebodyNew('Olena', 'de');
    await right.isHandedToSomebodyNew('Hassan', 'ar');
    // A page has one mouse: they take turns, step by step.
    await left.starts();
    await right.starts();
    await left.taps('Deutsch');
    await right.taps('العربية');
    await left.taps(word('de', 'consent-agree'));
    await right.taps(word('ar', 'consent-agree'));
    await left.taps('Ja, gern');
    await right.taps('ليس هذه المرة');
    await left.sees('Wie viele kommen?');
    await right.sees('ماذا ستحضر معك؟');
    await left.writes('2');
    await left.sees('Was bringen Sie mit?');
    expect((await right.texts()).join('\n')).not.toMatch(/Kommen|Ja, gern/);
    expect((await left.texts()).join('\n')).not.toContain('ليس هذه المرة');
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

/** Whether the first letter of a text is at the right edge of its bubble. */
async function startsAtTheRight(phone: TestPhone, text: string): Promise<boolean> {
  const strong = phone.root.locator('.bubble strong', { hasText: text }).last();
  return await strong.evaluate((element) => {
    const bubble = element.closest('.text');
    const node = element.firstChild;
    if (bubble === null || node === null) return false;
    const range = element.ownerDocument.createRange();
    range.setStart(node, 0);
    range.setEnd(node, 1);
    return bubble.getBoundingClientRect().right - range.getBoundingClientRect().right < 4;
  });
}
