import { tauri } from './apps/tauri.ts'
import { cargoToml } from './cargo/crate.ts'
import { condaRecipe } from './conda/recipe.ts'
import { dockerLabels } from './docker/labels.ts'
import { fieldTables } from './fields/tables.ts'
import type { Finder } from './finder.ts'
import { cargoLock, uvLock } from './lockfiles.ts'
import { npmLockfile } from './npm/lockfile.ts'
import { npmKin, packageJson } from './npm/package-json.ts'
import { releasePlease } from './npm/release-please.ts'
import { patternTables } from './patterns/tables.ts'
import { bumpTools } from './python/bump-tools.ts'
import { conanfile } from './python/conanfile.ts'
import { pythonModule } from './python/modules.ts'
import { pyproject } from './python/pyproject.ts'
import { bumpversionCfg, setupCfg } from './python/setup-cfg.ts'
import { setupPy } from './python/setup-py.ts'
import { systemFinders } from './system-finders.ts'
import { xmlManifests } from './xml/manifests.ts'

/** Every family of files that is known; one line for each. */
export const FINDERS: readonly Finder[] = [
  packageJson,
  npmKin,
  npmLockfile,
  releasePlease,
  tauri,
  pyproject,
  setupCfg,
  setupPy,
  pythonModule,
  bumpversionCfg,
  bumpTools,
  uvLock,
  cargoToml,
  cargoLock,
  conanfile,
  condaRecipe,
  dockerLabels,
  fieldTables,
  patternTables,
  xmlManifests,
  ...systemFinders,
]
