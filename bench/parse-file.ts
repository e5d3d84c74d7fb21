import { closeSync, openSync, readSync } from 'node:fs'
import { LogParser } from '../packages/buildlog/src/parser.ts'

// Small enough to stay in the processor's second cache between reading and parsing.
const CHUNK_BYTES = 131_072

const [, , path = 'build.log'] = process.argv
const parser = new LogParser()
const file = openSync(path, 'r')
const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) parser.push(buffer.subarray(0, read))
closeSync(file)
const facts = parser.finish()
console.log(facts.builds.map(build => `${build.vertices} vertices, ${build.cached} cached`).join('\n'))
