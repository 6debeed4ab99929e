import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Standing } from '#shared/features/credentials/credentials.contract.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { standingText } from './standing-words.ts'

/** Whether somebody may work here, and what is missing. */
export const StandingBadge = ({ standing }: { readonly standing: Standing }) => (
  <MeaningBadge
    look={
      standing.faults.length > 0
        ? { meaning: 'danger', Icon: IconAlertTriangle }
        : { meaning: 'done', Icon: IconCircleCheck }
    }
    word={standingText(standing)}
  />
)
