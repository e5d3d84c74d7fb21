export const name = 'basket'
