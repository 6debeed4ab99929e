import type { Answers, Instrument, InstrumentItem } from '../questionnaires/instrument.ts'

/** Code system of the one question that every instrument begins with: whether the person agreed to be asked. */
const consentSystem = 'urn:lentera:asesmen:persetujuan'
const agreedCode = 'setuju'
const refusedCode = 'dokumen'

export const isConsentItem = ({ options }: Pick<InstrumentItem, 'options'>): boolean =>
  options.some(({ system }) => system === consentSystem)

/** Whether the form says of consent what the assessment says of it; true where it does not ask, or was not answered yet. */
export function isConsentTrue({ items }: Pick<Instrument, 'items'>, answers: Answers, hasAgreed: boolean): boolean {
  return items
    .filter(isConsentItem)
    .flatMap(({ linkId }) => answers[linkId] ?? [])
    .every((code) => (code === agreedCode) === hasAgreed)
}

/** What the assessment says of consent, as the answer that the form begins with; nothing where it offers no such answer. */
export function consentAnswers({ items }: Pick<Instrument, 'items'>, hasAgreed: boolean): Answers {
  const code = hasAgreed ? agreedCode : refusedCode
  return Object.fromEntries(
    items
      .filter((item) => isConsentItem(item) && item.options.some((option) => option.code === code))
      .map(({ linkId }) => [linkId, [code]]),
  )
}
