import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { AppointmentForm } from './AppointmentForm.tsx'
import { AppointmentItem } from './AppointmentItem.tsx'
import { postMessages as words } from './posts.messages.ts'
import type { Post } from './posts.queries.ts'
import { RenamePostForm } from './RenamePostForm.tsx'

/** One post: who holds it and who acts in it, newest first, and the forms to note more. */
export function PostSheet({ post }: { readonly post: Post }) {
  const [opened, setOpened] = useState<'rename' | 'appoint' | null>(null)
  const close = () => setOpened(null)
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
      {opened === null && (
        <Group gap="xs">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('appoint')}>
            {post.isHead ? words.appointActing : words.appoint}
          </Button>
          {!post.isHead && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setOpened('rename')}
            >
              {words.rename}
            </Button>
          )}
        </Group>
      )}
      {opened === 'appoint' && <AppointmentForm post={post} onClose={close} />}
      {opened === 'rename' && <RenamePostForm post={post} onClose={close} />}
      <section>
        <Title order={3} mb="xs">
          {words.holders}
        </Title>
        {post.appointments.length === 0 && <Text>{words.noHolders}</Text>}
        {post.appointments.map((appointment) => (
          <AppointmentItem key={appointment.id} appointment={appointment} />
        ))}
      </section>
    </Stack>
  )
}
