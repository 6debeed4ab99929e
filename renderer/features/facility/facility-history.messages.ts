import type {
  clockTable,
  fileSizeTable,
  holidaysTable,
  idleTable,
  nearReleaseTable,
  profilesTable,
} from '#shared/features/facility/facility.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { calendarMessages } from './calendar.messages.ts'
import { facilityMessages } from './facility.messages.ts'

type FacilityTables =
  | typeof profilesTable
  | typeof holidaysTable
  | typeof idleTable
  | typeof fileSizeTable
  | typeof clockTable
  | typeof nearReleaseTable

export const facilityHistoryWords: HistoryWords<FacilityTables> = {
  tables: {
    facility_profiles: 'Data satuan kerja',
    holidays: 'Hari libur',
    'idle-minutes': 'Keamanan layar',
    'file-megabytes': 'Ukuran berkas',
    'clock-confirmed': 'Jam komputer dinyatakan benar',
    'near-release-days': 'Tanda hampir bebas',
  },
  fields: {
    'facility_profiles.valid_from': facilityMessages.validFrom,
    'facility_profiles.name': facilityMessages.name,
    'facility_profiles.kind': facilityMessages.kind,
    'facility_profiles.class': facilityMessages.class,
    'facility_profiles.unit_code': facilityMessages.unitCode,
    'facility_profiles.address': facilityMessages.address,
    'facility_profiles.city': facilityMessages.city,
    'facility_profiles.phone': facilityMessages.phone,
    'facility_profiles.email': facilityMessages.email,
    'facility_profiles.website': facilityMessages.website,
    'facility_profiles.letterhead_lines': facilityMessages.letterheadLines,
    'facility_profiles.logo_file_id': facilityMessages.logo,
    'facility_profiles.time_zone': facilityMessages.timeZone,
    'facility_profiles.capacity': facilityMessages.capacity,
    'facility_profiles.regional_office': facilityMessages.regionalOffice,
    'facility_profiles.regional_office_city': facilityMessages.regionalOfficeCity,
    'facility_profiles.head_name': facilityMessages.headName,
    'facility_profiles.head_employee_number': facilityMessages.headEmployeeNumber,
    'facility_profiles.head_title': 'Jabatan kepala',
    'facility_profiles.head_acting': facilityMessages.headActing,
    'holidays.date': calendarMessages.date,
    'holidays.name': calendarMessages.name,
    'holidays.kind': calendarMessages.kind,
    'holidays.source': calendarMessages.source,
    'holidays.state': 'Keadaan',
    'holidays.reason': 'Alasan dicabut',
    'idle-minutes.value': 'Layar terkunci sesudah (menit)',
    'file-megabytes.value': 'Berkas paling besar (MB)',
    'clock-confirmed.value': 'Jam riwayat tidak dipakai sampai nomor',
    'near-release-days.value': 'Hampir bebas sejak (hari sebelumnya)',
  },
  choices: {
    'facility_profiles.kind': facilityMessages.kinds,
    'facility_profiles.time_zone': facilityMessages.zones,
    'holidays.kind': calendarMessages.kinds,
    'holidays.state': { active: 'Berlaku', withdrawn: 'Dicabut' },
  },
}
