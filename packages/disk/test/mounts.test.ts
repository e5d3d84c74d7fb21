import { isLayered, isWithin, mountOf, mountsWithin, parseMountInfo, placeOf } from '@ci-kit/disk/mounts'
import { protectionOf, SYSTEM_PLACES } from '@ci-kit/disk/protect'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

// Lines of a hosted runner (two disks), with a bind mount, a container's overlay and a name with a space added.
const TEXT = `24 1 8:1 / / rw,relatime shared:1 - ext4 /dev/root rw,discard,errors=remount-ro
25 24 0:6 / /dev rw,nosuid - devtmpfs devtmpfs rw
31 24 8:17 / /mnt rw,relatime shared:30 - ext4 /dev/sdb1 rw
40 24 8:1 /home/runner/work /data/work rw,relatime - ext4 /dev/root rw
41 24 0:40 / /var/lib/docker/overlay2/x/merged rw - overlay overlay rw,lowerdir=a
42 24 8:33 / /media/my\\040disk ro,relatime - ext4 /dev/sdc1 rw
this is no mount
`
const mounts = parseMountInfo(TEXT)

describe('parseMountInfo', () => {
  it('reads the fields, with escapes, and leaves out what is no mount', () => {
    expect(mounts).toHaveLength(6)
    expect(mounts[5]).toEqual({
      id: 42,
      device: '8:33',
      root: '/',
      point: '/media/my disk',
      isReadOnly: true,
      type: 'ext4',
      source: '/dev/sdc1',
    })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void parseMountInfo(text)))
    fc.assert(fc.property(fc.array(fc.string()), parts => void parseMountInfo(`1 1 8:1 ${parts.join(' - ')}`)))
  })

  it('finds the mount on top', () => {
    expect(mountOf('/mnt/a', mounts)?.id).toBe(31)
    expect(mountOf('/mntx', mounts)?.id).toBe(24)
    const twice = parseMountInfo(`${TEXT}50 24 9:1 / /mnt rw - tmpfs tmpfs rw\n`)
    expect(mountOf('/mnt/a', twice)?.type).toBe('tmpfs')
    expect(mountOf('/x', [])).toBeUndefined()
  })

  it('gives one place one name, whichever bind mount leads to it', () => {
    expect(placeOf('/data/work/app', mounts)).toEqual(placeOf('/home/runner/work/app', mounts))
    expect(placeOf('/', mounts)).toEqual({ device: '8:1', path: '/' })
    expect(placeOf('/mnt', mounts)).toEqual({ device: '8:17', path: '/' })
  })

  it('finds mounts below, and layers', () => {
    expect(mountsWithin('/var/lib', mounts).map(({ id }) => id)).toEqual([41])
    expect(mountsWithin('/mnt', mounts).map(({ id }) => id)).toEqual([31])
    expect(mounts.filter(isLayered).map(({ id }) => id)).toEqual([41])
    expect([isWithin('/a', '/'), isWithin('/ab', '/a'), isWithin('/a/b', '/a')]).toEqual([true, false, true])
  })
})

describe('protectionOf', () => {
  const guards = [
    ...SYSTEM_PLACES,
    { path: '/home/runner/work/app', name: 'the workspace', scope: 'tree' as const },
    { path: '/home/runner', name: 'the home directory', scope: 'tree' as const },
    { path: '/opt/hostedtoolcache', name: 'the tool cache as a whole', scope: 'node' as const },
  ]

  it.each([
    '/',
    '/home',
    '/home/runner',
    '/home/runner/x',
    '/home/runner/work/app/x',
    '/usr',
    '/usr/bin',
    '/usr/bin/docker',
    '/usr/share',
    '/var/lib/dpkg',
    '/var/lib/dpkg/info',
    '/var/lib/docker/overlay2',
    '/etc/x',
    '/proc/1',
    '/opt',
    '/opt/hostedtoolcache',
    '/data/work',
    '/data/work/app',
    '/data/work/app/src',
    'usr/share/dotnet',
    '/usr/share/../bin',
    '/usr/share/./dotnet',
    '/usr//share/dotnet',
    '/usr/share/dotnet/',
    '/usr/share/dotnet\0',
    '',
  ])('refuses %j', path => {
    expect(protectionOf(path, guards, mounts)).toEqual(expect.any(String))
  })

  it.each([
    '/usr/share/dotnet',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/lib/android/sdk',
    '/swapfile',
    '/data/other',
    '/mnt/x',
  ])('lets %s go', path => {
    expect(protectionOf(path, guards, mounts)).toBeUndefined()
  })

  it('never lets anything go that holds or is a protected place', () => {
    const segments = fc.array(
      fc.constantFrom('usr', 'bin', 'home', 'runner', 'work', 'app', 'x', 'var', 'lib', 'dpkg', 'data'),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(segments, parts => {
        const path = `/${parts.join('/')}`
        const isHolder = guards.some(({ path: guarded }) => isWithin(guarded, path))
        if (isHolder) expect(protectionOf(path, guards, mounts)).toBeDefined()
      }),
    )
  })
})
