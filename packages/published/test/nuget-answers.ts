import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const dotnet = (stdout: string, code: number): FakeWorld => always('dotnet', said(stdout, '', code))
const NUPKG = { subject: 'Demo.Core', version: '1.2.3' }
export const NUGET: readonly Case[] = [
  ['there', NUPKG, dotnet('Restored', 0), { kind: 'yes' }],
  [
    'no such version',
    NUPKG,
    dotnet('error NU1102: Unable to find package Demo.Core with version (= 1.2.3)', 1),
    { kind: 'no' },
  ],
  [
    'no such package',
    NUPKG,
    dotnet('error NU1101: Unable to find package Demo.Core. No packages exist with this id', 1),
    { kind: 'no' },
  ],
  [
    'a source fails',
    NUPKG,
    dotnet(
      'error NU1102: Unable to find package Demo.Core with version (= 1.2.3)\nerror NU1301: Unable to load the service index',
      1,
    ),
    { kind: 'unknown' },
  ],
  [
    'a source fails, which the settings let pass',
    NUPKG,
    dotnet(
      'warning NU1801: Unable to load the service index for source http://s\nerror NU1102: Unable to find package Demo.Core with version (= 1.2.3)',
      1,
    ),
    { kind: 'unknown' },
  ],
  [
    'only pre-releases',
    NUPKG,
    dotnet('error NU1103: Unable to find a stable package Demo.Core with version (= 1.2.3)', 1),
    { kind: 'no' },
  ],
  [
    'no login',
    NUPKG,
    dotnet(
      'error NU1301: Unable to load the service index for source http://s.\nerror NU1301:   Response status code does not indicate success: 401 (Unauthorized).',
      1,
    ),
    {
      kind: 'unknown',
      fix: 'give dotnet a login that may read the package (packageSourceCredentials in NuGet.config)',
    },
  ],
  ['another package is missing', NUPKG, dotnet('error NU1101: Unable to find package Other', 1), { kind: 'unknown' }],
  ['no SDK', NUPKG, dotnet('No .NET SDKs were found.', 145), { kind: 'unknown' }],
]
