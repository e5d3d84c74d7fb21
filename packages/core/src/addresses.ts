import { isIP } from 'node:net'

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

interface Network {
  readonly bytes: readonly number[]
  readonly bits: number
}

let reserved: { readonly v4: readonly Network[]; readonly v6: readonly Network[] } | undefined

// Not a BlockList of Node, which finds IPv4 addresses in networks of IPv6, too, as if they were mapped.
function reservedNetworks(): NonNullable<typeof reserved> {
  reserved ??= {
    v4: V4.map(([address, bits]) => ({ bytes: bytesOfV4(address), bits })),
    v6: V6.map(([address, bits]) => ({ bytes: bytesOfV6(address), bits })),
  }
  return reserved
}

function isWithin(bytes: readonly number[], network: Network): boolean {
  for (let at = 0, left = network.bits; left > 0; at += 1, left -= 8) {
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff
    if (((bytes[at] ?? 0) & mask) !== ((network.bytes[at] ?? 0) & mask)) return false
  }
  return true
}

function bytesOfV4(address: string): readonly number[] {
  return address.split('.').map(Number)
}

function bytesOfV6(address: string): readonly number[] {
  return expand(address).flatMap(group => [group >> 8, group & 255])
}

/** False for private, local and reserved networks, IPv4 within IPv6 included, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/s, '')
  const family = isIP(bare)
  if (family === 0) return false
  if (family === 4) return !reservedNetworks().v4.some(one => isWithin(bytesOfV4(bare), one))
  const bytes = bytesOfV6(bare)
  const inner = embeddedV4(bytes)
  return inner === undefined ? !reservedNetworks().v6.some(one => isWithin(bytes, one)) : isPublicAddress(inner)
}

const MAPPED = { bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], bits: 96 }
const TRANSLATED = { bytes: [0, 0x64, 0xff, 0x9b], bits: 96 }
const SIX_TO_FOUR = { bytes: [0x20, 0x02], bits: 16 }

/** The IPv4 address in a mapped (::ffff:), translated (64:ff9b::) or 6to4 (2002:) one. */
function embeddedV4(bytes: readonly number[]): string | undefined {
  if (isWithin(bytes, MAPPED) || isWithin(bytes, TRANSLATED)) return bytes.slice(12).join('.')
  return isWithin(bytes, SIX_TO_FOUR) ? bytes.slice(2, 6).join('.') : undefined
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
