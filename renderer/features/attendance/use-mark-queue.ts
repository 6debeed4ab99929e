import { useCallback, useEffect, useRef, useState } from 'react'
import type { WrittenOrigin } from '#shared/features/attendance/attendance.contract.ts'
import { client } from '../../api/client.ts'
import { useAttendanceCommand } from './use-attendance-command.ts'

export interface Typed {
  readonly origin: WrittenOrigin
  readonly inmateId: string
  /** Null takes the mark back. */
  readonly reason: string | null
  readonly note: string | null
}

interface Entry extends Typed {
  /** The mark that stood there when it was typed; `late`: a mark of our own is on its way, the answer will tell. */
  readonly basis: string | null | 'late'
  readonly isSending: boolean
}

type Entries = ReadonlyMap<string, Entry>

/** Whoever types goes on typing: what stands still for so many milliseconds is sent, together. Longer than a scanner takes for a whole card. */
const pause = 700
const keyOf = ({ origin, inmateId }: Pick<Typed, 'origin' | 'inmateId'>) => `${origin}|${inmateId}`

/**
 * Marks as they are typed, shown at once and sent a little later, many in one call and one call after the other. `basisOf` is the mark of an
 * origin that the newest sheet shows.
 */
export function useMarkQueue(
  sessionId: string,
  basisOf: (typed: Pick<Typed, 'origin' | 'inmateId'>) => string | null,
  lateReason: string | null,
) {
  const [entries, setEntries] = useState<Entries>(new Map())
  const [stale, setStale] = useState<ReadonlySet<string>>(new Set())
  const [isFailed, setFailed] = useState(false)
  const latest = useRef<Entries>(entries)
  const lookUp = useRef(basisOf)
  const late = useRef(lateReason)
  const timer = useRef(0)
  const command = useAttendanceCommand(client.attendance.mark)
  const send = useRef(command.mutate)
  useEffect(() => {
    lookUp.current = basisOf
    late.current = lateReason
    send.current = command.mutate
  })

  const keep = useCallback((next: Entries) => {
    latest.current = next
    setEntries(next)
  }, [])

  const flush = useCallback(() => {
    window.clearTimeout(timer.current)
    const all = [...latest.current.values()]
    const [first] = all
    if (first === undefined || all.some(({ isSending }) => isSending)) return
    const batch = all.filter(({ origin }) => origin === first.origin)
    const sent = new Map(batch.map((entry) => [keyOf(entry), { ...entry, isSending: true }]))
    keep(new Map([...latest.current, ...sent]))
    setFailed(false)
    const marks = batch.map(({ inmateId, reason, note, basis, origin }) => {
      const known = basis === 'late' ? lookUp.current({ origin, inmateId }) : basis
      return { inmateId, reason, note, basis: known }
    })
    /** What was typed over while it was on its way stays. */
    const without = (isDone: boolean): Entries =>
      new Map(
        [...latest.current].flatMap(([key, entry]) => {
          if (entry !== sent.get(key)) return [[key, entry] as const]
          return isDone ? [] : [[key, { ...entry, isSending: false }] as const]
        }),
      )
    send.current(
      { sessionId, origin: first.origin, marks, lateReason: late.current },
      {
        onFresh: (answer) => {
          keep(without(true))
          setStale(new Set(answer.stale))
          if (latest.current.size > 0) flush()
        },
        onError: () => {
          keep(without(false))
          setFailed(true)
        },
      },
    )
  }, [keep, sessionId])

  const put = useCallback(
    (typed: readonly Typed[]) => {
      const next = new Map(latest.current)
      for (const one of typed) {
        const key = keyOf(one)
        const before = next.get(key)
        const basis = before?.isSending ? 'late' : (before?.basis ?? lookUp.current(one))
        next.delete(key)
        next.set(key, { ...one, basis, isSending: false })
      }
      keep(next)
      setStale((old) => new Set([...old].filter((id) => !typed.some(({ inmateId }) => inmateId === id))))
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(flush, pause)
    },
    [keep, flush],
  )
  /** What was typed and is not on its way yet is forgotten. */
  const drop = useCallback(
    (one: Pick<Typed, 'origin' | 'inmateId'>) => {
      const key = keyOf(one)
      if (!latest.current.has(key) || latest.current.get(key)?.isSending) return false
      keep(new Map([...latest.current].filter(([other]) => other !== key)))
      return true
    },
    [keep],
  )
  // Whoever leaves the screen leaves nothing behind.
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return { entries, stale, isFailed, failure: isFailed ? command.error : null, put, drop, flush }
}

export const typedOf = (
  entries: Entries,
  place: Pick<Typed, 'origin' | 'inmateId'>,
): Pick<Typed, 'reason' | 'note'> | null => entries.get(keyOf(place)) ?? null
