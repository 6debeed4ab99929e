import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { SheetListPage } from '../../components/ListPage/SheetListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { HeadDeputiesPart } from '../head-deputies/HeadDeputiesPart.tsx'
import { PostForm } from './PostForm.tsx'
import { PostSheet } from './PostSheet.tsx'
import { postMessages as words } from './posts.messages.ts'
import { type Post, usePosts } from './posts.queries.ts'

/** Who signs for the unit: every post, its holder and who acts for him. */
export function PostsScreen() {
  return (
    <>
      <SheetListPage
        title={words.title}
        subtitle={words.subtitle}
        name="posts"
        query={usePosts()}
        columns={columns}
        sheetTitle={({ title }) => title}
        sheet={(opened) => <PostSheet key={opened.id} post={opened} />}
        addLabel={words.add}
        form={(open, close) => <PostForm onDone={open} onCancel={close} />}
      />
      <HeadDeputiesPart />
      <HistorySection subject={{ type: 'posts', id: '' }} />
    </>
  )
}

/** Who signs today: whoever acts, else the newest holder. */
const signerOf = ({ appointments }: Post) => {
  const current = appointments.filter(({ state }) => state === 'current')
  return current.find(({ acting, isFromFacility }) => acting !== null && !isFromFacility) ?? current[0]
}

const comingOf = ({ appointments }: Post) => appointments.findLast(({ state }) => state === 'coming')

function signerText(post: Post): string {
  if (post.state === 'withdrawn') return words.isWithdrawn
  const signer = signerOf(post)
  return signer ? words.signer(signer.acting, signer.name) : words.nobody
}

function untilText(post: Post): string {
  if (post.state === 'withdrawn') return ''
  const signer = signerOf(post)
  if (!signer) return ''
  return signer.validUntil === null ? words.untilFurther : formatDate(signer.validUntil)
}

function comingText(post: Post): string {
  const coming = comingOf(post)
  return coming ? words.coming(words.signer(coming.acting, coming.name), formatDate(coming.validFrom)) : ''
}

const columns: readonly DataColumn<Post>[] = [
  { id: 'title', label: words.columns.title, value: ({ title }) => title, isSortable: false, isFixed: true },
  { id: 'signer', label: words.columns.signer, value: signerText, isSortable: false, isFixed: true },
  { id: 'until', label: words.columns.until, value: untilText, width: '9rem', isSortable: false },
  { id: 'next', label: words.columns.next, value: comingText, isSortable: false },
]
