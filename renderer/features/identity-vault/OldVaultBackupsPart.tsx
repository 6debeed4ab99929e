import { Anchor, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { useOldVaultBackups } from './identity-vault.queries.ts'

const most = 8

/** After a change of keys: what still has the vault before, and what can be done about it. */
export function OldVaultBackupsPart() {
  const zone = useZone()
  const mayManage = useMay('manage:backups')
  const old = useOldVaultBackups()
  return (
    <QueryContent query={old} shape="form">
      {(found) => {
        if (found === null) return null
        const { since, backups, hasNewer } = found
        return (
          <section>
            <Title order={2} mb="xs">
              {words.oldTitle}
            </Title>
            {!hasNewer && <PageNote meaning="attention">{words.oldMakeFirst}</PageNote>}
            {backups.length === 0 ? (
              <Text>{words.oldNone}</Text>
            ) : (
              <>
                <Text>{words.oldText(formatInstant(since, zone))}</Text>
                <ul aria-label={words.oldTitle}>
                  {backups.slice(0, most).map(({ place, at }) => (
                    <li key={`${place}:${at}`}>{words.oldLine(formatInstant(at, zone), words.oldPlaces[place])}</li>
                  ))}
                </ul>
                {backups.length > most && <Text>{words.oldMore(formatNumber(backups.length - most))}</Text>}
              </>
            )}
            <Text>{words.oldThen}</Text>
            {mayManage ? (
              <Anchor component={Link} to="/pengaturan/cadangan" underline="always">
                {words.oldLink}
              </Anchor>
            ) : (
              <Text>{words.oldByAdmin}</Text>
            )}
          </section>
        )
      }}
    </QueryContent>
  )
}
