/** One line of /proc/self/mountinfo. */
export interface Mount {
  readonly id: number
  /** `major:minor`, the device of the file system. */
  readonly device: string
  /** The directory of the file system that is mounted; `/` unless it is a bind mount or a subvolume. */
  readonly root: string
  readonly point: string
  readonly isReadOnly: boolean
  readonly type: string
  readonly source: string
}

/** Where a path is inside its file system: the same for all names that bind mounts give to one place. */
export interface Place {
  readonly device: string
  readonly path: string
}

/** The mounts, in the order in which they were made. Lines that are no mount are left out. */
export function parseMountInfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap(line => {
    const fields = line.split(' ')
    const dash = fields.indexOf('-', 6)
    const [id, , device, root, point, options] = fields
    const [type, source, superOptions] = dash === -1 ? [] : fields.slice(dash + 1)
    if (!id || !/^\d+$/.test(id) || !device || !root || !point || options === undefined || type === undefined) return []
    const isReadOnly = [options, superOptions ?? ''].some(list => list.split(',').includes('ro'))
    const [rootPath, pointPath] = [unescapeField(root), unescapeField(point)]
    return [
      {
        id: Number(id),
        device,
        root: rootPath,
        point: pointPath,
        isReadOnly,
        type,
        source: unescapeField(source ?? ''),
      },
    ]
  })
}

function unescapeField(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

/** The mount that a path without links or dots is on; of several at one point, the one on top. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  let found: Mount | undefined
  for (const mount of mounts) {
    if (!isWithin(path, mount.point)) continue
    if (found === undefined || mount.point.length >= found.point.length) found = mount
  }
  return found
}

/** Where the path really is; undefined when no mount covers it. */
export function placeOf(path: string, mounts: readonly Mount[]): Place | undefined {
  const mount = mountOf(path, mounts)
  if (mount === undefined) return undefined
  const below = mount.point === '/' ? path : path.slice(mount.point.length)
  const joined = `${mount.root === '/' ? '' : mount.root}${below}`
  return { device: mount.device, path: joined === '' ? '/' : joined }
}

/** The mount points at the path and below it. */
export function mountsWithin(path: string, mounts: readonly Mount[]): readonly Mount[] {
  return mounts.filter(mount => isWithin(mount.point, path))
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

// Deleting what such a file system shows of a lower layer writes a mark that hides it, and frees nothing.
const LAYERED = new Set(['overlay', 'overlayfs', 'aufs', 'unionfs', 'fuse.fuse-overlayfs'])

export function isLayered(mount: Mount): boolean {
  return LAYERED.has(mount.type)
}
