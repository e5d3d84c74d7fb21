/** A file of each kind that the finders of build systems and packages know. */
export const SYSTEM_NAMES: readonly string[] = [
  'pom.xml build.gradle build.gradle.kts gradle.properties build.sbt project.clj build.sc a.csproj',
  'Directory.Build.props a.nuspec AssemblyInfo.cs version.json a.gemspec lib/a/version.rb Gemfile.lock',
  'VERSION CMakeLists.txt meson.build configure.ac Makefile version.h a.podspec',
  'A.xcodeproj/project.pbxproj Info.plist a.xcconfig go.mod version.go Package.swift mix.exs a.app.src',
  'default.nix a.cabal Project.toml dune-project a.opam build.zig.zon debian/changelog a.spec PKGBUILD',
  '.SRCINFO a-1.ebuild a_1.bb Formula/a.rb Makefile.PL dist.ini A.pm a.nimble a.rockspec MODULE.bazel',
  'metadata.rb a.wxs a.metainfo.xml a.sty A.psd1 a.iss a.nsi a.rc a.dproj a.lpi DESCRIPTION',
  'etc/module.xml package.yaml build.clj a.ipkg',
].flatMap(line => line.split(' '))
