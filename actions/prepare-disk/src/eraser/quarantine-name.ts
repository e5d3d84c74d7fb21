/** How the directories begin in which something waits for its deletion. */
export const QUARANTINE_PREFIX = '.ci-kit-erased-'
