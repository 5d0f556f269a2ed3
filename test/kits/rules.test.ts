// What counts as a click, which item a sale belongs to, what an item may be, where a link may lead, and how the step stands.

import { describe, expect, test } from '@jest/globals';
import { isbot } from 'isbot';
import { isByPerson, lastClick, netOf, shopAddress } from '../../server/kits/click.rules.ts';
import { fillText, firstName, readItem } from '../../server/kits/item.rules.ts';
import type { ItemContent } from '../../server/kits/item.rules.ts';
import { judgeKit } from '../../server/kits/judge.rules.ts';
import { landingPage, missingPage } from '../../server/kits/landing-page.ts';

const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.54(0x18003636) NetType/WIFI Language/zh_CN';
const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('a visit', () => {
  const visit = (more: Record<string, string | undefined> = {}, isHead = false) => {
    const headers = { 'user-agent': WECHAT, accept: HTML, ...more };
    return isByPerson({ isHead, isBot: isbot(headers['user-agent']), headers });
  };

  test('of somebody in WeChat counts', () => {
    expect(visit()).toBe(true);
  });

  test.each([
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' }],
    ['a link preview', { 'user-agent': 'facebookexternalhit/1.1' }],
    ['curl', { 'user-agent': 'curl/8.5.0' }],
    [
      'a browser without a window',
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/126.0 Safari/537.36' },
    ],
    ['nobody that says its name', { 'user-agent': undefined }],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['an older prefetch', { purpose: 'prefetch' }],
    ['a Firefox prefetch', { 'x-moz': 'prefetch' }],
    ['a Safari preview', { 'x-purpose': 'preview' }],
    ['what wants a picture', { accept: 'image/avif,image/webp' }],
  ])('of %s does not', (_who, headers) => {
    expect(visit(headers as Record<string, string | undefined>)).toBe(false);
  });

  test('for the head alone does not', () => {
    expect(visit({}, true)).toBe(false);
  });
});

describe('a sale paid at 12:00 is counted for', () => {
  const at = (clock: string, day = 12) => new Date(`2026-05-${day}T${clock}Z`);
  const click = (code: string, when: Date) => ({ code, campaignId: 'c', at: when });
  const paid = at('12:00:00');

  test.each([
    ['the last click of several', [click('A', at('09:00:00')), click('B', at('11:59:00')), click('C', at('10:00:00'))], 'B'],
    ['a click in the very second', [click('A', at('12:00:00'))], 'A'],
    ['no click that came after it', [click('A', at('12:00:01'))], null],
    ['an older click where a later one came after it', [click('A', at('08:00:00')), click('B', at('12:30:00'))], 'A'],
    ['a click of exactly 24 hours before', [click('A', at('12:00:00', 11))], 'A'],
    ['no click of a second more', [click('A', at('11:59:59', 11))], null],
    ['the higher code of two in one millisecond, whatever their order', [click('B', at('11:00:00')), click('A', at('11:00:00'))], 'B'],
    ['nothing where nobody clicked', [], null],
  ])('%s', (_which, clicks, code) => {
    expect(lastClick(clicks, paid, 24)?.code ?? null).toBe(code);
    expect(lastClick([...clicks].reverse(), paid, 24)?.code ?? null).toBe(code);
  });

  test('a shorter span leaves out what is older', () => {
    expect(lastClick([click('A', at('10:30:00'))], paid, 1)).toBeNull();
  });
});

describe('after refunds', () => {
  test.each([
    [0, { sales: 1, salesFen: 8_900, profitFen: 1_800 }],
    [4_450, { sales: 1, salesFen: 4_450, profitFen: 900 }],
    [8_900, { sales: 0, salesFen: 0, profitFen: 0 }],
  ])('%i fen', (refundedFen, left) => {
    expect(netOf({ amountFen: 8_900, refundedFen, profitFen: 1_800 })).toEqual(left);
  });
});

describe('an item', () => {
  const text: ItemContent = { kind: 'TEXT', title: '开场主推文案', text: '今天 {金额}', play: null, tiers: [], wave: 1, hour: '10:00' };
  const whyOf = (more: Partial<ItemContent>, files = 0) => {
    const verdict = readItem({ ...text, ...more }, files);
    return verdict.ok ? 'OK' : verdict.why;
  };

  test('is read without what cannot be seen', () => {
    expect(readItem({ ...text, title: ' 开场\u2028文案 ', text: '一\r\n二\u0000' }, 0)).toMatchObject({
      ok: true,
      content: { title: '开场 文案', text: '一\n二' },
    });
  });

  test.each<[string, Partial<ItemContent>, number]>([
    ['KIT_TITLE_LENGTH', { title: '  ' }, 0],
    ['KIT_TITLE_LENGTH', { title: '长'.repeat(31) }, 0],
    ['KIT_TEXT_NEEDED', { text: null }, 0],
    ['KIT_TEXT_LENGTH', { text: '长'.repeat(1_501) }, 0],
    ['KIT_PLACE_UNKNOWN', { text: '{称呼}' }, 0],
    ['KIT_PLACE_UNKNOWN', { text: '欢迎来到{群名}' }, 0],
    ['KIT_BRACES', { text: '{昵称' }, 0],
    ['KIT_FILES_NEEDED', { kind: 'PICTURES' }, 0],
    ['KIT_FILES_TOO_MANY', { kind: 'PICTURES' }, 10],
    ['KIT_FILES_TOO_MANY', {}, 1],
    ['KIT_PLAY_NEEDED', { kind: 'PLAY' }, 0],
    ['KIT_HOUR', { hour: '24:00' }, 0],
    ['KIT_WAVE', { wave: 0 }, 0],
    ['OK', { kind: 'PICTURES', text: null }, 9],
    ['OK', { kind: 'POSTER', text: null }, 0],
    ['OK', { kind: 'PLAY', play: 'SALES' }, 0],
  ])('%s', (why, more, files) => {
    expect(whyOf(more, files)).toBe(why);
  });

  test('its text has the link where the place for it is, else behind it; a name is never a place', () => {
    const link = 'https://club.example.com/k/7K3ZQ9XWC';
    expect(fillText('要的戳 {链接} 今天 {金额}', { 链接: link, 金额: '89 元' })).toBe(`要的戳 ${link} 今天 89 元`);
    expect(fillText('{link}', { 链接: link })).toBe(link);
    expect(fillText('{昵称}推荐', { 链接: link, 昵称: '{金额}', 金额: '1 元' })).toBe(`{金额}推荐\n${link}`);
  });

  test.each([
    ['阿禾', '阿禾'],
    ['花间集市', '花间集市'],
    ['南风小铺旗舰', '南风小'],
    ['Lily Wang', 'Lily'],
    ['  山月 ', '山月'],
  ])('%s is told to strangers as %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});

describe('a link leads to', () => {
  const places = { sku: 'ZB-001', member: '10382617', code: '7K3ZQ9XWC' };
  const to = (template: string, hosts = 'shop.example.com') => shopAddress(template, hosts, places);

  test('the shop with what it needs to know', () => {
    expect(to('https://shop.example.com/p/{sku}?m={member}&k={code}')).toBe('https://shop.example.com/p/ZB-001?m=10382617&k=7K3ZQ9XWC');
  });

  test.each([
    ['nowhere while none is set', ''],
    ['no host that is not allowed', 'https://evil.example.com/p/{sku}'],
    ['no plain line', 'http://shop.example.com/{sku}'],
    ['nothing that hides a host', 'https://shop.example.com@evil.example.com/'],
    ['no script', 'javascript:alert(1)'],
    ['no other port', 'https://shop.example.com:8443/{sku}'],
    ['nothing with a place that is not known', 'https://shop.example.com/{name}'],
  ])('%s', (_what, template) => {
    expect(to(template)).toBeNull();
  });

  test('what a place holds stays in its place', () => {
    expect(shopAddress('https://shop.example.com/p/{sku}', 'shop.example.com', { ...places, sku: '../../a?b#c' })).toBe(
      'https://shop.example.com/p/..%2F..%2Fa%3Fb%23c',
    );
  });

  test('the own page, which shows whatever it is told as text', () => {
    const about = { brand: '群阶', product: '<script>x</script>', priceFen: 8_900, sellingPoint: '"润"', endorsement: '' };
    const page = landingPage({ ...about, sharerName: '<b>', isOver: false, picture: null }, 'zh');
    expect(page).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<b>&lt;script/);
    expect(page).toMatch(/<small>¥<\/small>89</);
    expect(missingPage('群阶', 'en')).toContain('This link was not found');
  });
});

describe('the step of the kit', () => {
  const item = { kind: 'TEXT', tiers: [] as ('NEW' | 'MID' | 'HEAD')[], wave: 1, openAt: null as Date | null };

  test('is to do without items, done with texts for everybody and a time for each wave', () => {
    expect(judgeKit([], [], [])).toMatchObject({ state: 'TODO' });
    expect(judgeKit([item, { ...item, kind: 'PICTURES', wave: 2 }], [1, 2], [])).toMatchObject({ state: 'DONE', problems: [] });
  });

  test('says which tier has nothing to send, and which wave nothing opens', () => {
    const { state, problems } = judgeKit([{ ...item, tiers: ['NEW'], wave: 2 }], [1], ['NEW', 'HEAD']);
    expect(state).toBe('PROBLEM');
    expect(problems.map(({ zh }) => zh)).toEqual(['头部会员没有可发的文案', '第 2 波没有开放时间：在时间表里加「开放素材」']);
  });

  test('a wave that is open needs no action any more', () => {
    expect(judgeKit([{ ...item, openAt: new Date() }], [], [])).toMatchObject({ state: 'DONE', words: { zh: '1 条，第 1 波已开' } });
  });
});
