import { aptProgram } from '../lab/debian.ts'
import { goTool } from '../lab/tools.ts'
import type { Scenario } from './machine.ts'

const HOST = 'unix:///run/docker.sock'

/** A machine whose Docker holds 120 MB of build cache, and images of 50, 40 and 30 MB: unused, of a container, without a name. */
export async function dockerMachine(
  kit: string,
  { inputs, run, after }: Pick<Scenario, 'inputs' | 'run' | 'after'>,
): Promise<Scenario> {
  await aptProgram({ program: 'dockerd', package: 'docker.io' }, () => undefined)
  const buildx = await goTool('buildx', () => undefined)
  return {
    kit,
    sizeMb: 1400,
    // The daemon writes a key of its own to /etc/docker at its first start.
    outside: `mkdir -p $R/sys $R/run $R/home/runner/.docker/cli-plugins /etc/docker
mount --rbind /sys $R/sys
mount -t tmpfs none $R/etc/docker
touch $R/home/runner/.docker/cli-plugins/docker-buildx
mount --bind '${buildx}' $R/home/runner/.docker/cli-plugins/docker-buildx`,
    setup: DAEMON + IMAGES,
    env: { DOCKER_HOST: HOST },
    ...(inputs === undefined ? {} : { inputs }),
    ...(run === undefined ? {} : { run }),
    after: `docker images --format '{{.Repository}}:{{.Tag}}' | sort
docker system df --format '{{.Type}} {{.Size}}'
${after ?? ''}
kill $daemon; wait $daemon`,
  }
}

// No network of its own, and nothing of this machine's: neither addresses nor rules. It ends by itself, whatever happens.
const DAEMON = `export DOCKER_HOST=${HOST}
timeout --kill-after=5 100 dockerd --host $DOCKER_HOST --data-root /var/lib/docker --exec-root /run/docker --pidfile /run/docker.pid \\
  --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false --bridge=none > /out/dockerd 2>&1 &
daemon=$!
for try in $(seq 300); do docker version > /dev/null 2>&1 && break; sleep 0.1; done
docker version > /dev/null || { cat /out/dockerd; exit 1; }
`

// Bytes, not holes: a layer with holes would take no space.
const IMAGES = `mkdir -p /tmp/made && cd /tmp/made
fill() { head -c "$1" /dev/zero > file; }
import() { fill "$1"; tar -c file | docker import - $2 > /dev/null; }
import 50000000 unused:1
import 40000000 used:1
import 30000000
docker create --name holder used:1 /nothing > /dev/null
fill 60000000; printf 'FROM scratch\\nCOPY file /file\\n' > Dockerfile
DOCKER_BUILDKIT=1 docker build --quiet --tag built:1 . > /dev/null && docker rmi built:1 > /dev/null
cd /; rm -r /tmp/made
docker system df
`
