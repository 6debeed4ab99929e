import type {
  hearingPeopleTable,
  hearingPhotosTable,
  hearingsTable,
} from '#shared/features/coaching-hearings/coaching-hearings.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'

export const hearingsHistoryWords: HistoryWords<
  typeof hearingPeopleTable | typeof hearingPhotosTable | typeof hearingsTable
> = {
  tables: {
    coaching_hearings: words.menu,
    coaching_hearing_people: 'Usul untuk sidang',
    coaching_hearing_photos: 'Foto sidang',
  },
  fields: {
    'coaching_hearings.number': words.number,
    'coaching_hearings.subject': words.subject,
    'coaching_hearings.held_on': words.heldOn,
    'coaching_hearings.starts_at': words.startsAt,
    'coaching_hearings.ends_at': words.endsAt,
    'coaching_hearings.place': words.place,
    'coaching_hearings.chair': words.chair,
    'coaching_hearings.attendees': words.attendees,
    'coaching_hearings.agenda': words.agenda,
    'coaching_hearings.minutes': words.minutes,
    'coaching_hearings.state': words.columns.state,
    'coaching_hearings.cancel_reason': words.cancelReason,
    'coaching_hearings.postponed_from': words.postponedFrom,
    'coaching_hearings.postpone_reason': 'Alasan ditunda',
    'coaching_hearings.closed_at': words.closedAt,
    'coaching_hearings.closed_by': words.closedBy,
    'coaching_hearings.reopen_reason': words.reopenReason,
    'coaching_hearing_photos.title': words.photoTitle,
    'coaching_hearing_photos.state': words.columns.state,
    'coaching_hearing_photos.end_reason': 'Alasan dicoret',
    'coaching_hearing_people.inmate_id': 'Orang',
    'coaching_hearing_people.stage': words.stage,
    'coaching_hearing_people.proposal': words.proposal,
    'coaching_hearing_people.state': words.columns.state,
    'coaching_hearing_people.remove_reason': 'Alasan dicoret',
  },
  choices: {
    'coaching_hearings.state': words.states,
    'coaching_hearing_photos.state': { active: 'Ada', 'taken-off': 'Dicoret' },
    'coaching_hearing_people.stage': stageMessages.stages,
    'coaching_hearing_people.state': words.personStates,
  },
}
