import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { BoardForm } from './BoardForm.tsx'
import { BoardSheets } from './BoardSheets.tsx'
import { noticeBoardMessages as words } from './notice-board.messages.ts'

/** The sheets for the wall, and what they say. */
export function NoticeBoardScreen() {
  const query = useQuery(orpc.noticeBoard.board.queryOptions({ input: {} }))
  const mayChange = useMay('direct:complaints')
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <QueryContent query={query} shape="table">
        {(known) => (
          <>
            <BoardSheets services={known.services} />
            {mayChange && <BoardForm key={JSON.stringify(known.board)} known={known} />}
          </>
        )}
      </QueryContent>
      <HistorySection subject={{ type: 'notice-board', id: 'notice-board' }} />
    </>
  )
}
