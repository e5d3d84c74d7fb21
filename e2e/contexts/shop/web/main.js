export const name = 'main'
