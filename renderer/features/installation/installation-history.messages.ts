import type { installationTable } from '#shared/features/installation/installation.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { installationMessages } from './installation.messages.ts'

export const installationHistoryWords: HistoryWords<typeof installationTable> = {
  tables: { installation: installationMessages.title },
  fields: {
    'installation.value.mark': installationMessages.mark,
    'installation.value.groups': installationMessages.groups,
  },
  choices: { 'installation.value.groups': installationMessages.groupNames },
}
