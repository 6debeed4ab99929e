import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { orpc } from '../../../api/client.ts'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { exchangePaths } from '../../exchange/exchange-paths.ts'
import { SealPanel } from '../../exchange/SealPanel.tsx'
import { may } from '../case-actions.ts'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

interface SealSheetProps {
  readonly recommendation: Recommendation
  /** Said while there is nothing to seal and nothing sealed. */
  readonly whenNone: ReactNode
}

/** Seals the approved file; afterwards the way to what was sealed. */
export function SealSheet({ recommendation, whenNone }: SealSheetProps) {
  // Decided when the sheet opens: the notice after sealing must not vanish because the case has moved on.
  const [canSeal] = useState(may(recommendation, 'seal'))
  if (canSeal) return <SealPanel caseId={recommendation.id} revision={recommendation.revision} />
  return <SealedFiles caseId={recommendation.id} whenNone={whenNone} />
}

function SealedFiles({ caseId, whenNone }: Pick<SealSheetProps, 'whenNone'> & { readonly caseId: string }) {
  const outgoing = useQuery(orpc.exchange.outgoing.queryOptions({ input: { states: [], year: null, caseId } }))
  return (
    <QueryContent query={outgoing} shape="record">
      {(rows) =>
        rows.length === 0 ? (
          whenNone
        ) : (
          <div className={classes.sheet}>
            <Text size="sm">{words.sealedFiles}</Text>
            {rows.map((row) => (
              <Anchor key={row.id} component={Link} to={exchangePaths.bundle(row.id)}>
                {row.name}
              </Anchor>
            ))}
          </div>
        )
      }
    </QueryContent>
  )
}
