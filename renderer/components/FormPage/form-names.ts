/** Every form that keeps a draft. Its words for the list of unfinished drafts stand in `draft.messages.ts`. */
export const formNames = [
  'facility.change',
  'facility.holiday',
  'facility.preferences',
  'facility.numbering',
  'accounts.new',
  'accounts.edit',
  'inmates.register',
  'inmates.edit',
  'inmates.merge',
  'inmates.move-room',
  'inmates.add-register',
  'inmates.transfer-out',
  'inmates.release',
  'inmates.record-death',
  'inmates.record-return',
  'backups.retention',
  'exchange.hand-over',
  'recommendations.open',
  'recommendations.session',
  'recommendations.signed-scan',
  'recommendations.record-scan',
  'recommendations.outside-doctor',
  'recommendations.kanwil-letter',
  'recommendations.hand-over',
  'recommendations.outside-step',
  'recommendations.bring-back',
  'recommendations.answer',
  'recommendations.letter',
  'recommendations.settings',
] as const

export type FormName = (typeof formNames)[number]

/** Names come back from the core, where a draft may lie that an older version wrote. */
export const isFormName = (name: string): name is FormName => (formNames as readonly string[]).includes(name)
