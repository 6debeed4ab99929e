import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recommendationPaths } from '../recommendations/recommendation-paths.ts'
import { exchangePaths } from './exchange-paths.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { incomingMessages as words } from './incoming.messages.ts'

/** Where an answer file came from and what it belongs to. */
export function IncomingFacts({ file }: { readonly file: IncomingFile }) {
  const zone = useZone()
  const { sender } = file
  return (
    <SummaryList
      rows={[
        {
          label: words.factCase,
          value: (
            <Anchor component={Link} to={recommendationPaths.case(file.case.id)}>
              {file.case.number}
            </Anchor>
          ),
        },
        {
          label: words.factBundle,
          value: (
            <Anchor component={Link} to={exchangePaths.bundle(file.bundle.id)}>
              {file.bundle.name}
            </Anchor>
          ),
        },
        {
          label: words.factSender,
          value: (
            <>
              <div>{sender.name}</div>
              <div>{words.sender(sender.person, sender.post)}</div>
            </>
          ),
        },
        { label: words.factMade, value: formatInstant(file.madeAt, zone) },
        {
          label: words.factReceived,
          value: words.receivedBy(formatInstant(file.receivedAt, zone), file.receivedByName),
        },
        { label: words.factEncrypted, value: file.wasEncrypted ? words.encrypted.yes : words.encrypted.no },
        { label: words.factFingerprint, value: <Fingerprint hex={file.sha256} /> },
      ]}
    />
  )
}
