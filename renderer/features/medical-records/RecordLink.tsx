import { Button } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import { Link } from 'react-router'
import { recordMessages as words } from './medical-records.messages.ts'
import { recordPaths } from './record-paths.ts'

/** The way from a profile to the whole medical record. */
export function RecordLink({ inmateId }: { readonly inmateId: string }) {
  return (
    <Button
      component={Link}
      to={recordPaths.record(inmateId)}
      variant="default"
      mb="md"
      leftSection={<IconNotebook size={18} aria-hidden />}
    >
      {words.openRecord}
    </Button>
  )
}
