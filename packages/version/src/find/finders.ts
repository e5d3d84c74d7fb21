import { cargoToml } from './cargo/crate.ts'
import type { Finder } from './finder.ts'
import { cargoLock, uvLock } from './lockfiles.ts'
import { npmLockfile } from './npm/lockfile.ts'
import { npmKin, packageJson } from './npm/package-json.ts'
import { bumpTools } from './python/bump-tools.ts'
import { pythonModule } from './python/modules.ts'
import { pyproject } from './python/pyproject.ts'
import { bumpversionCfg, setupCfg } from './python/setup-cfg.ts'
import { setupPy } from './python/setup-py.ts'

/** Every family of files that is known; one line for each. */
export const FINDERS: readonly Finder[] = [
  packageJson,
  npmKin,
  npmLockfile,
  pyproject,
  setupCfg,
  setupPy,
  pythonModule,
  bumpversionCfg,
  bumpTools,
  uvLock,
  cargoToml,
  cargoLock,
]
