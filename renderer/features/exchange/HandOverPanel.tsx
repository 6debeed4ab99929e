import { Text } from '@mantine/core'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useToday } from '../recommendations/use-today.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import { useCurrentBundle, useOutgoingBundle } from './exchange.queries.ts'
import { HandOverForm } from './HandOverForm.tsx'

interface HandOverPanelProps {
  readonly caseId: string
  readonly onDone: () => void
}

/** For the case page: records the hand-over of the case's sealed file, which moves the case on as well. */
export function HandOverPanel({ caseId, onDone }: HandOverPanelProps) {
  const current = useCurrentBundle(caseId)
  return (
    <QueryContent query={current} shape="form">
      {(bundle) =>
        bundle === null ? <Text size="sm">{words.noBundle}</Text> : <BundleHandOver id={bundle.id} onDone={onDone} />
      }
    </QueryContent>
  )
}

function BundleHandOver({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const bundle = useOutgoingBundle(id)
  const today = useToday()
  if (today === null) return <LoadingSkeleton shape="form" />
  return (
    <QueryContent query={bundle} shape="form">
      {(loaded) => <HandOverForm bundle={loaded} today={today} onDone={onDone} />}
    </QueryContent>
  )
}
