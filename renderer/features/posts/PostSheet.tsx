import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconBan, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { AppointmentForm } from './AppointmentForm.tsx'
import { AppointmentItem } from './AppointmentItem.tsx'
import { postMessages as words } from './posts.messages.ts'
import type { Post } from './posts.queries.ts'
import { RenamePostForm } from './RenamePostForm.tsx'
import { WithdrawnPost } from './WithdrawnPost.tsx'
import { WithdrawPostDialog } from './WithdrawPostDialog.tsx'

/** One post: who holds it and who acts in it, newest first, and the forms to note more. */
export function PostSheet({ post }: { readonly post: Post }) {
  const [opened, setOpened] = useState<'rename' | 'appoint' | 'withdraw' | null>(null)
  const close = () => setOpened(null)
  const isWithdrawn = post.state === 'withdrawn'
  return (
    <Stack gap="lg">
      {post.isHead && (
        <Text>
          {words.headElsewhere}{' '}
          <Anchor component={Link} underline="always" to="/pengaturan/satuan-kerja/ubah">
            {words.headLink}
          </Anchor>
          .
        </Text>
      )}
      {isWithdrawn && <WithdrawnPost post={post} />}
      {!isWithdrawn && (opened === null || opened === 'withdraw') && (
        <Group gap="xs">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('appoint')}>
            {post.isHead ? words.appointActing : words.appoint}
          </Button>
          {!post.isHead && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setOpened('rename')}
              >
                {words.rename}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconBan size={16} aria-hidden />}
                onClick={() => setOpened('withdraw')}
              >
                {words.withdrawPost}
              </Button>
            </>
          )}
        </Group>
      )}
      {opened === 'appoint' && <AppointmentForm post={post} onClose={close} />}
      {opened === 'rename' && <RenamePostForm post={post} onClose={close} />}
      {opened === 'withdraw' && !isWithdrawn && <WithdrawPostDialog post={post} onClose={close} />}
      <section>
        <Title order={3} mb="xs">
          {words.holders}
        </Title>
        {post.appointments.length === 0 && <Text>{words.noHolders}</Text>}
        {post.appointments.map((appointment) => (
          <AppointmentItem key={appointment.id} appointment={appointment} isFixed={isWithdrawn} />
        ))}
      </section>
    </Stack>
  )
}
