import type { Product } from '@ci-kit/registry/product'
import type { Reference } from '@ci-kit/registry/reference'

type How = (reference: Reference) => string

/** How to log in, and what the account needs, where it is known whose registry it is. */
const HOW: Readonly<Record<Product, How>> = {
  'docker-hub': () =>
    'docker/login-action with a user name and an access token that may read; Docker Hub refuses a repository that does not exist as well, so check its name',
  ghcr: ({ registry }) =>
    `docker/login-action (registry: ${registry}) with a token that has read:packages, or grant the job "permissions: packages: read" and its repository access in the settings of the package; a package that does not exist is refused as well, so check its name`,
  ecr: () =>
    'aws-actions/amazon-ecr-login (a login ends after 12 hours); the role needs ecr:BatchGetImage and ecr:GetDownloadUrlForLayer, and for the registry of another account its repository policy has to name the role',
  'ecr-public': () =>
    'aws-actions/amazon-ecr-login with registry-type: public; a login that has run out is worse than none here: docker logout public.ecr.aws',
  acr: ({ registry }) =>
    `azure/login and then az acr login --name ${registry.split('.')[0]}, or docker/login-action with a service principal; it needs the role AcrPull`,
  google: ({ registry }) =>
    `google-github-actions/auth and then docker/login-action (registry: ${registry}, username: oauth2accesstoken with an access token, or _json_key with a key); the account needs the role roles/artifactregistry.reader`,
  quay: () =>
    'docker/login-action with a robot account (organisation+robot) that has Read on the repository; Quay refuses a repository that does not exist as well, so check its name',
  gitlab: () =>
    'docker/login-action with a deploy token or an access token that has read_registry, of a member of the project',
  harbor: ({ repository }) =>
    `docker/login-action with a robot account (robot$project+name, in single quotes in a shell) that may pull from the project ${repository.split('/')[0]}; Harbor refuses a project that does not exist as well, so check its name`,
  artifactory: ({ repository }) =>
    `docker/login-action with a user name and an identity token that may read ${repository.split('/')[0]}; if Xray or a curation policy blocks the image, its message is in the evidence`,
  // Its own registry refuses the token of a job, whatever permissions the job has.
  gitea: () =>
    'docker/login-action with a user name and an access token that has read:package, or give both as username and password; the token of a job is refused',
  nexus: () =>
    'docker/login-action with a user that may read the repository; for reading without a login the "Docker Bearer Token Realm" has to be active',
}

/** In place of a sentence for any registry, one for this product; with what was already tried. */
export function loginAdvice(reference: Reference, product: Product | undefined, as: string | undefined): string {
  const { registry } = reference
  const isNobody = as === undefined || as === 'anonymous' || as === 'the job token'
  const verb = isNobody ? `log in to ${registry} before this step` : `renew the login to ${registry} (${as})`
  if (product !== undefined) return `${verb}: ${HOW[product](reference)}`
  return `${verb} (docker/login-action), or give username and password; the account needs to read the repository`
}
