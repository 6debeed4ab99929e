export interface ListSendersTable {
  id: string
  /** In minisign's one-line form. */
  public_key: string
  mark: string
  unit_name: string
  confirmed_at: string
  confirmed_by: string
  state: 'trusted' | 'replaced'
}

export interface ReceivedListsTable {
  id: string
  sender_id: string
  made_at: string
  sha256: string
  /** The list itself, as the import reads it. */
  file_id: string
  received_at: string
  received_by: string
}

export interface InmateListTables {
  list_senders: ListSendersTable
  received_lists: ReceivedListsTable
}
