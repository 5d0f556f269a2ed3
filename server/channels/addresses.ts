// Where a name leads, and whether that is a place outside: every address that it has must be a public one. Not kept, not asked for
// twice: what was looked at is what is connected to.

import { Resolver } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

export type Resolve = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/** Public by their numbers, and yet inside: what cloud providers answer their own machines from. */
const INSIDE = new Set(['168.63.129.16']);
/** ::/96, addresses of IPv4 in an old dress; the library takes them for ordinary ones. */
const COMPATIBLE: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('::'), 96];

/** Whether the address is outside: not of this machine, this network or this cloud, nor one that leads to such by translation. */
export function isOutside(address: string): boolean {
  // Zones and short or octal spellings never come out of a resolver.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !(address.includes(':') && !address.includes('%') && ipaddr.IPv6.isValid(address)))
    return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' ? !INSIDE.has(parsed.toString()) : !(parsed as ipaddr.IPv6).match(COMPATIBLE);
}

/** By the servers of this machine, both kinds of addresses; not the hosts file, and no search domains. */
export const resolveByDns: Resolve = async (host, signal) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const cancel = (): void => {
    resolver.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return found.flatMap((part) => (part.status === 'fulfilled' ? part.value : []));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
