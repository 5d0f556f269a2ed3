// Which addresses may be written down for a robot at all: https, a host that an admin has listed, nothing odd about it. Where that
// host leads is looked at anew with every call (addresses.ts).

import type { Granted, Refusal } from '../core/errors.ts';

const LONGEST_ADDRESS = 1_000;
const USUAL_PORT = '443';

/** The setting `allowedHosts`: hosts between commas or spaces, with a port where it is not 443: `bridge.example.com:8443`. */
export function readHosts(setting: string): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const written of setting.split(/[\s,;，；、]+/)) {
    const [, name = '', port = USUAL_PORT] = /^([a-z0-9.-]{1,253})(?::(\d{1,5}))?$/i.exec(written) ?? [];
    if (name.includes('.') && !name.startsWith('.') && !name.endsWith('.') && Number(port) <= 65_535)
      hosts.add(`${name.toLowerCase()}:${Number(port)}`);
  }
  return hosts;
}

export type AddressVerdict =
  | Granted<{ url: URL; host: string; port: number }>
  | Refusal<
      'ADDRESS_MALFORMED' | 'ADDRESS_NOT_HTTPS' | 'ADDRESS_HAS_USER' | 'ADDRESS_IS_NUMBER' | 'ADDRESS_HOST_NOT_ALLOWED',
      { host?: string }
    >;

export function checkAddress(typed: string, allowed: ReadonlySet<string>): AddressVerdict {
  const text = typed.trim();
  // A browser's parser forgives backslashes, tabs and line breaks; two parsers that forgive differently are how checks are passed by.
  if (text.length > LONGEST_ADDRESS || !/^[!-~]+$/.test(text) || /[\\<>"^`{|}]/.test(text) || !URL.canParse(text))
    return { ok: false, why: 'ADDRESS_MALFORMED' };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { ok: false, why: 'ADDRESS_NOT_HTTPS' };
  if (url.username !== '' || url.password !== '' || text.slice(0, text.indexOf('/', 8) + 1 || undefined).includes('@'))
    return { ok: false, why: 'ADDRESS_HAS_USER' };
  if (url.hash !== '') return { ok: false, why: 'ADDRESS_MALFORMED' };
  const host = url.hostname;
  // The parser has turned 0x7f.1, 2130706433 and their like into plain numbers by now.
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return { ok: false, why: 'ADDRESS_IS_NUMBER' };
  const port = url.port === '' ? Number(USUAL_PORT) : Number(url.port);
  if (host.endsWith('.') || !allowed.has(`${host}:${port}`))
    return { ok: false, why: 'ADDRESS_HOST_NOT_ALLOWED', host: port === Number(USUAL_PORT) ? host : `${host}:${port}` };
  return { ok: true, url, host, port };
}

/** What may be shown: the host and the path, the last four characters of the longest part that could be a key. */
export function maskAddress(url: URL): string {
  const values = [...url.searchParams.values(), ...url.pathname.split('/')].filter((value) => value.length >= 8);
  const key = values.sort((one, other) => other.length - one.length)[0];
  return key === undefined ? `https://${url.host}/…` : `https://${url.host}/…${key.length >= 16 ? key.slice(-4) : ''}`;
}
