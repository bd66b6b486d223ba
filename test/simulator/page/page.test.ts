import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { contrasts } from './contrast.ts';
import { startSite, TestPhone, type TestSite, word } from './test-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterEach(() => {
  expect(site.complaints).toEqual([]);
});
afterAll(async () => {
  await site.close();
});

test('without JavaScript the page says what it needs', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  expect(await page.locator('body').innerText()).toMatch(/needs JavaScript[\s\S]*braucht JavaScript/u);
  await page.context().close();
});

test('opened twice, both pages show the same chat', async () => {
  const [one, other] = [await site.open({ locale: 'en' }), await site.open({ locale: 'de' })];
  const [here, there] = [new TestPhone(one, 0), new TestPhone(other, 0)];
  await here.isHandedToSomebodyNew('Twice', 'en');
  await there.root.locator('.person-button').click();
  await there.root.locator('.person-row', { hasText: 'Twice' }).click();
  await here.starts();
  await here.sees('/start');
  await there.sees('/start');
  await there.writes('from the other page');
  await here.sees('from the other page');
  await one.context().close();
  await other.context().close();
});

test('500 people are found by their names', async () => {
  const page = await site.open({ locale: 'en' });
  const phone = new TestPhone(page, 0);
  await phone.root.locator('.person-button').click();
  await phone.root.locator('.add-form input').first().fill('Guest');
  await phone.root.locator('.add-form input[type=number]').fill('500');
  await phone.root.locator('.add-form button').click();
  await phone.root.locator('.person-bar .person-name', { hasText: 'Guest 1' }).waitFor();
  await phone.root.locator('.person-button').click();
  expect(await phone.root.locator('.person-row').count()).toBeGreaterThanOrEqual(500);
  await phone.root.locator('.people-popup input[type=search]').fill('guest 499');
  await phone.root.locator('.person-row').click();
  await phone.root.locator('.person-bar .person-name', { hasText: 'Guest 499' }).waitFor();
  await phone.starts();
  await phone.sees('/start');
  await page.context().close();
});

test('a message of 4,096 characters arrives whole, and one more character makes two', async () => {
  const page = await site.open({ locale: 'en' });
  const phone = new TestPhone(page, 0);
  await phone.isHandedToSomebodyNew('Long', 'en');
  await phone.starts();
  await phone.sees('/start');
  const before = await phone.root.locator('.by-person').count();
  await phone.writes('ä'.repeat(4096));
  await phone.root.locator('.by-person').nth(before).waitFor();
  expect(await phone.root.locator('.by-person .text').nth(before).innerText()).toContain('ä'.repeat(4096));
  await phone.writes(`${'b'.repeat(4096)}c`);
  await phone.root
    .locator('.by-person')
    .nth(before + 2)
    .waitFor();
  expect(await phone.root.locator('.by-person').count()).toBe(before + 3);
  expect(await escaping(page)).toEqual([]);
  await page.context().close();
});

test('the keyboard alone leads through a question', async () => {
  const page = await site.open({ locale: 'de' });
  const phone = new TestPhone(page, 0);
  await phone.isHandedToSomebodyNew('Keys', 'de');
  await phone.root.locator('.door').focus();
  await page.keyboard.press('Enter');
  await phone.root.locator('.keyboard').getByRole('button', { name: 'Deutsch' }).focus();
  await page.keyboard.press('Enter');
  await phone.sees('Picknick');
  // The tapped menu is gone: the focus is now where the chat continues.
  const agree = phone.root.getByRole('button', { name: word('de', 'consent-agree') });
  await agree.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await phone.root.getByRole('button', { name: 'Ja, gern' }).and(page.locator(':focus')).waitFor();
  await phone.root.getByRole('log', { name: /Keys/u }).waitFor();
  await page.context().close();
});

test('what Telegram shows is shown: blocking, links, edits, deletions, attachments, commands', async () => {
  const page = await site.open({ locale: 'en' });
  const phone = new TestPhone(page, 0);
  await phone.isHandedToSomebodyNew('Minh', 'en');
  const menu = async (item: string) => {
    await phone.root.locator('.chat-head .round').click();
    await phone.root.getByRole('menuitem', { name: item }).click();
  };
  await menu('Open with link');
  await phone.root.locator('.link-form input').fill('https://t.me/miteinander_bot?start=picnic__flyer');
  await phone.root.locator('.link-form button').click();
  await phone.sees('/start picnic__flyer');
  await menu('Block the bot');
  await phone.root.getByRole('button', { name: 'UNBLOCK' }).click();
  await phone.writes('a mistake');
  await phone.sees('a mistake');
  const own = phone.root.locator('.by-person', { hasText: 'a mistake' });
  await own.hover();
  await own.locator('.message-menu').click();
  await phone.root.getByRole('menuitem', { name: 'Edit' }).click();
  await phone.writes('corrected');
  const corrected = phone.root.locator('.by-person', { hasText: 'corrected' });
  expect(await corrected.locator('.edited').innerText()).toBe('edited');
  await corrected.hover();
  await corrected.locator('.message-menu').click();
  await phone.root.getByRole('menuitem', { name: 'Delete' }).click();
  await corrected.waitFor({ state: 'detached' });
  for (const [item, shown] of [
    ['Photo', '.photo img'],
    ['File', '.file'],
    ['Voice message', '.player'],
    ['Location', '.map'],
    ['Contact', '.media-name'],
  ] as const) {
    await phone.root.getByRole('button', { name: 'Attach' }).click();
    await phone.root.getByRole('menuitem', { name: item, exact: true }).click();
    await phone.root.locator(`.by-person ${shown}`).last().waitFor();
  }
  const photo = phone.root.locator('.photo img');
  await photo.scrollIntoViewIfNeeded();
  const isSeen = photo.evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
  await expect(isSeen).resolves.toBeUndefined();
  await phone.root.locator('.composer-input').fill('/he');
  await phone.root.getByRole('option', { name: '/help' }).click();
  await phone.sees('/help');
  await page.context().close();
});

test.each(
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 390].flatMap((width) => ['en', 'de', 'ar'].map((locale) => ({ locale, width, colorScheme }))),
  ),
)(
  'in $locale at $width pixels, $colorScheme: nothing is cut off, and everything can be read',
  async ({ locale, width, colorScheme }) => {
    const page = await site.open({
      locale,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: width < 800 ? 844 : 800 },
    });
    const phone = new TestPhone(page, 0);
    await phone.isHandedToSomebodyNew(`${locale} ${width} ${colorScheme}`, locale);
    // For people to look at: SCREENSHOTS=1 npm test -- page.test
    const shoot = async (name: string) => {
      const path = `screenshots/${name}-${locale}-${width}-${colorScheme}.png`;
      if (process.env.SCREENSHOTS) await page.screenshot({ path });
    };
    await phone.root.locator('.door').waitFor();
    expect(await escaping(page)).toEqual([]);
    await shoot('empty');
    await phone.starts();
    await phone.taps(locale === 'ar' ? 'العربية' : 'Deutsch');
    const language = locale === 'ar' ? 'ar' : 'de';
    await phone.taps(word(language, 'consent-agree'));
    await phone.sees(language === 'ar' ? 'هل ستأتي؟' : 'Kommen Sie?');
    await phone.hasOneKeyboard();
    // However fast somebody taps, the chat goes along: the question is not below what is seen.
    expect(await phone.root.locator('.to-bottom').isVisible()).toBe(false);
    expect(await escaping(page)).toEqual([]);
    expect(await contrasts(page)).toEqual([]);
    await shoot('question');
    if (width < 1180) await page.locator('.panel-button').click();
    await page.locator('.question-details summary').first().click();
    await page.locator('.question').first().waitFor();
    expect(await escaping(page)).toEqual([]);
    expect(await contrasts(page)).toEqual([]);
    await shoot('questionnaires');
    await page.locator('#panel-tab-1').click();
    expect(await escaping(page)).toEqual([]);
    expect(await contrasts(page)).toEqual([]);
    await shoot('demonstrate');
    await page.context().close();
  },
);

/** What is wider than its place: the page, a bubble, a button, a line of the panel. */
function escaping(page: Awaited<ReturnType<TestSite['open']>>): Promise<string[]> {
  return page.evaluate(`(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    for (const element of document.querySelectorAll('.bubble, .key, .composer-bar, .chat-head, .person-bar, .flow, .question, .demonstration, .tool-row')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
      const home = (element.closest('.screen, .phone, .panel') ?? document.body).getBoundingClientRect();
      if (box.left < home.left - 1 || box.right > home.right + 1 || element.scrollWidth > element.clientWidth + 1)
        wide.push(element.className + ': ' + element.textContent.slice(0, 40));
    }
    return wide;
  })()`);
}
