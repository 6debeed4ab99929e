import type {
  credentialSettingsTable,
  creditsTable,
  licencesTable,
} from '#shared/features/credentials/credentials.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { credentialMessages as words } from './credentials.messages.ts'

export const credentialsHistoryWords: HistoryWords<
  typeof licencesTable | typeof creditsTable | typeof credentialSettingsTable
> = {
  tables: {
    worker_licences: words.licence,
    worker_credits: words.credit,
    'credential-settings': words.settings.title,
  },
  fields: {
    'worker_licences.kind': words.kind,
    'worker_licences.number': words.number,
    'worker_licences.issued_on': words.issuedOn,
    'worker_licences.valid_until': words.validUntil,
    'worker_licences.issuer': words.issuer,
    'worker_licences.place': words.place,
    'worker_licences.is_here': words.isHere,
    'worker_licences.state': words.state,
    'worker_licences.void_reason': words.voidReason,
    'worker_credits.kind': words.kind,
    'worker_credits.title': words.creditTitle,
    'worker_credits.organiser': words.organiser,
    'worker_credits.held_on': words.heldOn,
    'worker_credits.points': words.creditPoints,
    'worker_credits.state': words.state,
    'worker_credits.void_reason': words.voidReason,
    'credential-settings.value.reminderDays': words.settings.reminderDays,
    'credential-settings.value.creditYears': words.settings.creditYears,
    'credential-settings.value.credits': words.settings.credits,
  },
  choices: {
    'worker_licences.kind': words.kinds,
    'worker_licences.state': words.states,
    'worker_credits.kind': words.creditKinds,
    'worker_credits.state': words.states,
  },
}
