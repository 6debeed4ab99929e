import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { DisclosurePaper } from './DisclosurePaper.tsx'
import { disclosureColumns } from './disclosure-columns.tsx'
import { disclosureMessages as words } from './disclosures.messages.ts'

/** Where the health data of one person has gone. */
export function InmateDisclosuresTab({ inmateId }: { readonly inmateId: string }) {
  const zone = useZone()
  const list = useQuery(orpc.disclosures.list.queryOptions({ input: { from: null, until: null, inmateId } }))
  const columns = useMemo(() => disclosureColumns(zone, true), [zone])
  const [isPrinting, setPrinting] = useState(false)
  return (
    <>
      <QueryContent query={list} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <Text>{words.nobody}</Text>
          ) : (
            <Stack gap="sm">
              <Group justify="flex-end">
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
                  onClick={() => setPrinting(true)}
                >
                  {words.print}
                </Button>
              </Group>
              <DataTable
                name="inmate-disclosures"
                label={words.tab}
                rows={rows}
                rowId={({ id }) => id}
                columns={columns}
              />
            </Stack>
          )
        }
      </QueryContent>
      <DisclosurePaper
        isOpen={isPrinting}
        inmateId={inmateId}
        from={null}
        until={null}
        isSearched={false}
        onClose={() => setPrinting(false)}
      />
    </>
  )
}
