import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** A programme as it is typed. */
export interface TypedProgramme {
  readonly name: string
  readonly kind: string | null
  readonly objective: string
  readonly stages: string[]
  readonly admitsDetainees: boolean
  readonly capacity: number | null
  readonly instructor: string
  readonly place: string
  readonly materials: string
  readonly budgetRupiah: number | null
  readonly competence: string
  readonly beginsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
}

export const typedOf = (programme: Programme | undefined, today: CalendarDate): TypedProgramme => ({
  ...{
    name: programme?.name ?? '',
    kind: programme?.kind ?? null,
    objective: programme?.objective ?? '',
  },
  ...{
    stages: [...(programme?.stages ?? ['early'])],
    admitsDetainees: programme?.admitsDetainees ?? false,
  },
  ...{
    capacity: programme?.capacity ?? null,
    instructor: programme?.instructor ?? '',
  },
  ...{ place: programme?.place ?? '', materials: programme?.materials ?? '' },
  ...{
    budgetRupiah: programme?.budgetRupiah ?? null,
    competence: programme?.competence ?? '',
  },
  ...{
    beginsOn: programme?.beginsOn ?? today,
    endsOn: programme?.endsOn ?? null,
  },
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What is sent, still to be checked by the contract's schema. */
export const contentOf = (typed: TypedProgramme) => ({
  ...typed,
  kind: typed.kind ?? '',
  materials: orNull(typed.materials),
  competence: orNull(typed.competence),
})
