import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { NoticeButton } from './NoticeButton.tsx'
import { SeparationDetail } from './SeparationDetail.tsx'
import { type ApartRow, isGone } from './separation-columns.tsx'
import { separationMessages as words } from './separations.messages.ts'
import { useSeparationsOf } from './separations.queries.ts'

/** One room apart beside the list: all of it for the clinic, place and time for everybody else. */
export function ApartSheet({ row }: { readonly row: ApartRow }) {
  return useMay('view:health') ? <OfClinic row={row} /> : <OfGuard row={row} />
}

function OfClinic({ row: { id, person } }: { readonly row: ApartRow }) {
  const separations = useSeparationsOf(person.id)
  return (
    <Stack gap="md">
      <Anchor component={Link} to={`${recordPaths.record(person.id)}?tab=pemisahan`} size="sm">
        {words.openRecord}
      </Anchor>
      <QueryContent query={separations} shape="form">
        {(all) => {
          const found = all.find((one) => one.id === id)
          if (!found) return <Text>{words.endedOrUnknown}</Text>
          return <SeparationDetail separation={found} inmateId={person.id} isHere={person.state === 'present'} />
        }}
      </QueryContent>
    </Stack>
  )
}

function OfGuard({ row }: { readonly row: ApartRow }) {
  const zone = useZone()
  const { id, person, block, room, beganAt } = row
  return (
    <Stack gap="md">
      <Anchor component={Link} to={inmatePaths.profile(person.id)} size="sm">
        {words.openProfile}
      </Anchor>
      {isGone(row) && <PageNote meaning="attention">{words.goneNoteReader}</PageNote>}
      <SummaryList
        rows={[
          { label: words.columns.room, value: words.placeOf(block, room) },
          { label: words.facts.since, value: formatMoment(beganAt, zone) },
          { label: words.columns.register, value: person.registerNumber },
        ]}
      />
      <div>
        <NoticeButton separationId={id} />
      </div>
    </Stack>
  )
}
