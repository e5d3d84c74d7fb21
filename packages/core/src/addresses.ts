import { BlockList, isIP } from 'node:net'

// IANA's special-purpose registries: everything that no public service has.
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's own services for a machine there, such as a hosted runner; public by its number alone.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const
// Only 2000::/3 is given out at all; the first three of these are the rest.
const V6 = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const

let reserved: { readonly ipv4: BlockList; readonly ipv6: BlockList } | undefined

/** One for each family: Node finds IPv4 addresses in networks of IPv6, too, as if they were mapped. */
function reservedNetworks(): NonNullable<typeof reserved> {
  if (reserved !== undefined) return reserved
  reserved = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const [address, bits] of V4) reserved.ipv4.addSubnet(address, bits, 'ipv4')
  for (const [address, bits] of V6) reserved.ipv6.addSubnet(address, bits, 'ipv6')
  return reserved
}

/** False for private, local and reserved networks, IPv4 within IPv6 included, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/s, '')
  const family = isIP(bare)
  if (family === 0) return false
  if (family === 4) return !reservedNetworks().ipv4.check(bare, 'ipv4')
  const inner = embeddedV4(bare)
  return inner === undefined ? !reservedNetworks().ipv6.check(bare, 'ipv6') : isPublicAddress(inner)
}

/** The IPv4 address in a mapped (::ffff:), translated (64:ff9b::) or 6to4 (2002:) one. */
function embeddedV4(address: string): string | undefined {
  const groups = expand(address)
  const last = (at: number): string =>
    [groups[at] ?? 0, groups[at + 1] ?? 0].flatMap(group => [group >> 8, group & 255]).join('.')
  const startsWith = (...prefix: readonly number[]): boolean => prefix.every((group, i) => groups[i] === group)
  if (startsWith(0, 0, 0, 0, 0, 0xffff) || startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return last(6)
  return startsWith(0x2002) ? last(1) : undefined
}

function expand(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const text = dotted ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}` : address
  const [head = '', tail] = text.split('::')
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16))
  const [before, after] = [parse(head), parse(tail ?? '')]
  if (tail === undefined) return before
  return [...before, ...Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after]
}

function hex(high: string | undefined, low: string | undefined): string {
  return ((Number(high) << 8) | Number(low)).toString(16)
}
