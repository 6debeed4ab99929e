const report = '/kepegawaian/laporan'

/** Words of an address: the days, and one number. */
export const staffParameters = { period: 'masa', cell: 'angka' } as const

export const staffOverviewPaths = {
  timeLine: '/kepegawaian/garis-waktu',
  issued: '/kepegawaian/riwayat-izin',
  report,
  rows: `${report}/rincian`,
  reportOf: (period: string) => `${report}?${new URLSearchParams({ [staffParameters.period]: period })}`,
  counted: (period: string, cell: string) =>
    `${report}/rincian?${new URLSearchParams({ [staffParameters.period]: period, [staffParameters.cell]: cell })}`,
} as const
