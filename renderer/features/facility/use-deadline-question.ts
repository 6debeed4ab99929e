import { useState } from 'react'
import type { DeadlineEffect, NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import type { ConfirmedMove } from '#shared/features/facility/facility.contract.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'

interface WantedChange {
  readonly add: readonly NewHoliday[]
  readonly withdraw: readonly string[]
}

export interface DeadlineQuestion {
  /** Running deadlines that the change would move; null while nothing is asked. */
  readonly effects: readonly DeadlineEffect[] | null
  readonly isLooking: boolean
  readonly failure: ErrorText | null
  /** Looks which deadlines would move; goes on at once where there is none. */
  readonly ask: (change: WantedChange, proceed: (moves: ConfirmedMove[]) => void) => void
  readonly answer: (moves: ConfirmedMove[]) => void
  readonly close: () => void
}

/** A change of the calendar never moves a deadline by itself: first it is said which, then a person decides. */
export function useDeadlineQuestion(): DeadlineQuestion {
  const [asked, setAsked] = useState<{
    readonly effects: readonly DeadlineEffect[]
    readonly proceed: (moves: ConfirmedMove[]) => void
  } | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)

  const look = async ({ add, withdraw }: WantedChange, proceed: (moves: ConfirmedMove[]) => void) => {
    setLooking(true)
    setFailure(null)
    try {
      const effects = await client.calendar.effects({ add: [...add], withdraw: [...withdraw] })
      if (effects.length === 0) proceed([])
      else setAsked({ effects, proceed })
    } catch (error) {
      setFailure(errorText(error))
    } finally {
      setLooking(false)
    }
  }

  return {
    effects: asked?.effects ?? null,
    isLooking,
    failure,
    ask: (change, proceed) => void look(change, proceed),
    answer: (moves) => asked?.proceed(moves),
    close: () => setAsked(null),
  }
}
