// https://docs.github.com/en/actions/reference/limits: a matrix generates at most 256 jobs in a run.
export const MAX_MATRIX_JOBS = 256
