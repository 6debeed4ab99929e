import type { headDeputiesTable } from '#shared/features/head-deputies/head-deputies.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { deputyMessages as words } from './head-deputies.messages.ts'

export const headDeputyHistoryWords: HistoryWords<typeof headDeputiesTable> = {
  tables: { head_deputies: words.title },
  fields: {
    'head_deputies.account_id': words.account,
    'head_deputies.post': words.post,
    'head_deputies.order_number': words.orderNumber,
    'head_deputies.valid_from': words.from,
    'head_deputies.valid_until': words.until,
    'head_deputies.state': 'Keadaan',
    'head_deputies.withdraw_reason': 'Alasan dicabut',
  },
  choices: { 'head_deputies.state': { active: words.states.current, withdrawn: words.states.withdrawn } },
}
