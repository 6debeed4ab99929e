import type {
  cardSettingsTable,
  healthCardsTable,
  monthlyRoundSettingsTable,
  roundExcusesTable,
} from '#shared/features/health-cards/health-cards.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { healthCardMessages } from './health-cards.messages.ts'
import { roundMessages } from './monthly-round.messages.ts'

export const healthCardHistoryWords: HistoryWords<
  typeof cardSettingsTable | typeof healthCardsTable | typeof roundExcusesTable | typeof monthlyRoundSettingsTable
> = {
  tables: {
    health_cards: 'Kartu kesehatan',
    round_excuses: 'Tidak diperiksa bulan ini',
    'monthly-round': roundMessages.settingsTitle,
    'health-card-settings': healthCardMessages.settingsTitle,
  },
  fields: {
    'health_cards.code': 'Kode kartu',
    'health_cards.issued_at': 'Dibuat',
    'health_cards.state': 'Keadaan',
    'health_cards.voided_reason': 'Sebab tidak berlaku',
    'health_cards.voided_note': 'Keterangan',
    'round_excuses.excused_on': 'Hari pemeriksaan',
    'round_excuses.kind': 'Sebab',
    'round_excuses.reason': 'Alasan',
    'round_excuses.undone_at': 'Dibatalkan',
    'round_excuses.undone_reason': 'Alasan dibatalkan',
    'health-card-settings.value.hasPhoto': healthCardMessages.hasPhoto,
    'monthly-round.value.period': roundMessages.period,
    'monthly-round.value.days': roundMessages.days,
    'monthly-round.value.countsEveryVisit': roundMessages.countsEveryVisit,
    'monthly-round.value.source': roundMessages.source,
  },
  choices: {
    'health_cards.state': { active: 'berlaku', voided: 'tidak berlaku' },
    'health_cards.voided_reason': healthCardMessages.reasons,
    'round_excuses.kind': roundMessages.excuses,
    'monthly-round.value.period': roundMessages.periods,
  },
}
