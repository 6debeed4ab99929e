import { Text } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { turnName } from '../turn-text.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** In place of a form whose step is not due yet, or is somebody else's. */
export function NotNow({ recommendation }: { readonly recommendation: Recommendation }) {
  const who = turnName(recommendation.turn)
  return <Text size="sm">{who === null ? words.closed : words.notNow(who)}</Text>
}
