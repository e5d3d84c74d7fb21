export const name = 'checkout'
