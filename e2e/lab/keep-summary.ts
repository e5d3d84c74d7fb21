import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REGISTRY_HOST } from './yard.ts'

/** Where summaries are kept when somebody wants pictures of them: `npm run screenshot -- --summary FILE`. */
const FOLDER_VARIABLE = 'CI_KIT_E2E_SUMMARIES'

/** Keeps the summary of a run as `name.md`, if a folder for them is given. */
export async function keepSummary(name: string, markdown: string): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE]
  if (folder === undefined || folder === '') return
  await mkdir(folder, { recursive: true })
  // The port differs with every run; a reader's registry has a name.
  await writeFile(join(folder, `${name}.md`), markdown.replaceAll(/127\\?\.0\\?\.0\\?\.1\\?:\d+/g, REGISTRY_HOST))
}
