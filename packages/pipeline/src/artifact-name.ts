// upload-artifact refuses these in a name, and download-artifact reads some of them in a pattern:
// https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
const PREFIX = /^\w[\w .-]{0,79}$/

export const ARTIFACT_PREFIX_NEEDED =
  'a name for the artifacts (the input name of a workflow) of letters, digits, dots and dashes'

/** Whether names of artifacts may begin so: under others the reports of the jobs get lost, and nobody is told why. */
export function isArtifactPrefix(text: string): boolean {
  return PREFIX.test(text)
}
