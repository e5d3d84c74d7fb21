import type { ActionManifest } from '../actions.ts'

/**
 * The program of the root action, until that action exists: it fails, and lists what to write instead. It names the
 * repository and version that the step was written with, where the runner tells them in a form that is safe to print.
 */
export function rootActionProgram(actions: readonly ActionManifest[]): string {
  const list = actions.map(({ dir, description }) => ({ name: dir, description }))
  return `const actions = ${JSON.stringify(list, undefined, 2)}

const { GITHUB_ACTION_REPOSITORY: givenRepository = '', GITHUB_ACTION_REF: givenRef = '' } = process.env
const repository = /^[\\w.-]+\\/[\\w.-]+$/.test(givenRepository) ? givenRepository : 'org/ci-kit'
const ref = /^\\w[\\w./-]*$/.test(givenRef) ? givenRef : 'v1'
const lines = [
  \`\${repository} is a kit of actions and does nothing by itself. Fix: use one of its actions:\`,
  ...actions.flatMap(({ name, description }) => [\`- uses: \${repository}/\${name}@\${ref}\`, \`    \${description}\`]),
]
const escaped = lines.join('\\n').replaceAll('%', '%25').replaceAll('\\r', '%0D').replaceAll('\\n', '%0A')
console.log(\`::error title=Name one of the kit's actions::\${escaped}\`)
process.exitCode = 1
`
}
