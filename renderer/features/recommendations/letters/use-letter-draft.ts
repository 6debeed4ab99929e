import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type {
  LetterSetting,
  RecommendationLetter,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { type Instant, instantOfMilliseconds } from '#shared/time/instant.ts'
import type { DraftState } from '../../../components/FormPage/DraftStatus.tsx'
import { type FormDraft, useDraft } from '../../../components/FormPage/use-draft.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { letterProblemsOf } from './letter-problems.ts'

export interface LetterDraft {
  readonly content: RecommendationLetter
  readonly setting: LetterSetting
}

interface SavedLetter {
  readonly id: string
  readonly revision: number
}

/** A rest this long while typing saves the letter and shows it anew. */
const restInMilliseconds = 3000

/**
 * The letter being written: what is on the screen, what of it is saved, and how to save it. One save runs at a time. What cannot be
 * saved as a letter yet, because a field is still empty or the rest has not come, is kept as a draft like any other form's typing.
 */
export function useLetterDraft(caseId: string, first: LetterDraft, firstLetter: SavedLetter | null) {
  const saveLetter = useCaseCommand(caseId, recommendationCalls.saveLetter)
  const saveMinutes = useCaseCommand(caseId, recommendationCalls.saveMinutes)
  const [draft, setDraft] = useState(first)
  const [letter, setLetter] = useState(firstLetter)
  // As the core has it; `letter` differs while an older draft is on the screen, so that saving it is refused.
  const [stored, setStored] = useState(firstLetter)
  const [savedText, setSavedText] = useState(firstLetter ? JSON.stringify(first) : null)
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  // What the timer and the running save need to see is the newest, not what was there when they began.
  const now = useRef({ draft, letter, running: null as Promise<SavedLetter> | null })

  const {
    draft: kept,
    typed,
    currentKey,
  } = useDraft<LetterDraft>({
    name: 'recommendations.letter',
    subject: `${caseId}/${first.content.template}`,
    basis: stored?.revision ?? 0,
    isContinuous: true,
    initial: first,
    read: () => now.current.draft,
    fill: (values, basis) => {
      now.current.draft = values
      now.current.letter = stored && { ...stored, revision: Number(basis) }
      setDraft(values)
      setLetter(now.current.letter)
    },
  })

  const send = async (): Promise<SavedLetter> => {
    const { draft: sent, letter: reference } = now.current
    const { content, setting } = sent
    const key = currentKey()
    const began = performance.timeOrigin + performance.now()
    const result =
      content.template === 'risalah-sidang-tpp'
        ? await saveMinutes.mutateAsync({ letter: reference, content, setting }, key)
        : await saveLetter.mutateAsync({ letter: reference, content, setting }, key)
    const saved = { id: result.letterId, revision: result.letterRevision }
    now.current.letter = saved
    setLetter(saved)
    setStored(saved)
    setSavedText(JSON.stringify(sent))
    setSavedAt(instantOfMilliseconds(Math.floor(began)))
    return saved
  }
  /** Saves what is on the screen now; rejects when the core refuses. */
  const save = async (): Promise<SavedLetter> => {
    await now.current.running?.catch(() => undefined)
    const running = send()
    now.current.running = running
    try {
      return await running
    } finally {
      if (now.current.running === running) now.current.running = null
    }
  }
  const saveQuietly = useDebouncedCallback(() => {
    if (Object.keys(letterProblemsOf(now.current.draft)).length > 0) return
    // The failure stands in `failure` and under the form; typing goes on.
    save().catch(() => undefined)
  }, restInMilliseconds)
  const change = (next: LetterDraft) => {
    now.current.draft = next
    setDraft(next)
    typed(next)
    saveQuietly()
  }

  const { isPending, error } = draft.content.template === 'risalah-sidang-tpp' ? saveMinutes : saveLetter
  return {
    draft,
    change,
    save: () => {
      saveQuietly.cancel()
      return save()
    },
    letter,
    isSaved: savedText === JSON.stringify(draft),
    isSaving: isPending,
    failure: error,
    kept: withLetter(kept, stateOf(isPending, error, savedAt)),
  }
}

/** Nothing waits in the draft after the letter was saved: then the letter's own saving is told. */
const withLetter = (kept: FormDraft, letter: DraftState): FormDraft =>
  kept.state.kind === 'none' ? { ...kept, state: letter } : kept

function stateOf(isSaving: boolean, error: unknown, savedAt: Instant | null): DraftState {
  if (isSaving) return { kind: 'saving' }
  if (error) return { kind: 'failed' }
  return savedAt === null ? { kind: 'none' } : { kind: 'saved', at: savedAt }
}
