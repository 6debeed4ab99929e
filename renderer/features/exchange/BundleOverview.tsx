import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { inGroups } from '#shared/features/exchange/bundle-names.rules.ts'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { useMay } from '../../app/session.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { StoredFileViewer } from '../../components/Viewers/StoredFileViewer.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recommendationPaths } from '../recommendations/recommendation-paths.ts'
import { CarryPanel } from './CarryPanel.tsx'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'
import { Fingerprint } from './Fingerprint.tsx'
import { VerifyPanel } from './VerifyPanel.tsx'

/** Facts of one bundle at the left; what can be done with it at the right. */
export function BundleOverview({ bundle }: { readonly bundle: OutgoingBundle }) {
  const zone = useZone()
  const mayCarry = useMay('seal:bundles')
  const mayOpenCase = useMay('view:recommendations')
  const { handedOver, signature, logHead } = bundle
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <SummaryList
          rows={[
            {
              label: words.factCase,
              value: mayOpenCase ? (
                <Anchor component={Link} to={recommendationPaths.case(bundle.caseId)}>
                  {bundle.caseNumber}
                </Anchor>
              ) : (
                bundle.caseNumber
              ),
            },
            { label: words.factRecipients, value: bundle.recipients.join(', ') },
            { label: words.factMade, value: words.madeBy(formatInstant(bundle.madeAt, zone), bundle.madeByName) },
            {
              label: words.factHandedOver,
              value: handedOverText(bundle),
            },
            { label: words.factAnswers, value: <AnswerLinks bundle={bundle} /> },
            { label: words.factSize, value: formatFileSize(bundle.size) },
            { label: words.factReaders, value: readersText(bundle) },
            ...(bundle.encryption
              ? [{ label: words.factAgeFingerprint, value: <Fingerprint hex={bundle.encryption.sha256} /> }]
              : []),
            { label: words.factFingerprint, value: <Fingerprint hex={bundle.sha256} /> },
            {
              label: words.factKey,
              value: (
                <>
                  <Text size="sm">{words.keyNumber(inGroups(signature.keyId).join(' '))}</Text>
                  <code className={classes.key}>{signature.publicKey}</code>
                </>
              ),
            },
            {
              label: words.factLogHead,
              value: (
                <>
                  <Text size="sm">{words.logHead(formatNumber(logHead.number))}</Text>
                  <code className={classes.key}>{inGroups(logHead.hash).slice(0, 4).join(' ')}</code>
                </>
              ),
            },
          ]}
        />
        {handedOver?.receiptFileId && (
          <StoredFileViewer title={words.receiptTitle(bundle.name)} path={`/files/${handedOver.receiptFileId}`} />
        )}
      </div>
      <div className={classes.side}>
        {mayCarry && bundle.supersededBy === null && <CarryPanel bundle={bundle} />}
        <VerifyPanel bundle={bundle} />
      </div>
    </div>
  )
}

function AnswerLinks({ bundle: { answers } }: { readonly bundle: OutgoingBundle }) {
  if (answers.length === 0) return words.noAnswers
  return (
    <>
      {answers.map(({ id, name, senderName }) => (
        <div key={id}>
          <Anchor component={Link} to={exchangePaths.incomingFile(id)}>
            {name}
          </Anchor>
          <Text size="sm">{senderName}</Text>
        </div>
      ))}
    </>
  )
}
const readersText = ({ encryption }: OutgoingBundle): string =>
  encryption === null
    ? words.readersPlain
    : encryption.recipients.map(({ name, fingerprint }) => words.reader(name, fingerprint)).join('; ')

function handedOverText({ handedOver, handedOverOn }: OutgoingBundle): string {
  if (handedOver) return words.handedOver(formatDate(handedOver.on), handedOver.to)
  return handedOverOn === null ? words.notHandedOver : words.handedOverOnly(formatDate(handedOverOn))
}
