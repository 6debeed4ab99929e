import type { Instrument, InstrumentItem } from '#shared/features/questionnaires/instrument.ts'
import type { Wording } from '#shared/features/questionnaires/instrument-wording.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'

export interface DraftValues extends Wording {
  readonly version: string
}

/** How an item is called in labels: by its number on paper, else by its name. */
export const numberOf = ({ prefix, linkId }: Pick<InstrumentItem, 'prefix' | 'linkId'>): string => prefix ?? linkId

/** What is still wrong with a draft, by the path of each field. */
export function draftErrors({ items }: Instrument, { version, texts, options }: DraftValues): Record<string, string> {
  const found: Record<string, string> = {}
  if (!/^\d+(\.\d+){0,2}$/.test(version)) found.version = words.versionWrong
  for (const item of items) {
    if ((texts[item.linkId] ?? '').trim() === '') found[`texts.${item.linkId}`] = words.textMissing(numberOf(item))
    for (const { code, display } of options[item.linkId] ?? [])
      if (display.trim() === '') found[`options.${item.linkId}.${code}`] = words.answerMissing(code, numberOf(item))
  }
  return found
}

/** Items of a part that have an answer without points. */
export const openIn = (items: readonly InstrumentItem[], { options }: Pick<DraftValues, 'options'>): number =>
  items.filter(
    ({ linkId, hasOfficeValues }) => hasOfficeValues && (options[linkId] ?? []).some(({ points }) => points === null),
  ).length
