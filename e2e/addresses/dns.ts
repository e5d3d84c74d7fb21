import { createSocket } from 'node:dgram'
import { isIPv4 } from 'node:net'

/** The addresses of a name; `turn` counts its look-ups from 0. Undefined: there is no such name. */
export type Zone = (name: string, turn: number) => readonly string[] | undefined

const [A, AAAA] = [1, 28]
const NO_SUCH_NAME = 3

/** A name server on loopback that can change its mind between two look-ups; an answer is good for no time at all. */
export async function startDns(zone: Zone): Promise<{ readonly stop: () => void }> {
  const turns = new Map<string, number>()
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    const { name, type, end } = questionOf(query)
    // Both families are asked for at once: they are one look-up, and the first of each kind is of the same turn.
    const turn = turns.get(`${type} ${name}`) ?? 0
    turns.set(`${type} ${name}`, turn + 1)
    const addresses = zone(name, turn)
    const records = (addresses ?? []).filter(one => (isIPv4(one) ? A : AAAA) === type).map(recordOf)
    const head = Buffer.alloc(12)
    head.writeUInt16BE(query.readUInt16BE(0), 0)
    head.writeUInt16BE(0x8580 | (addresses === undefined ? NO_SUCH_NAME : 0), 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(records.length, 6)
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), from.port, from.address)
  })
  await new Promise<void>(resolve => socket.bind(53, '127.0.0.1', () => resolve()))
  return { stop: () => socket.close() }
}

function questionOf(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

/** RFC 1035: the name as a pointer to the question, type, class, no time to live, and the address. */
function recordOf(address: string): Buffer {
  const data = isIPv4(address) ? Buffer.from(address.split('.').map(Number)) : bytesOf(address)
  const head = Buffer.from('c00c0001000100000000', 'hex')
  head.writeUInt16BE(data.length === 4 ? A : AAAA, 2)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length)
  return Buffer.concat([head, length, data])
}

/** The sixteen bytes of an IPv6 address. */
function bytesOf(address: string): Buffer {
  const mapped = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const [, front = '', a, b, c, d] = mapped ?? []
  const hex = (high: string | undefined, low: string | undefined): string =>
    (Number(high) * 256 + Number(low)).toString(16)
  const [before = '', after = ''] = (mapped ? `${front}${hex(a, b)}:${hex(c, d)}` : address).split('::')
  const groups = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))
  const [head, tail] = [groups(before), groups(after)]
  const zeros = Array<string>(8 - head.length - tail.length).fill('0')
  return Buffer.from([...head, ...zeros, ...tail].map(group => group.padStart(4, '0')).join(''), 'hex')
}
