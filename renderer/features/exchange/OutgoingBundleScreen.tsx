import { Anchor, Badge, Text } from '@mantine/core'
import { IconFiles, IconPackageExport, IconRoute, IconTruckDelivery } from '@tabler/icons-react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { useMay } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { Timeline } from '../../components/Timeline/Timeline.tsx'
import { BundleOverview } from './BundleOverview.tsx'
import { BundleParts } from './BundleParts.tsx'
import { BundleState } from './BundleState.tsx'
import { journeyOf } from './bundle-journey.ts'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { useOutgoingBundle } from './exchange.queries.ts'
import { exchangePaths } from './exchange-paths.ts'
import { HandOverForm } from './HandOverForm.tsx'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'

const breadcrumb = [{ label: words.listTitle, to: exchangePaths.list }]

/** Page kind 2: one sealed file, what is in it, where it went. */
export function OutgoingBundleScreen() {
  const { bundleId = '' } = useParams()
  const query = useOutgoingBundle(bundleId)
  return (
    <>
      {query.data === undefined && <PageHead title={words.menu} breadcrumb={breadcrumb} />}
      <QueryContent query={query} shape="record">
        {(bundle) => <BundleView key={bundle.id} bundle={bundle} />}
      </QueryContent>
    </>
  )
}

function BundleView({ bundle }: { readonly bundle: OutgoingBundle }) {
  const mayHandOver = useMay('seal:bundles') && bundle.state !== 'superseded' && bundle.handedOver === null
  const [address, setAddress] = useSearchParams()
  const isHandingOver = address.get(sheetParameter) === 'serah-terima'
  const show = (isOpen: boolean) => {
    const next = new URLSearchParams(address)
    if (isOpen) next.set(sheetParameter, 'serah-terima')
    else next.delete(sheetParameter)
    setAddress(next, { replace: true })
  }
  const close = () => show(false)
  return (
    <RecordPage
      head={{
        title: words.bundleTitle(bundle.name),
        breadcrumb,
        beside: (
          <>
            <BundleState state={bundle.state} />
            {bundle.training && (
              <Badge variant="outline" color="gray">
                {words.training}
              </Badge>
            )}
          </>
        ),
        mainAction: mayHandOver
          ? { label: words.handOver, onClick: () => show(true), icon: IconTruckDelivery }
          : undefined,
      }}
      banner={bundle.supersededBy && <Superseded by={bundle.supersededBy} />}
      tabs={[
        {
          id: 'ringkasan',
          label: words.tabOverview,
          icon: IconPackageExport,
          content: <BundleOverview bundle={bundle} />,
        },
        {
          id: 'isi',
          label: words.tabParts,
          icon: IconFiles,
          count: bundle.parts.length,
          content: <BundleParts parts={bundle.parts} />,
        },
        {
          id: 'perjalanan',
          label: words.tabJourney,
          icon: IconRoute,
          content: <Timeline entries={journeyOf(bundle)} />,
        },
      ]}
      history={{ type: 'bundle', id: bundle.id }}
      sheet={
        isHandingOver && mayHandOver
          ? {
              title: words.handOver,
              onClose: close,
              content: (
                <WithToday shape="form">
                  {(today) => <HandOverForm bundle={bundle} today={today} onDone={close} />}
                </WithToday>
              ),
            }
          : null
      }
    />
  )
}

function Superseded({ by }: { readonly by: { readonly id: string; readonly name: string } }) {
  return (
    <div className={classes.superseded}>
      <Text fw={600}>{words.supersededTitle}</Text>
      <Text size="sm">{words.supersededText(by.name)}</Text>
      <Anchor component={Link} to={exchangePaths.bundle(by.id)}>
        {words.openNewer(by.name)}
      </Anchor>
    </div>
  )
}
