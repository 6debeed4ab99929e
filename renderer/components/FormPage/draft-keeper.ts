import { v7 as newId } from 'uuid'
import type { Instant } from '#shared/time/instant.ts'
import { client } from '../../api/client.ts'
import { failureOf } from '../../api/error-text.ts'
import { flushDrafts, onFlushDrafts } from '../../api/flush-drafts.ts'
import { leaveWithDraft } from '../../api/leave-with-draft.ts'
import { currentToken } from '../../api/session-token.ts'
import { onSubmit } from '../../api/submitted-keys.ts'
import type { DraftState } from './DraftStatus.tsx'
import { type DraftBasis, draftContent } from './draft-content.ts'
import type { FormName } from './form-names.ts'

export interface DraftPlace {
  readonly form: FormName
  readonly subject: string
}

export interface DraftStanding {
  readonly key: string
  readonly state: DraftState
  readonly isUnsaved: boolean
  /** The submit under this key has been carried out, and nothing has been typed since. */
  readonly isSubmitted: boolean
}

interface FoundDraft {
  readonly id: string
  readonly sequence: number
  readonly savedAt: Instant
}

/** Well under the three seconds of typing that may be lost, and counted from the first keystroke, not from the last. */
const pauseMs = 1000
const retryMs = 3000

/** Takes what is typed in one form to the core. Lives as long as the form is open, and until its last typing has arrived. */
export class DraftKeeper {
  readonly #place: DraftPlace
  readonly #isContinuous: boolean
  // Typing belongs to who typed it: another person's session never carries it.
  readonly #token = currentToken()
  /** Contents that hold nothing typed: the form as it was opened, or as it was just submitted. */
  readonly #plain = new Set<string>()
  #path = '/'
  #basis: DraftBasis
  #latestBasis: DraftBasis
  /** The fields as they were filled, and as they would be filled now. */
  #from: string
  #latestFrom: string
  /** A form that goes on after its submit is then filled from what the submit made. */
  #isFollowingBasis: boolean
  #key: string = newId()
  #sequence = 0
  #kept: string
  #latest: string
  #submitting: string | null = null
  #isWaiting = false
  #isSubmitted = false
  /** The core knows this key as submitted, though this page never heard of it. */
  #isSentElsewhere = false
  #state: DraftState = { kind: 'none' }
  #timer = 0
  #running: Promise<void> = Promise.resolve()
  #announce: (standing: DraftStanding) => void = () => undefined
  /** Set when the form is closed. */
  #stop: (() => void) | null = null

  constructor(place: DraftPlace, first: string, basis: DraftBasis, isContinuous: boolean) {
    this.#place = place
    this.#isContinuous = isContinuous
    this.#isFollowingBasis = isContinuous
    this.#plain.add(first)
    this.#kept = first
    this.#latest = first
    this.#basis = basis
    this.#latestBasis = basis
    this.#from = first
    this.#latestFrom = first
  }

  get standing(): DraftStanding {
    const isUnsaved = this.#isWaiting && this.#state.kind !== 'saving'
    return { key: this.#key, state: this.#state, isUnsaved, isSubmitted: this.#isSubmitted }
  }

  get basis(): DraftBasis {
    return this.#basis
  }

  get from(): string {
    return this.#from
  }

  /** Where the form stands now, and what it would be filled from if it were opened now. */
  isAt(path: string, basis: DraftBasis, from: string): void {
    this.#path = path
    this.#latestBasis = basis
    this.#latestFrom = from
    if (this.#basis === basis) return
    // A change that no field of this form shows is no reason to ask anybody anything.
    if (!this.#isFollowingBasis && (this.#isContinuous || from !== this.#from)) return
    this.#basis = basis
    this.#announce(this.standing)
  }

  /** The fields hold what was typed over another state of the data. */
  filledFrom(basis: DraftBasis, from: string): void {
    this.#basis = basis
    this.#from = from
    this.#isFollowingBasis = this.#isContinuous && basis === this.#latestBasis
  }

  open(announce: (standing: DraftStanding) => void): () => void {
    this.#announce = announce
    const stopFlush = onFlushDrafts({ flush: this.flush, leave: this.#leave })
    const stopSubmit = onSubmit({ onStart: this.#submitStarted, onDone: this.#submitDone })
    return () => {
      this.#announce = () => undefined
      this.#stop = () => {
        stopFlush()
        stopSubmit()
      }
      void this.flush()
    }
  }

  async find() {
    await flushDrafts()
    return client.drafts.find(this.#place)
  }

  /** The draft that was found is in the fields now, as `content`. */
  adopt(found: FoundDraft, content: string, basis: DraftBasis, from: string): void {
    this.#key = found.id
    this.#sequence = found.sequence
    this.filledFrom(basis, from)
    this.#kept = content
    this.#latest = content
    this.#isWaiting = false
    this.#say({ kind: 'saved', at: found.savedAt })
  }

  typed(content: string): void {
    this.#latest = content
    if (this.#isSubmitted) {
      if (this.#plain.has(content)) return
      this.#renew()
    }
    if (content === this.#kept) {
      this.#isWaiting = false
      if (this.#state.kind === 'saving') this.#say({ kind: 'none' })
      return
    }
    this.#isWaiting = true
    if (this.#isSentElsewhere) return
    if (this.#state.kind !== 'failed') this.#say({ kind: 'saving' })
    this.#timer ||= window.setTimeout(() => void this.flush(), pauseMs)
  }

  /** One save at a time, each with the newest typing. */
  readonly flush = (): Promise<void> => {
    this.#running = this.#running.then(() => this.#save()).then(this.#stopWhenDone)
    return this.#running
  }

  /** What was typed stays in the fields, but as something new: under a key of its own. */
  renew(): void {
    this.#renew()
    this.#kept = ''
    this.typed(this.#latest)
  }

  /** Gives up what is typed; the fields go back to `content`, filled from what is there now. */
  discard(content: string): void {
    const id = this.#key
    this.#renew()
    this.#kept = content
    this.#latest = content
    this.#plain.add(content)
    this.#running = this.#running
      .then(() => client.drafts.discard({ id }))
      .then(
        () => undefined,
        // It is found again at the next opening, and can be given up then.
        () => undefined,
      )
  }

  #renew(): void {
    window.clearTimeout(this.#timer)
    this.#timer = 0
    this.#key = newId()
    this.#sequence = 0
    this.filledFrom(this.#latestBasis, this.#latestFrom)
    this.#isWaiting = false
    this.#isSubmitted = false
    this.#isSentElsewhere = false
    this.#say({ kind: 'none' })
  }

  async #save(): Promise<void> {
    window.clearTimeout(this.#timer)
    this.#timer = 0
    if (!this.#isWaiting || this.#isSubmitted || this.#isSentElsewhere || this.#token !== currentToken()) return
    const key = this.#key
    const content = this.#latest
    try {
      const saved = this.#plain.has(content) ? null : await this.#send(content)
      if (saved === null) await client.drafts.discard({ id: key, isEmptied: true })
      if (this.#key !== key || this.#isSubmitted) return
      if (saved?.state === 'finished') {
        this.#isSentElsewhere = true
        this.#say({ kind: 'sent' })
        return
      }
      this.#kept = content
      this.#isWaiting = this.#latest !== content
      this.#say(saved === null ? { kind: 'none' } : { kind: 'saved', at: saved.savedAt })
      if (this.#isWaiting) this.typed(this.#latest)
    } catch (error) {
      if (this.#key !== key || this.#isSubmitted) return
      this.#say({ kind: 'failed' })
      const code = failureOf(error)?.code
      // Behind the lock nothing is taken; unlocking sends what waits.
      if (code !== 'session-locked' && code !== 'not-signed-in')
        this.#timer ||= window.setTimeout(() => void this.flush(), retryMs)
    }
  }

  async #send(content: string) {
    const saved = await client.drafts.save(this.#draft(content))
    if (saved.state !== 'older') return saved
    // The computer's time was set back since that draft: this typing is the newer one all the same.
    this.#sequence = (await client.drafts.find(this.#place))?.sequence ?? this.#sequence
    return client.drafts.save(this.#draft(content))
  }

  /** A closed form stays on the list until its typing has arrived: when it is opened again at once it waits for that. */
  readonly #stopWhenDone = (): void => {
    const isOver = !this.#isWaiting || this.#isSubmitted || this.#isSentElsewhere || this.#token !== currentToken()
    if (this.#stop === null || !isOver) return
    window.clearTimeout(this.#timer)
    this.#stop()
  }

  #draft(content: string) {
    // By the computer's own time two windows with the same form agree on which typing is newer.
    this.#sequence = Math.max(this.#sequence + 1, Math.floor(performance.timeOrigin + performance.now()))
    const { form, subject } = this.#place
    const kept = draftContent(this.#basis, this.#from, content)
    return { id: this.#key, form, subject, path: this.#path, sequence: this.#sequence, content: kept }
  }

  readonly #leave = (): void => {
    if (!this.#isWaiting || this.#isSubmitted || this.#isSentElsewhere || this.#plain.has(this.#latest)) return
    leaveWithDraft(this.#draft(this.#latest))
  }

  readonly #submitStarted = (key: string): void => {
    if (key === this.#key) this.#submitting = this.#latest
  }

  readonly #submitDone = (key: string): void => {
    if (key !== this.#key) return
    window.clearTimeout(this.#timer)
    this.#timer = 0
    const submitted = this.#submitting ?? this.#latest
    this.#isWaiting = false
    this.#isSubmitted = true
    this.#isSentElsewhere = false
    this.#kept = submitted
    this.#plain.add(submitted)
    this.#say({ kind: 'none' })
    // A form that is sent while it is being typed in goes on with what came after.
    if (this.#isContinuous && this.#latest !== submitted) this.typed(this.#latest)
  }

  #say(state: DraftState): void {
    this.#state = state
    this.#announce(this.standing)
  }
}
