import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { disclosureColumns } from './disclosure-columns.tsx'
import { disclosureMessages as words } from './disclosures.messages.ts'

/** Where the health data of one person has gone. */
export function InmateDisclosuresTab({ inmateId }: { readonly inmateId: string }) {
  const zone = useZone()
  const list = useQuery(orpc.disclosures.list.queryOptions({ input: { from: null, until: null, inmateId } }))
  const columns = useMemo(() => disclosureColumns(zone, true), [zone])
  return (
    <QueryContent query={list} shape="table">
      {(rows) =>
        rows.length === 0 ? (
          <Text>{words.nobody}</Text>
        ) : (
          <DataTable name="inmate-disclosures" label={words.tab} rows={rows} rowId={({ id }) => id} columns={columns} />
        )
      }
    </QueryContent>
  )
}
