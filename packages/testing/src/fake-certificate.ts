import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export interface FakeCertificate {
  /** Both in PEM. */
  readonly certificate: string
  readonly key: string
}

export interface CertificateOptions {
  /** The DNS names or addresses that it is for. */
  readonly names: readonly string[]
  readonly from?: Date
  readonly until?: Date
}

const DAY_MS = 86_400_000

/** A certificate that has signed itself, made now, so that no private key is kept anywhere. Minimal X.509 (RFC 5280) in DER. */
export function fakeCertificate(options: CertificateOptions): FakeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = tbsCertificate(options, publicKey)
  // OID 1.2.840.10045.4.3.2: ECDSA with SHA-256.
  const signature = sign('sha256', body, privateKey)
  const bytes = sequence(body, ECDSA_SHA256, der(0x03, Buffer.of(0), signature))
  return { certificate: pem(bytes), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

const ECDSA_SHA256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))

function tbsCertificate(options: CertificateOptions, publicKey: KeyObject): Buffer {
  const from = options.from ?? new Date(Date.now() - DAY_MS)
  const until = options.until ?? new Date(Date.now() + DAY_MS)
  // OID 2.5.4.3: the common name. Authorities are looked up by it, so each has its own.
  const commonName = utf8(`ci-kit test ${randomBytes(8).toString('hex')}`)
  const name = sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), commonName)))
  const names = sequence(...options.names.map(alternativeName))
  const isAuthority = sequence(der(0x01, Buffer.of(0xff)))
  const extensions = sequence(
    // OIDs 2.5.29.17 and 2.5.29.19: alternative names and basic constraints.
    sequence(der(0x06, Buffer.from('551d11', 'hex')), der(0x04, names)),
    sequence(der(0x06, Buffer.from('551d13', 'hex')), der(0x01, Buffer.of(0xff)), der(0x04, isAuthority)),
  )
  return sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ECDSA_SHA256,
    name,
    sequence(time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
}

function alternativeName(name: string): Buffer {
  const address = /^\d+(?:\.\d+){3}$/.test(name) ? Buffer.from(name.split('.').map(Number)) : undefined
  return address === undefined ? der(0x82, Buffer.from(name)) : der(0x87, address)
}

/** `20260101000000Z` */
function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))
}

function utf8(text: string): Buffer {
  return der(0x0c, Buffer.from(text))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts)
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...head), content])
}

function pem(bytes: Buffer): string {
  const lines = bytes
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
