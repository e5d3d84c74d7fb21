import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'

// Lines as compilers, package managers and test runners print them; %d is a running number.
const OUTPUT = [
  'Get:%d http://mirror.example/debian bookworm/main amd64 libfreetype6 amd64 2.12.1+dfsg-5 [398 kB]',
  'Selecting previously unselected package libgssapi-krb5-2:amd64.',
  'Preparing to unpack .../%d-libkrb5-3_1.20.1-2_amd64.deb ...',
  'Unpacking libkrb5-3:amd64 (1.20.1-2) ...',
  'Setting up libpython3.11-minimal:amd64 (3.11.2-6) ...',
  'gcc -DNDEBUG -O2 -Wall -I./include -I/usr/local/include -fPIC -c src/module_%d.c -o build/module_%d.o',
  '[ %d%] Building CXX object src/CMakeFiles/engine.dir/render/pipeline_%d.cpp.o',
  '  Downloading numpy-1.26.%d-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl (18.3 MB)',
  'npm http fetch GET 200 https://registry.example/package-%d 42ms (cache miss)',
  '   Compiling serde_derive v1.0.%d',
  'ok      example.com/service/internal/handlers/v%d      0.412s  coverage: 81.2% of statements',
  '/usr/bin/c++ -DBOOST_ALL_NO_LIB -DENGINE_EXPORTS -DNDEBUG -I/src/engine/include -I/src/third_party/fmt/include -O2 -g -DNDEBUG -std=gnu++20 -fPIC -Wall -Wextra -MD -MT CMakeFiles/engine.dir/render/pass_%d.cpp.o -MF CMakeFiles/engine.dir/render/pass_%d.cpp.o.d -o CMakeFiles/engine.dir/render/pass_%d.cpp.o -c /src/engine/render/pass_%d.cpp',
  'Downloading from central: https://repo.example/maven2/org/apache/maven/plugins/maven-resources-plugin/3.3.%d/maven-resources-plugin.pom',
  'Downloaded from central: https://repo.example/maven2/org/apache/maven/plugins/maven-resources-plugin/3.3.%d/maven-resources-plugin.pom (8.2 kB at 54 kB/s)',
  'PASS src/components/Dashboard/widget-%d.test.tsx (5.123 s)',
]
const LINES_PER_STEP = 20_000
const FLUSH_BYTES = 4_000_000

/** Writes a plain progress log of about that size, once: most of it is output, as in real logs of that size. */
export function makeLog(path: string, bytes: number): void {
  if (existsSync(path) && statSync(path).size >= bytes) return
  const file = openSync(`${path}.part`, 'w')
  let chunk: string[] = ['#0 building with "default" instance using docker driver', '']
  let size = 0
  let written = 0
  const flush = () => {
    const text = `${chunk.join('\n')}\n`
    writeSync(file, text)
    written += text.length
    chunk = []
    size = 0
  }
  const add = (line: string) => {
    chunk.push(line)
    size += line.length + 1
    if (size > FLUSH_BYTES) flush()
  }
  for (let id = 1; written + size < bytes; id += 1) addStep(id, add)
  flush()
  closeSync(file)
  renameSync(`${path}.part`, path)
}

function addStep(id: number, add: (line: string) => void): void {
  add(`#${id} [builder ${(id % 40) + 2}/42] RUN make part-${id}`)
  if (id % 3 === 0) {
    add(`#${id} CACHED`)
  } else {
    for (let at = 0; at < LINES_PER_STEP; at += 1) add(`#${id} ${stamp(at * 0.004)} ${outputLine(at)}`)
    add(`#${id} DONE ${(LINES_PER_STEP * 0.004).toFixed(1)}s`)
  }
  add('')
}

function outputLine(at: number): string {
  return (OUTPUT[at % OUTPUT.length] ?? '').replaceAll('%d', String(at))
}

/** As BuildKit prints seconds: three decimals below 10, two below 100, one above. */
function stamp(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1)
}
