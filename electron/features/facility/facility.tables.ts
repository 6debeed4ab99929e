export interface FacilityProfilesTable {
  id: string
  valid_from: string
  name: string
  kind: 'lapas' | 'rutan' | 'lpka' | 'lpp'
  class: string
  unit_code: string
  address: string
  city: string
  phone: string | null
  email: string | null
  website: string | null
  /** JSON array of lines, top first. */
  letterhead_lines: string
  logo_file_id: string | null
  time_zone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
  capacity: number
  regional_office: string
  regional_office_city: string
  head_name: string
  head_employee_number: string | null
  head_title: string
  head_acting: 'Plh.' | 'Plt.' | null
  created_at: string
}

export interface HolidaysTable {
  id: string
  date: string
  name: string
  kind: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah'
  source: string
  state: 'active' | 'withdrawn'
  reason: string | null
}

export interface FacilityTables {
  facility_profiles: FacilityProfilesTable
  holidays: HolidaysTable
}
