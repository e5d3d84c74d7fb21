const actions = [
  {
    "name": "prepare-disk",
    "description": "Makes sure that a build has the room it needs. Measures first, removes only what is missing, what deletes fastest first, and proves in bytes what became free; fails early, with the way out, when it is not enough."
  },
  {
    "name": "report-cache-hits",
    "description": "Says in the job summary how much of a container build came from the cache, what did not and what that cost, what was pushed, and, if the build failed, why and what to do."
  },
  {
    "name": "semver-docker-tags",
    "description": "Works out the tags, labels and annotations of a container image as docker/metadata-action does, moves rolling tags such as latest, 1 and 1.2 only forward, and says of every tag why it is given, held back or skipped."
  },
  {
    "name": "verify-cache-tags",
    "description": "Asks the registry whether the images and build caches that the next job relies on are there, whole, and the ones that are expected, and says what is wrong and what to do."
  }
]

const { GITHUB_ACTION_REPOSITORY: givenRepository = '', GITHUB_ACTION_REF: givenRef = '' } = process.env
const repository = /^[\w.-]+\/[\w.-]+$/.test(givenRepository) ? givenRepository : 'org/ci-kit'
const ref = /^\w[\w./-]*$/.test(givenRef) ? givenRef : 'v1'
const lines = [
  `${repository} is a kit of actions and does nothing by itself. Fix: use one of its actions:`,
  ...actions.flatMap(({ name, description }) => [`- uses: ${repository}/${name}@${ref}`, `    ${description}`]),
]
const escaped = lines.join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
console.log(`::error title=Name one of the kit's actions::${escaped}`)
process.exitCode = 1
