import { mkdir } from 'node:fs/promises'
import type { Builder } from './builder.ts'
import { writeFiles } from './context.ts'
import type { Registry } from './registry.ts'

/** What BuildKit runs for `--sbom=true`; its own name for it, which the lab's builders look for in the lab's registry. */
const SCANNER = 'docker/buildkit-syft-scanner:stable-1'

/**
 * A scanner after BuildKit's protocol (docs/attestations/sbom-protocol.md in moby/buildkit): it gets the file system of
 * the image as a folder, and writes one statement for it. This one lists the files of /etc.
 */
const SCAN = `#!/bin/sh
set -eu
name=$(basename "$BUILDKIT_SCAN_SOURCE")
files=$(ls "$BUILDKIT_SCAN_SOURCE/etc" | sed 's|.*|{"SPDXID": "SPDXRef-&", "fileName": "/etc/&"}|' | paste -sd, -)
cat > "$BUILDKIT_SCAN_DESTINATION/$name.spdx.json" <<END
{"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://spdx.dev/Document",
 "predicate": {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "$name", "files": [$files]}}
END
`

/** Pushes a small scanner under the name of the one that cannot be pulled here. */
export async function pushScanner(builder: Builder, registry: Registry, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const dockerfile = `FROM ${registry.host}/base/busybox:1.35
COPY --chmod=755 scan.sh /scan.sh
ENTRYPOINT ["/bin/sh", "/scan.sh"]
`
  await writeFiles(folder, { Dockerfile: dockerfile, 'scan.sh': SCAN })
  const image = `${registry.host}/${SCANNER}`
  const built = await builder.buildx(['build', '--push', '--provenance=false', '-t', image, '.'], { cwd: folder })
  if (built.code !== 0) throw new Error(`the scanner cannot be built:\n${built.stderr}`)
}
