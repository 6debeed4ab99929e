export const dutyPaths = { week: '/kepegawaian/jadwal-jaga', shifts: '/kepegawaian/giliran-jaga' } as const

/** The week stands in the address. */
export const dutyAddress = { week: 'minggu' } as const
