import type { KeyboardEvent } from 'react'
import type { AnswerValue, InstrumentItem } from '#shared/features/questionnaires/instrument.ts'

const questionMark = '[data-question]'

/** What a key answers: Y and T for yes and no, a number for an option. Null for every other key. */
export function answerOfKey(item: InstrumentItem, key: string): AnswerValue | null {
  if (item.isReadOnly) return null
  if (item.type === 'boolean') {
    const letter = key.toLowerCase()
    return letter === 'y' ? true : letter === 't' ? false : null
  }
  if (item.type !== 'choice' || !/^[1-9]$/.test(key)) return null
  return item.options[Number(key) - 1]?.code ?? null
}

/** Whether a key is meant for the question and not for something typed or a command of the window. */
export function isAnswerKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { target } = event
  return target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')
}

/** Puts the cursor into the question after one, once the page shows what its answer made appear. */
export function goOn(question: HTMLElement): void {
  requestAnimationFrame(() => {
    const form = question.closest('form')
    const all = [...(form?.querySelectorAll<HTMLElement>(questionMark) ?? [])]
    const next = all[all.indexOf(question) + 1]
    const field = next?.querySelector<HTMLElement>('input:checked, input, textarea')
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  })
}
