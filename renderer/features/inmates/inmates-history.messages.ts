import type {
  aliasesTable,
  distinctionsTable,
  eventsTable,
  inmateFilesTable,
  inmatesTable,
  mergesTable,
  placementsTable,
  registersTable,
  sentencesTable,
} from '#shared/features/inmates/inmates.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { inmateFormMessages as form } from './inmate-form.messages.ts'
import { inmateProfileMessages as profile } from './inmate-profile.messages.ts'
import { inmateMessages } from './inmates.messages.ts'

type InmateTables =
  | typeof inmatesTable
  | typeof aliasesTable
  | typeof sentencesTable
  | typeof registersTable
  | typeof placementsTable
  | typeof eventsTable
  | typeof inmateFilesTable
  | typeof mergesTable
  | typeof distinctionsTable

const rowStates = { active: 'Berlaku', removed: 'Dihapus', voided: 'Dicoret', current: 'Berlaku', past: 'Lama' }
const since = 'Berlaku sejak'
const until = 'Berlaku sampai'
const reason = 'Alasan'
const state = 'Keadaan'

export const inmatesHistoryWords: HistoryWords<InmateTables> = {
  tables: {
    inmates: 'Data pokok',
    inmate_aliases: 'Alias',
    inmate_sentences: 'Penahanan dan pidana',
    inmate_registers: 'Nomor register',
    inmate_placements: 'Kamar',
    inmate_events: 'Peristiwa',
    inmate_files: 'Berkas',
    inmate_merges: 'Penggabungan data',
    inmate_distinctions: 'Ditandai orang berbeda',
  },
  fields: {
    'inmates.name': form.name,
    'inmates.sex': form.sex,
    'inmates.birth_place': form.birthPlace,
    'inmates.birth_date': form.birthDate,
    'inmates.national_id': form.nationalId,
    'inmates.religion': form.religion,
    'inmates.nationality': form.nationality,
    'inmates.address': form.address,
    'inmates.family_name': form.familyName,
    'inmates.family_relation': 'Hubungan keluarga',
    'inmates.family_phone': form.familyPhone,
    'inmates.jkn_number': form.jknNumber,
    'inmates.jkn_segment': 'Segmen JKN',
    'inmates.jkn_status': 'Kepesertaan JKN',
    'inmates.jkn_checked_on': 'JKN diperiksa tanggal',
    'inmates.jkn_missing_reason': 'Sebab belum terdaftar JKN',
    'inmates.photo_file_id': form.photo,
    'inmates.state': 'Keberadaan',
    'inmate_aliases.name': 'Alias',
    'inmate_aliases.state': state,
    'inmate_sentences.first_detained_on': form.firstDetainedOn,
    'inmate_sentences.breaks': form.breaks,
    'inmate_sentences.detention_ends_on': form.detentionEndsOn,
    'inmate_sentences.kind': form.sentenceKind,
    'inmate_sentences.years': 'Lama pidana (tahun)',
    'inmate_sentences.months': 'Lama pidana (bulan)',
    'inmate_sentences.days': 'Lama pidana (hari)',
    'inmate_sentences.fine_rupiah': 'Denda (rupiah)',
    'inmate_sentences.subsidiary_months': form.subsidiaryMonths,
    'inmate_sentences.subsidiary_days': form.subsidiaryDays,
    'inmate_sentences.expires_on': form.expiresOn,
    'inmate_sentences.state': state,
    'inmate_registers.register_class': form.registerClass,
    'inmate_registers.written': form.registerNumber,
    'inmate_registers.legal_status': form.legalStatus,
    'inmate_registers.valid_from': since,
    'inmate_registers.valid_to': until,
    'inmate_registers.state': state,
    'inmate_placements.block': form.block,
    'inmate_placements.room': form.room,
    'inmate_placements.valid_from': since,
    'inmate_placements.valid_to': until,
    'inmate_placements.state': state,
    'inmate_events.kind': profile.eventWhat,
    'inmate_events.occurred_on': profile.eventDate,
    'inmate_events.occurred_at': 'Jam kejadian',
    'inmate_events.details.otherParty': 'Asal, tujuan, atau tempat',
    'inmate_events.details.releaseReason': profile.releaseReason,
    'inmate_events.details.letterNumber': profile.letterNumber,
    'inmate_events.details.note': form.note,
    'inmate_events.voided_reason': 'Alasan dicoret',
    'inmate_files.title': 'Judul berkas',
    'inmate_files.voided_reason': 'Alasan dibatalkan',
    'inmate_merges.kept_id': 'Data yang dipertahankan',
    'inmate_merges.absorbed_id': 'Data yang digabung',
    'inmate_merges.reason': reason,
    'inmate_merges.state': state,
    'inmate_merges.undone_reason': 'Alasan dipisahkan',
    'inmate_distinctions.first_id': 'Orang pertama',
    'inmate_distinctions.second_id': 'Orang kedua',
    'inmate_distinctions.reason': reason,
  },
  choices: {
    'inmates.sex': inmateMessages.sexes,
    'inmates.religion': form.religions,
    'inmates.jkn_segment': form.segments,
    'inmates.jkn_status': form.jknStates,
    'inmates.jkn_missing_reason': form.missingReasons,
    'inmates.state': inmateMessages.states,
    'inmate_aliases.state': rowStates,
    'inmate_sentences.kind': form.sentenceKinds,
    'inmate_sentences.state': rowStates,
    'inmate_registers.legal_status': inmateMessages.legalStatuses,
    'inmate_registers.state': rowStates,
    'inmate_placements.state': rowStates,
    'inmate_events.kind': profile.events,
    'inmate_events.details.releaseReason': profile.reasons,
    'inmate_merges.state': { merged: 'Digabung', undone: 'Dipisahkan lagi' },
  },
}
