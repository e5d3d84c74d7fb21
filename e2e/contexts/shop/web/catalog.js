export const name = 'catalog'
