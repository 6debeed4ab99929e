import { IconPlus } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatDate } from '../../format/dates.ts'
import { PostForm } from './PostForm.tsx'
import { PostSheet } from './PostSheet.tsx'
import classes from './Posts.module.css'
import { postMessages as words } from './posts.messages.ts'
import { type Post, usePosts } from './posts.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newPost = 'baru'

/** Who signs for the unit: every post, its holder and who acts for him. */
export function PostsScreen() {
  const posts = usePosts()
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (sheet: string | null) =>
    setAddress(sheet === null ? {} : { [sheetParameter]: sheet }, { replace: true })
  const close = () => open(null)
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{ label: words.add, icon: IconPlus, onClick: () => open(newPost) }}
      />
      <QueryContent query={posts} shape="table">
        {(list) => {
          const opened = list.find(({ id }) => id === asked)
          return (
            <div className={classes.columns} data-sheet={opened || asked === newPost ? true : undefined}>
              <DataTable
                name="posts"
                label={words.title}
                rows={list}
                columns={columns}
                rowId={({ id }) => id}
                onOpen={({ id }) => open(id)}
              />
              {opened && (
                <SidePanel title={opened.title} onClose={close}>
                  <PostSheet key={opened.id} post={opened} />
                </SidePanel>
              )}
              {asked === newPost && (
                <SidePanel title={words.add} onClose={close}>
                  <PostForm onDone={open} onCancel={close} />
                </SidePanel>
              )}
            </div>
          )
        }}
      </QueryContent>
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
