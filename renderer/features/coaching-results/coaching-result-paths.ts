export const coachingResultPaths = {
  results: '/pembinaan/hasil',
  report: '/pembinaan/laporan',
} as const
