import type { Generated } from 'kysely'

/** A device that reads fingers. `columns` is JSON of `PunchColumns` where its files are tables; null for attlog.dat. */
export interface FingerDevicesTable {
  id: string
  name: string
  columns: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Who a number of a device is; without a person it belongs to somebody who is not in custody here. */
export interface FingerPeopleTable {
  id: string
  device_id: string
  device_user: string
  inmate_id: string | null
  state: 'active' | 'replaced'
  recorded_at: string
  recorded_by: string
}

/** One file that a device handed over. `faults` is JSON of `{ line, fault }`, the first ones; `offset_minutes` is added to its clock. */
export interface FingerImportsTable {
  id: string
  device_id: string
  file_id: string
  lines: number
  fresh: number
  folded: number
  bad_lines: number
  faults: string
  offset_minutes: number
  minutes_before: number
  minutes_after: number
  state: 'reading' | 'checked' | 'done' | 'undone'
  undo_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** What the device calls a number, in its latest file. */
export interface FingerUsersTable {
  device_id: string
  device_user: string
  name: string
}

/** One press under the device's own clock, and the file that first told of it. */
export interface FingerPunchesTable {
  device_id: string
  device_user: string
  at: string
  import_id: string
}

export interface FingerScanTables {
  finger_devices: FingerDevicesTable
  finger_people: FingerPeopleTable
  finger_imports: FingerImportsTable
  finger_users: FingerUsersTable
  finger_punches: FingerPunchesTable
}
