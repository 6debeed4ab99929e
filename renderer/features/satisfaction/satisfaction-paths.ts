const results = '/survei-kepuasan'

/** Addresses of this feature's screens. */
export const satisfactionPaths = {
  results,
  paper: `${results}/kertas`,
  forms: `${results}/formulir`,
  settings: `${results}/pengaturan`,
} as const
