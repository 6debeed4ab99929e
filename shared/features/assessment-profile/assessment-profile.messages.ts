/** Words of the profile that stand on screen, on paper and in what is kept with a reason. */
export const profileWords = {
  yes: 'Ya',
  no: 'Tidak',
} as const
