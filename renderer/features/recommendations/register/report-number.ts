import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ReportCell, reportCells } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import { periodText, type ReportPeriod, readPeriod } from '#shared/features/reports/report-period.rules.ts'
import { orpc } from '../../../api/client.ts'
import { recommendationPaths } from '../recommendation-paths.ts'

/** One number of the monthly report. */
export interface ReportNumber extends ReportPeriod {
  readonly cell: ReportCell
}

/** The number that the address of the register speaks of; null for the whole register. */
export function readReportNumber(address: URLSearchParams): ReportNumber | null {
  const period = readPeriod(address.get('laporan'))
  const cell = reportCells.find((one) => one === address.get('angka'))
  return period && cell ? { ...period, cell } : null
}

export const rowsBehindPath = ({ cell, ...period }: ReportNumber): string =>
  `${recommendationPaths.list}?laporan=${periodText(period)}&angka=${cell}`

/** Ids of the requests behind a number; undefined until they are known. */
export function useReportRows(behind: ReportNumber | null): ReadonlySet<string> | undefined {
  const { year = 2000, month = null, cell = 'opened' } = behind ?? {}
  const { data } = useQuery({
    ...orpc.recommendationReports.casesBehind.queryOptions({ input: { year, month, cell } }),
    enabled: behind !== null,
  })
  return useMemo(() => data && new Set(data.caseIds), [data])
}
