import { plistFinder, xcconfigFinder, xcodeFinder } from './apple.ts'
import { autotoolsFinder } from './autotools.ts'
import { appSrcFinder, mixFinder } from './beam.ts'
import { headerFinder } from './c-header.ts'
import { cmakeFinder } from './cmake.ts'
import { appstreamFinder, latexFinder, versionFileFinder } from './documents.ts'
import { assemblyInfoFinder, nuspecFinder, versionToolFinder } from './dotnet.ts'
import { fieldFinder } from './fields.ts'
import type { Finder } from './finder.ts'
import { gemLockFinder } from './gem-lockfile.ts'
import { goVersionFinder } from './go-version.ts'
import { gradleFinder, gradlePropertiesFinder } from './gradle.ts'
import { LANGUAGE_RULES } from './language-rules.ts'
import { lineFinder } from './line-rules.ts'
import { makeFinder } from './make.ts'
import { mavenFinder } from './maven.ts'
import { mesonFinder } from './meson.ts'
import { msbuildFinder } from './msbuild.ts'
import { PACKAGER_RULES } from './packager-rules.ts'
import { distZillaFinder, perlBuildFinder, perlModuleFinder } from './perl.ts'
import { rpmFinder } from './rpm.ts'
import { cookbookFinder, gemspecFinder, podspecFinder, rubyVersionFinder } from './ruby.ts'
import { bazelFinder, cabalFinder, millFinder, nimbleFinder, nixFinder, rockspecFinder, sbtFinder } from './scripts.ts'
import { homebrewFinder, namedRecipeFinder, pkgbuildFinder } from './shell-packages.ts'
import { goModuleFinder, tagOnlyFinder } from './tag-only.ts'
import { installerFinder, pascalFinder, powershellFinder, resourceFinder } from './windows.ts'
import { identityFinder } from './xml-identities.ts'

/** Finders for compiled languages, build systems and packages of operating systems; the most common kinds first. */
export const systemFinders: readonly Finder[] = [
  mavenFinder,
  gradleFinder,
  gradlePropertiesFinder,
  goModuleFinder,
  goVersionFinder,
  msbuildFinder,
  nuspecFinder,
  assemblyInfoFinder,
  versionToolFinder,
  gemspecFinder,
  rubyVersionFinder,
  gemLockFinder,
  versionFileFinder,
  cmakeFinder,
  mesonFinder,
  autotoolsFinder,
  makeFinder,
  headerFinder,
  podspecFinder,
  xcodeFinder,
  plistFinder,
  xcconfigFinder,
  tagOnlyFinder,
  mixFinder,
  appSrcFinder,
  sbtFinder,
  millFinder,
  nixFinder,
  cabalFinder,
  fieldFinder,
  lineFinder(LANGUAGE_RULES),
  lineFinder(PACKAGER_RULES),
  rpmFinder,
  pkgbuildFinder,
  namedRecipeFinder,
  homebrewFinder,
  perlBuildFinder,
  distZillaFinder,
  perlModuleFinder,
  nimbleFinder,
  rockspecFinder,
  bazelFinder,
  cookbookFinder,
  identityFinder,
  appstreamFinder,
  latexFinder,
  powershellFinder,
  installerFinder,
  resourceFinder,
  pascalFinder,
]
