import { benchRegistry } from './registry.ts'

await benchRegistry(line => console.log(line))
