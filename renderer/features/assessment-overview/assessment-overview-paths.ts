import type { OverviewCircle } from '#shared/features/assessment-overview/overview-facts.ts'

const report = '/asesmen/laporan'

/** Words of an address: the days, whom the numbers are about, and one number. */
export const overviewParameters = { period: 'masa', circle: 'siapa', cell: 'angka' } as const

const asked = (period: string, circle: OverviewCircle) =>
  new URLSearchParams({
    [overviewParameters.period]: period,
    ...(circle === 'clients' ? { [overviewParameters.circle]: 'klien' } : {}),
  })

export const overviewPaths = {
  report,
  rows: `${report}/rincian`,
  reportOf: (period: string, circle: OverviewCircle) => `${report}?${asked(period, circle)}`,
  /** Whom and what one number counts. */
  counted: (period: string, circle: OverviewCircle, cell: string) => {
    const address = asked(period, circle)
    address.set(overviewParameters.cell, cell)
    return `${report}/rincian?${address}`
  },
} as const
