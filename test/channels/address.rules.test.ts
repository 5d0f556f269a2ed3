// Every way that is known by which an address that a person writes down could lead inside.

import { describe, expect, test } from '@jest/globals';
import { checkAddress, maskAddress, readHosts } from '../../server/channels/address.rules.ts';
import { isOutside } from '../../server/channels/addresses.ts';

const allowed = readHosts('qyapi.weixin.qq.com, bridge.example.com:8443');
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';

test('a group robot’s address is fine, and is shown without its key', () => {
  const verdict = checkAddress(` https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}\n`, allowed);
  expect(verdict).toMatchObject({ ok: true, host: 'qyapi.weixin.qq.com', port: 443 });
  if (!verdict.ok) throw new Error('refused');
  expect(maskAddress(verdict.url)).toBe('https://qyapi.weixin.qq.com/…5aaa');
  expect(maskAddress(new URL('https://bridge.example.com:8443/in'))).toBe('https://bridge.example.com:8443/…');
  expect(maskAddress(new URL('https://bridge.example.com/hooks/short-key'))).toBe('https://bridge.example.com/…');
  expect(checkAddress('https://bridge.example.com:8443/in', allowed)).toMatchObject({ ok: true, port: 8_443 });
});

describe('an address that is refused', () => {
  test.each([
    ['plain http', 'http://qyapi.weixin.qq.com/x', 'ADDRESS_NOT_HTTPS'],
    ['a file', 'file:///etc/passwd', 'ADDRESS_NOT_HTTPS'],
    ['gopher', 'gopher://qyapi.weixin.qq.com/_x', 'ADDRESS_NOT_HTTPS'],
    ['another host', 'https://evil.example.com/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['a host that only ends alike', 'https://evilqyapi.weixin.qq.com/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['a host below an allowed one', 'https://a.qyapi.weixin.qq.com/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['an allowed host in front', 'https://qyapi.weixin.qq.com.evil.example.com/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['a dot at its end', 'https://qyapi.weixin.qq.com./x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['a port that is not listed', 'https://qyapi.weixin.qq.com:8443/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['the usual port where another one is listed', 'https://bridge.example.com/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['a user', 'https://user@qyapi.weixin.qq.com/x', 'ADDRESS_HAS_USER'],
    ['an allowed host as the user', 'https://qyapi.weixin.qq.com@evil.example.com/x', 'ADDRESS_HAS_USER'],
    ['an empty user', 'https://@qyapi.weixin.qq.com/x', 'ADDRESS_HAS_USER'],
    ['a backslash', 'https://qyapi.weixin.qq.com\\@evil.example.com/x', 'ADDRESS_MALFORMED'],
    ['a line break inside', 'https://qyapi.wei\nxin.qq.com/x', 'ADDRESS_MALFORMED'],
    ['a tab inside', 'https://qyapi.wei\txin.qq.com/x', 'ADDRESS_MALFORMED'],
    ['letters that look alike', 'https://qyapi.weixin.ԛԛ.com/x', 'ADDRESS_MALFORMED'],
    ['a fragment', 'https://qyapi.weixin.qq.com/x#y', 'ADDRESS_MALFORMED'],
    ['127.0.0.1', 'https://127.0.0.1/x', 'ADDRESS_IS_NUMBER'],
    ['the same as one number', 'https://2130706433/x', 'ADDRESS_IS_NUMBER'],
    ['the same in octal', 'https://0177.0.0.1/x', 'ADDRESS_IS_NUMBER'],
    ['the same in hexadecimal', 'https://0x7f.1/x', 'ADDRESS_IS_NUMBER'],
    ['IPv6', 'https://[::1]/x', 'ADDRESS_IS_NUMBER'],
    ['IPv4 within IPv6', 'https://[::ffff:169.254.169.254]/x', 'ADDRESS_IS_NUMBER'],
    ['localhost', 'https://localhost/x', 'ADDRESS_HOST_NOT_ALLOWED'],
    ['nothing', '', 'ADDRESS_MALFORMED'],
    ['something very long', `https://qyapi.weixin.qq.com/${'x'.repeat(1_000)}`, 'ADDRESS_MALFORMED'],
  ])('%s', (_what, address, why) => {
    expect(checkAddress(address, allowed)).toMatchObject({ ok: false, why });
  });

  test('numbers and bare names on the list allow nothing', () => {
    const hosts = readHosts('127.0.0.1 localhost * .example.com example.com. 10.0.0.1:80 a.example.com:99999');
    for (const address of ['https://127.0.0.1/', 'https://localhost/', 'https://x.example.com/', 'https://10.0.0.1:80/'])
      expect(checkAddress(address, hosts)).toMatchObject({ ok: false });
  });
});

describe('where a name may lead', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.9.9.9',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.1.1.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '5f00::1',
    '127.1',
    '0x7f.0.0.1',
    '010.0.0.1',
    '2130706433',
    'localhost',
    '',
  ])('not to %s', (address) => {
    expect(isOutside(address)).toBe(false);
  });

  test.each(['8.8.8.8', '101.226.212.27', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '240e:ff:f100::1'])('to %s', (address) => {
    expect(isOutside(address)).toBe(true);
  });
});
