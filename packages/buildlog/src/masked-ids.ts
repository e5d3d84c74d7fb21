/**
 * Secret masking on a CI server replaces a value wherever it stands: with the secret `22`, vertex `#22` is printed as
 * `#***` and `#122` as `#1***`. One masked value gives every number its own token, and BuildKit numbers vertices in the
 * order in which it prints them, so a token that is new is the next number.
 */
export class MaskedIds {
  private readonly known = new Map<string, string>()
  private highest = 0

  /** The id that a token stands for; the token itself where no number fits. */
  resolve(token: string): string {
    if (!token.includes('*')) return this.note(token)
    const known = this.known.get(token)
    if (known !== undefined) return known
    const id = this.next(token)
    this.known.set(token, id)
    return this.note(id)
  }

  private next(token: string): string {
    const next = String(this.highest + 1)
    return fits(token, next) ? next : token
  }

  private note(id: string): string {
    const number = Number(id)
    if (Number.isSafeInteger(number) && number > this.highest) this.highest = number
    return id
  }
}

/** Whether a number could have been masked to this token: `1***` fits `122`. */
function fits(token: string, id: string): boolean {
  const parts = token.split('***')
  const [first = '', ...rest] = parts
  if (!id.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast ? id.length - part.length : id.indexOf(part, at + 1)
    if (found < at + 1 || !id.startsWith(part, found)) return false
    at = found + part.length
  }
  return true
}
