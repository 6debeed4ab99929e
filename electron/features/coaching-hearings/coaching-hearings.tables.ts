import type { Generated } from 'kysely'
import type { CoachingStage } from '#shared/features/coaching-stages/coaching-stage.ts'

/** A session of the observation team about stages. */
export interface CoachingHearingsTable {
  id: string
  number: string
  subject: string
  held_on: string
  starts_at: string
  ends_at: string | null
  place: string
  chair: string
  attendees: string | null
  agenda: string
  minutes: string | null
  state: 'active' | 'cancelled'
  cancel_reason: string | null
  postponed_from: Generated<string | null>
  postpone_reason: Generated<string | null>
  closed_by: Generated<string | null>
  closed_at: Generated<string | null>
  reopen_reason: Generated<string | null>
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Somebody on the list of a session. */
export interface CoachingHearingPeopleTable {
  id: string
  hearing_id: string
  inmate_id: string
  stage: CoachingStage
  proposal: string | null
  state: 'listed' | 'decided' | 'removed'
  decision_id: string | null
  remove_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface CoachingHearingPhotosTable {
  id: string
  hearing_id: string
  title: string
  file_id: string
  state: 'active' | 'taken-off'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface CoachingHearingTables {
  coaching_hearing_photos: CoachingHearingPhotosTable
  coaching_hearings: CoachingHearingsTable
  coaching_hearing_people: CoachingHearingPeopleTable
}
