/** The outputs in the file of GITHUB_OUTPUT: `name=value` lines, and `name<<DELIMITER` blocks. */
export function parseOutputs(text: string): Map<string, string> {
  const outputs = new Map<string, string>()
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block === null) {
      const equals = line.indexOf('=')
      if (equals > 0) outputs.set(line.slice(0, equals), line.slice(equals + 1))
      continue
    }
    const end = lines.indexOf(block[2] ?? '', at + 1)
    const last = end === -1 ? lines.length : end
    outputs.set(block[1] ?? '', lines.slice(at + 1, last).join('\n'))
    at = last
  }
  return outputs
}
