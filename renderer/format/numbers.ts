import { formatMessages } from './format.messages.ts'

const wholeOrDecimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })

/** 1.234,5 */
export function formatNumber(value: number): string {
  return wholeOrDecimal.format(value)
}

/** 42%: of a share between 0 and 1. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** 1,4 MB. Steps of 1,024, as the file manager of Windows counts. */
export function formatFileSize(bytes: number): string {
  const units = ['KB', 'MB', 'GB', 'TB'] as const
  if (bytes < 1024) return formatMessages.bytes(formatNumber(bytes))
  let size = bytes / 1024
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const shown = new Intl.NumberFormat('id-ID', { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)
  return `${shown} ${units[unit]}`
}
