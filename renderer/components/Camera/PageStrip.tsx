import { Button, CloseButton, Group } from '@mantine/core'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Camera.module.css'
import { cameraMessages as words } from './camera.messages.ts'
import type { Page } from './picture.ts'

interface PageStripProps {
  readonly pages: readonly Page[]
  readonly onRemove: (index: number) => void
  readonly onFinish: () => void
}

/** The sheets that were taken so far, in their order. */
export function PageStrip({ pages, onRemove, onFinish }: PageStripProps) {
  return (
    <Group justify="space-between" align="end" gap="sm">
      <ol className={classes.strip} aria-label={words.pages}>
        {pages.map((page, index) => (
          <li key={page.preview}>
            <img src={page.preview} alt={words.page(formatNumber(index + 1))} />
            <CloseButton
              size="sm"
              variant="default"
              aria-label={words.removePage(formatNumber(index + 1))}
              onClick={() => onRemove(index)}
            />
          </li>
        ))}
      </ol>
      <Button onClick={onFinish}>{words.finish(formatNumber(pages.length))}</Button>
    </Group>
  )
}
