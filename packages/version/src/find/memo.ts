import type { Found } from './stated.ts'

/** The values of names, while one manifest is read: each is worked out once, so that a small file cannot grow without limit. */
export type Memo = Map<string, Found | undefined>

/** The value of a name; `circle` for a name that is asked for while it is worked out. */
export async function once(
  memo: Memo,
  name: string,
  circle: Found,
  work: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  if (memo.has(name)) return memo.get(name)
  memo.set(name, circle)
  const found = await work()
  memo.set(name, found)
  return found
}

/** As `once`, for values that need no other file. */
export function onceNow(memo: Memo, name: string, circle: Found, work: () => Found | undefined): Found | undefined {
  if (memo.has(name)) return memo.get(name)
  memo.set(name, circle)
  const found = work()
  memo.set(name, found)
  return found
}
