import type { Generated, Selectable } from 'kysely'

export interface PostsTable {
  id: string
  title: string
  state: 'active' | 'withdrawn'
  withdraw_reason: string | null
  created_at: string
  revision: Generated<number>
}

export interface AppointmentsTable {
  id: string
  post_id: string
  name: string
  employee_number: string | null
  licence_number: string | null
  acting: 'Plh.' | 'Plt.' | null
  valid_from: string
  /** Last day. */
  valid_until: string | null
  order_number: string | null
  state: 'active' | 'withdrawn'
  withdraw_reason: string | null
  created_by: string
  created_at: string
  revision: Generated<number>
}

export type AppointmentRow = Selectable<AppointmentsTable>

export interface PostTables {
  posts: PostsTable
  appointments: AppointmentsTable
}
