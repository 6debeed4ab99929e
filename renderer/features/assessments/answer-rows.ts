import { type Answers, type Instrument, isQuestion } from '#shared/features/questionnaires/instrument.ts'
import { answerText } from '../questionnaires/answer-text.ts'
import { questionnaireMessages } from '../questionnaires/questionnaires.messages.ts'

/** Every question with its answer in words; the notes of evidence all carry the same words, so each stands under the number of its question. */
export function answerRows(instrument: Instrument, answers: Answers) {
  let above: string | null = null
  return instrument.items.filter(isQuestion).map((item) => {
    const label = questionnaireMessages.label(item.prefix ?? (item.type === 'text' ? above : null), item.text)
    above = item.type === 'text' ? above : item.prefix
    const given = answers[item.linkId] ?? []
    return { label, value: given.length === 0 ? '' : answerText(item, given) }
  })
}
