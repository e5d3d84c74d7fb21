/** What `uname -m` and others call an architecture, as images have it: https://github.com/containerd/platforms. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['armhf', 'arm/v7'],
  ['armel', 'arm/v6'],
])

/** Variants that an image without one has all the same. */
const DEFAULT_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['amd64/v1', 'amd64'],
  ['arm64/v8', 'arm64'],
])

/** A platform as registries spell it: linux/arm64 for linux/aarch64 and linux/arm64/v8. Other text stays as it is. */
export function spelledPlatform(text: string): string {
  const [system, named, ...rest] = text.trim().split('/')
  if (named === undefined) return text.trim()
  const machine = [ARCHITECTURES.get(named) ?? named, ...rest].join('/')
  return `${system}/${DEFAULT_VARIANTS.get(machine) ?? machine}`
}
