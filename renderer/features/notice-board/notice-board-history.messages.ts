import type { noticeBoardTable } from '#shared/features/notice-board/notice-board.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { noticeBoardMessages as words } from './notice-board.messages.ts'

const { channels } = words

export const noticeBoardHistoryWords: HistoryWords<typeof noticeBoardTable> = {
  tables: { 'notice-board': words.table },
  fields: {
    'notice-board.value.counter': channels.counter,
    'notice-board.value.box': channels.box,
    'notice-board.value.letter': channels.letter,
    'notice-board.value.phone': channels.phone,
    'notice-board.value.message': channels.message,
    'notice-board.value.email': channels.email,
    'notice-board.value.website': channels.website,
    'notice-board.value.social': channels.social,
    'notice-board.value.lapor': channels.lapor,
    'notice-board.value.statement': words.statementText,
  },
  choices: {},
}
