const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** A case number as a file name: what another computer might refuse becomes a hyphen. */
export function bundleName(
  caseNumber: string,
  /** 1 for the first bundle of a case. */
  edition: number,
  trainingPrefix: string | null,
): string {
  const safe = caseNumber.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return [trainingPrefix, safe, edition > 1 ? `${edition}` : null].filter((part) => part !== null).join('-')
}

/** A stable place inside the bundle: position in the profile, stem, and a number where one paper has several files. */
export function paperPath(position: number, stem: string, copy: number, mediaType: string): string {
  const number = String(position).padStart(2, '0')
  const suffix = copy > 1 ? `-${copy}` : ''
  return `data/${number}-${stem}${suffix}.${endings[mediaType] ?? 'bin'}`
}

/** The name of the first, second, ... file of one kind: the number stands before the ending. */
export function numberedName(fileName: string, copy: number): string {
  if (copy === 1) return fileName
  const dot = fileName.indexOf('.')
  const stem = dot < 0 ? fileName : fileName.slice(0, dot)
  return `${stem}-${copy}${fileName.slice(stem.length)}`
}

/** A fingerprint in groups of four, for comparing by eye or reading out. */
export function inGroups(hex: string): readonly string[] {
  return hex.match(/.{1,4}/g) ?? []
}
