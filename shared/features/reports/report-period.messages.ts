const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November'],
  'Desember',
]

/** Names of months and of the periods of a report, on screen and on paper alike. */
export const reportPeriodWords = {
  months,
  month: (year: number, month: number) => `${months[month - 1] ?? ''} ${year}`,
  year: (year: number) => `Tahun ${year}`,
  period: ({ year, month }: { readonly year: number; readonly month: number | null }) =>
    month === null ? `Tahun ${year}` : `${months[month - 1] ?? ''} ${year}`,
} as const
