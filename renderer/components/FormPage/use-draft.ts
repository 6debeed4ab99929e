import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Instant } from '#shared/time/instant.ts'
import type { DraftState } from './DraftStatus.tsx'
import { type DraftBasis, keptValues, knownFields, readDraftContent } from './draft-content.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { changesBetween, type FieldChange, type FieldInWords, mergedValues } from './field-changes.ts'
import type { FormName } from './form-names.ts'

/** What the top of the form says about its draft. */
export type DraftNotice = { readonly kind: 'restored'; readonly at: Instant } | { readonly kind: 'discarded' }

/** What the form was filled from has been changed by somebody else. */
export interface OvertakenForm {
  /** In words; empty for a form that does not say how its values read. */
  readonly changes: () => readonly FieldChange[]
  /** Takes what is stored now, except in the fields that were typed here. */
  readonly merge: () => void
}

export interface FormDraft {
  /** The draft's id and the idempotency key of the submit: send it as `context: { key }`. The draft ends with that call by itself. */
  readonly key: string
  readonly state: DraftState
  /** True while the core cannot be made to keep what is typed; leaving then asks first. */
  readonly isUnsaved: boolean
  /** What the fields were filled from: the revision to submit, so that an old draft never overwrites newer data. */
  readonly basis: DraftBasis
  /** Whether the core is still being asked for a draft; nothing can be typed until then. */
  readonly isLooking: boolean
  readonly notice: DraftNotice | null
  readonly overtaken: OvertakenForm | null
  /** Grows when the fields are filled anew, so that half-typed text inside them goes too. */
  readonly filling: number
  /** "Mulai dari awal": the fields as if the form were opened now. */
  readonly discard: () => void
  readonly undoDiscard: () => void
  /** Keeps what is typed as something new, after the draft turned out to have been submitted elsewhere. */
  readonly renew: () => void
}

export interface DraftInput<Values extends object> {
  readonly name: FormName
  /** The record it is about; absent for a form that stands alone. Another record needs another `key` of the component. */
  readonly subject?: string | undefined
  /** What the fields are filled from: a revision, or text that changes when the data do. */
  readonly basis?: DraftBasis | undefined
  /** Secrets: never in a draft, never in the core before the submit. */
  readonly omit?: readonly (keyof Values)[] | undefined
  /** The form stays open after its submit and may be typed in meanwhile. */
  readonly isContinuous?: boolean | undefined
  /** The values in the form's own words, to show what somebody else changed meanwhile. */
  readonly describe?: ((values: Values) => readonly FieldInWords[]) | undefined
  /** As the form is filled when it is opened now. */
  readonly initial: Values
  readonly read: () => Values
  /** `basis`: what the values were typed over. */
  readonly fill: (values: Values, basis: DraftBasis) => void
}

interface KeptForm<Values> {
  readonly draft: FormDraft
  readonly typed: (values: Values) => void
  /** `draft.key` at this moment, for a submit that was waiting its turn. */
  readonly currentKey: () => string
}

/** The draft of anything that is typed. Forms have `useDraftForm`; this is for what keeps its values elsewhere. */
export function useDraft<Values extends object>(input: DraftInput<Values>): KeptForm<Values> {
  const { name, subject = '', basis = null, omit = [], initial } = input
  const { pathname, search } = useLocation()
  const [keeper] = useState(
    () => new DraftKeeper({ form: name, subject }, keptValues(initial, omit), basis, input.isContinuous ?? false),
  )
  const [standing, setStanding] = useState(keeper.standing)
  const [isLooking, setLooking] = useState(true)
  const [notice, setNotice] = useState<DraftNotice | null>(null)
  const [filling, setFilling] = useState(0)
  const discarded = useRef<{ readonly values: Values; readonly basis: DraftBasis; readonly from: string } | null>(null)
  const latest = keptValues(initial, omit)

  useLayoutEffect(() => keeper.isAt(draftPath(pathname, search), basis, latest))

  const restore = useEffectEvent((found: NonNullable<Awaited<ReturnType<DraftKeeper['find']>>>) => {
    const kept = readDraftContent(found.content)
    if (kept === null) return
    const values = { ...input.read(), ...knownFields(initial, kept.values, omit) }
    keeper.adopt(found, keptValues(values, omit), kept.basis, kept.from === null ? latest : JSON.stringify(kept.from))
    input.fill(values, kept.basis)
    setNotice({ kind: 'restored', at: found.savedAt })
  })
  useEffect(() => {
    let isGone = false
    const close = keeper.open(setStanding)
    keeper
      .find()
      .then((found) => {
        if (found !== null && !isGone) restore(found)
      })
      // A form without its draft still works; the next save speaks up if the core is gone.
      .catch(() => undefined)
      .finally(() => setLooking(false))
    return () => {
      isGone = true
      close()
    }
  }, [keeper])

  const typed = (values: Values) => {
    keeper.typed(keptValues(values, omit))
    // The offer to take a discard back would now take back the new typing.
    if (notice?.kind === 'discarded' || standing.isSubmitted) setNotice(null)
  }
  const fill = (values: Values, over: DraftBasis, from: string, next: DraftNotice | null) => {
    keeper.filledFrom(over, from)
    input.fill(values, over)
    setFilling((count) => count + 1)
    setNotice(next)
  }
  const isOld = !isLooking && !standing.isSubmitted && keeper.basis !== basis
  // A form that saves as it goes changes its own basis all the time; only a draft found again can be behind.
  const isOvertaken = isOld && (!input.isContinuous || notice?.kind === 'restored')
  const base = (): Values => ({ ...initial, ...(JSON.parse(keeper.from) as Partial<Values>) })
  const changes = () => {
    const words = input.describe
    return words ? changesBetween(words(base()), words(initial), words(input.read())) : []
  }
  const merge = () => {
    const merged = mergedValues(base(), initial, input.read())
    fill(merged, basis, latest, null)
    keeper.typed(keptValues(merged, omit))
  }
  // Nothing typed here yet: the fields simply show what is stored now.
  const follow = useEffectEvent(() => {
    if (keptValues(input.read(), omit) === keeper.from) fill(initial, basis, latest, null)
  })
  useEffect(() => {
    if (isOvertaken) follow()
  }, [isOvertaken])
  const draft: FormDraft = {
    ...standing,
    basis: keeper.basis,
    isLooking,
    // What was found again has been submitted by now: there is nothing to begin anew.
    notice: standing.isSubmitted ? null : notice,
    overtaken: isOvertaken ? { changes, merge } : null,
    filling,
    discard: () => {
      discarded.current = { values: input.read(), basis: keeper.basis, from: keeper.from }
      keeper.discard(latest)
      fill(initial, basis, latest, { kind: 'discarded' })
    },
    undoDiscard: () => {
      if (discarded.current === null) return
      const { values, basis: before, from } = discarded.current
      fill(values, before, from, null)
      keeper.typed(keptValues(values, omit))
    },
    renew: () => keeper.renew(),
  }
  return { draft, typed, currentKey: () => keeper.standing.key }
}

/** Where to find the form again. An address that says more than the core takes is cut down to its page. */
function draftPath(pathname: string, search: string): string {
  const path = pathname + search
  return /^\/[\w/.-]*(\?[\w=&.-]*)?$/.test(path) && path.length <= 300 ? path : pathname
}
