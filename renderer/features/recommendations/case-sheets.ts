const plainKinds = [
  'session',
  'approval',
  'seal',
  'hand-over',
  'answer',
  'bring-back',
  'coordination',
  'pause',
  'resume',
  'extend',
] as const

/** What can be worked on beside the case; stands in the address, so that a link can lead straight to it. */
export type SheetName =
  | { readonly kind: 'paper'; readonly requirementId: string }
  | { readonly kind: 'step'; readonly stepId: string }
  | { readonly kind: (typeof plainKinds)[number] }

/** The address word of a sheet. */
export function sheetWord(sheet: SheetName): string {
  switch (sheet.kind) {
    case 'paper':
      return `paper.${sheet.requirementId}`
    case 'step':
      return `step.${sheet.stepId}`
    default:
      return sheet.kind
  }
}

/** The sheet that an address word names; null for none or nonsense. */
export function sheetFromWord(word: string | null): SheetName | null {
  if (word === null) return null
  const [kind, id = ''] = word.split('.')
  if (kind === 'paper' && id !== '') return { kind, requirementId: id }
  if (kind === 'step' && id !== '') return { kind, stepId: id }
  const plain = plainKinds.find((known) => known === word)
  return plain ? { kind: plain } : null
}
