/**
 * The text of a file, with its byte order mark, so that offsets are right. UTF-16 is read where a mark says so; bytes that
 * are no UTF-8 become replacement characters, since a version is ASCII. Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return text.includes('\0') ? undefined : text
}
