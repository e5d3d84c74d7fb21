/** What `uname -m` and others call an architecture, as images have it: https://github.com/containerd/platforms. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['armhf', 'arm/v7'],
  ['armel', 'arm/v6'],
])

/** A platform as registries spell it: linux/arm64 for linux/aarch64 and linux/arm64/v8. Other text stays as it is. */
export function spelledPlatform(text: string): string {
  const [system, architecture = '', ...variant] = text.trim().split('/')
  const spelled = [system, ARCHITECTURES.get(architecture) ?? architecture, ...variant].join('/')
  return /\/arm64\/v8$/.test(spelled) ? spelled.slice(0, -'/v8'.length) : architecture === '' ? text.trim() : spelled
}
