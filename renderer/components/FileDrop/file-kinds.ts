/** The kinds of file a person may attach. The core looks at the content again; this is only early help. */
export const fileKinds = {
  pdf: { label: 'PDF', mime: 'application/pdf', endings: ['.pdf'] },
  jpeg: { label: 'JPG', mime: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  png: { label: 'PNG', mime: 'image/png', endings: ['.png'] },
  /** Turned into one of the two above before it is sent. */
  webp: { label: 'WebP', mime: 'image/webp', endings: ['.webp'] },
  xlsx: {
    label: 'XLSX',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['.xlsx'],
  },
  answer: { label: 'ZIP, AGE', mime: 'application/zip', endings: ['.zip', '.age'] },
  json: { label: 'JSON', mime: 'application/json', endings: ['.json'] },
  punches: { label: 'DAT, CSV', mime: 'text/plain', endings: ['.dat', '.csv', '.txt'] },
  signature: { label: 'MINISIG', mime: 'text/plain', endings: ['.minisig'] },
  csv: { label: 'CSV', mime: 'text/csv', endings: ['.csv', '.txt'] },
} as const

export type FileKind = keyof typeof fileKinds

/** { "application/pdf": [".pdf"] }, as the file picker wants it. */
export function acceptOf(kinds: readonly FileKind[]): Record<string, string[]> {
  return Object.fromEntries(kinds.map((kind) => [fileKinds[kind].mime, [...fileKinds[kind].endings]]))
}

/** "PDF, JPG, PNG". */
export function labelsOf(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => fileKinds[kind].label).join(', ')
}
