import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const dotnet = (stdout: string, code: number): FakeWorld => always('dotnet', said(stdout, '', code))
const METADATA = '/scratch/packages/demo.core/1.2.3/.nupkg.metadata'
const CONTENT = 'ab'.repeat(64)
/** What dotnet leaves beside a package; its digest leaves signatures out. */
const restored = (digest: string, own = 'PK'): FakeWorld => ({
  ...dotnet('Restored', 0),
  files: {
    [METADATA]: JSON.stringify({ version: 2, contentHash: Buffer.from(CONTENT, 'hex').toString('base64') }),
    'out/Demo.Core.1.2.3.nupkg': own,
  },
  digests: { 'out/Demo.Core.1.2.3.nupkg': digest },
})
const PACKED = {
  subject: 'Demo.Core',
  version: '1.2.3.0',
  artifacts: ['out/Demo.Core.1.2.3.nupkg', 'out/Other.1.2.3.nupkg'],
}
const NUPKG = { subject: 'Demo.Core', version: '1.2.3' }
export const NUGET: readonly Case[] = [
  ['there', NUPKG, dotnet('Restored', 0), { kind: 'yes', bytes: 'not-compared' }],
  ['there, with the same content', PACKED, restored(CONTENT), { kind: 'yes', bytes: 'same' }],
  ['there, with other content', PACKED, restored('00'), { kind: 'yes', bytes: 'other' }],
  [
    'there, and what would be published is signed',
    PACKED,
    restored('00', 'PK .signature.p7s'),
    {
      kind: 'yes',
      bytes: 'not-compared',
      evidence:
        'dotnet restored Demo.Core 1.2.3.0; demo.core.1.2.3.nupkg is signed, and only unsigned content can be compared',
    },
  ],
  [
    'there, by a dotnet that writes no digest of the content',
    PACKED,
    { ...restored(CONTENT), files: {} },
    {
      kind: 'yes',
      bytes: 'not-compared',
      evidence: 'dotnet restored Demo.Core 1.2.3.0; demo.core.1.2.3.nupkg has no digest to be compared with',
    },
  ],
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
