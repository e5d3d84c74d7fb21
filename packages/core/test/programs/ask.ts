import { httpTransport } from '@ci-kit/core/http-transport'

/** Asks for each address in turn, with the environment of this process, and prints what came back. */
const transport = httpTransport(process.env)
const answers: unknown[] = []
for (const url of process.argv.slice(2)) {
  const answer = await transport.send({
    method: 'GET',
    url,
    headers: { 'x-mine': '1' },
    maxBodyBytes: 1000,
    timeoutMs: Number(process.env.ASK_TIMEOUT_MS ?? 5000),
    addresses: process.env.ASK_ADDRESSES === 'public' ? 'public' : 'any',
  })
  const { kind } = answer
  answers.push(
    kind === 'failed' ? answer : { kind, status: answer.status, body: Buffer.from(answer.body).toString('utf8') },
  )
}
transport.close()
console.log(JSON.stringify(answers))
