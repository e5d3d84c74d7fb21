export const name = 'search'
