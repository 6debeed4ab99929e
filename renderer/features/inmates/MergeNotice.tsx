import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { InmateMerge } from '#shared/features/inmates/inmate-merges.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import { UnmergeDialog } from './UnmergeDialog.tsx'

/** On a person's page: where the record went, or what it was made of. Nothing for everybody else. */
export function MergeNotice({ inmateId }: { readonly inmateId: string }) {
  const zone = useZone()
  const mayUndo = useMay('register:inmates')
  const merges = useQuery(orpc.inmateMerges.ofPerson.queryOptions({ input: { inmateId } }))
  const [undoing, setUndoing] = useState<InmateMerge | null>(null)
  const { mergedInto = null, absorbed = [] } = merges.data ?? {}
  return (
    <>
      {mergedInto && (
        <PageNote meaning="attention" title={words.mergedInto(mergedInto.kept.name)}>
          {words.mergedIntoText(formatInstant(mergedInto.at, zone), mergedInto.by, mergedInto.reason)}{' '}
          <Anchor component={Link} to={inmatePaths.profile(mergedInto.kept.id)}>
            {words.openKept}
          </Anchor>
        </PageNote>
      )}
      {absorbed.length > 0 && (
        <Group gap="xs" mb="sm">
          <span>{words.holds(absorbed.map((merge) => merge.absorbed.name).join(', '))}</span>
          {mayUndo && absorbed[0] && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.unmergeNamed(absorbed[0].absorbed.name)}
              onClick={() => setUndoing(absorbed[0] ?? null)}
            >
              {words.unmerge}
            </Button>
          )}
        </Group>
      )}
      <UnmergeDialog merge={undoing} onClose={() => setUndoing(null)} />
    </>
  )
}
