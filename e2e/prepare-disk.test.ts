import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { runMachine } from './disk/machine.ts'
import { aptProgram } from './lab/debian.ts'
import { sourceOfKit } from './lab/kit.ts'

const SWIFT = '/usr/share/swift/usr/bin/big'

describe('a whole job on a machine of its own', () => {
  let kit = ''
  beforeAll(() => {
    kit = join(sourceOfKit(), 'dist')
  })

  it('frees, watches until the job ends, and tells what the job needed', async () => {
    const outcome = await runMachine({
      kit,
      inputs: { 'min-free': '200MB', watch: 'true' },
      // The job fills 120 MB for a while; then the runner starts the post step with the state of the main step.
      run: `step
code=$?
sleep 0.7; fallocate -l 120M /tmp/build; sleep 1.5; rm /tmp/build
state=$(sed -n '/^watch<</{n;p}' /out/state)
STATE_begun='{}' STATE_watch="$state" step || code=$?
(exit $code)`,
      after: 'sleep 1.5; ps ax | grep -c "[w]orker.js watch"; ls /home/runner/work/_temp/ci-kit',
    })
    expect(outcome.exitCode).toBe(0)
    const told = outcome.summary.replaceAll('\\', '')
    expect(told).toContain('after freeing 2')
    const needed = Number(/This job needed (\d+\.\d) MB; 200\.0 MB is enough/.exec(told)?.[1])
    expect(needed).toBeGreaterThan(119)
    expect(needed).toBeLessThan(135)
    expect(outcome.after.split('\n')[0]).toBe('0')
    expect(outcome.after).not.toContain('watch-')
    expect(outcome.outputs.get('verdict')).toBe('pass')
  }, 60_000)

  it.each([
    ['SIGTERM', 'false'],
    ['SIGINT', 'true'],
    ['SIGKILL', 'false'],
  ])(
    'after %s with background: %s nothing is left half moved',
    async (signal, background) => {
      const outcome = await runMachine({
        kit,
        // Enough directories that the signal comes while they are being deleted.
        setup:
          'for i in $(seq 1 3000); do mkdir -p /usr/share/swift/m$((i % 60))/n$i; : > /usr/share/swift/m$((i % 60))/n$i/f; done',
        inputs: { 'min-free': '10GB', background },
        run: `(stepnow) & pid=$!; sleep 0.25; kill -${signal} $pid; wait $pid`,
        after: `sleep 1; find / -xdev -name '.ci-kit-erased-*'; cat /home/runner/work/app/app/precious`,
      })
      expect(outcome.after.trim()).toBe('precious')
    },
    60_000,
  )

  it('removes through sudo as the user of a hosted runner', async () => {
    await aptProgram({ program: 'sudo', package: 'sudo' }, () => undefined)
    const outcome = await runMachine({
      kit,
      inputs: { 'min-free': '200MB' },
      setup: `echo 'nobody ALL=(ALL) NOPASSWD: ALL' > /data/sudoers; chmod 440 /data/sudoers
mount --bind /data/sudoers /etc/sudoers; mkdir -p /run; chmod -R a+rwX /out /home/runner; chmod a+rw /out/* /dev/null`,
      run: 'touch /out/log; chmod a+rw /out/*; setpriv --reuid 65534 --regid 65534 --clear-groups bash -c "$(declare -f stepnow); stepnow"',
      after: `[ ! -e ${SWIFT} ] && echo gone`,
    })
    const told = `${outcome.log}\n${outcome.summary}`
    expect([outcome.exitCode, told]).toEqual([0, told])
    expect(told).toContain('removing Swift')
    expect(outcome.after.trim()).toBe('gone')
    expect(outcome.summary).not.toContain('sudo')
  }, 120_000)
})
