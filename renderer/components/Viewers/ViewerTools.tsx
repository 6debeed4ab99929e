import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconArrowLeft,
  IconArrowRight,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { formatNumber, formatShare } from '../../format/numbers.ts'
import { componentMessages } from '../components.messages.ts'
import type { ViewerActions } from './ViewerPaper.tsx'
import classes from './Viewers.module.css'

interface ViewerToolsProps {
  readonly title: string
  readonly page?: number | undefined
  readonly pages?: number | undefined
  readonly zoom: number
  readonly actions: ViewerActions
  readonly onPrint?: (() => void) | undefined
}

/** File, page, size, rotation, print: the same row over every PDF and picture. */
export function ViewerTools({ title, page, pages = 1, zoom, actions, onPrint }: ViewerToolsProps) {
  const { files } = actions
  return (
    <Group className={classes.tools ?? ''} gap="xs" role="group" aria-label={componentMessages.viewerTools(title)}>
      {files && files.count > 1 && (
        <Group gap={4} wrap="nowrap">
          <Tool label={componentMessages.previousFile} keys="←" icon={IconArrowLeft} onUse={files.onPrevious} />
          <Text size="sm" role="status">
            {componentMessages.file(formatNumber(files.position), formatNumber(files.count))}
          </Text>
          <Tool label={componentMessages.nextFile} keys="→" icon={IconArrowRight} onUse={files.onNext} />
        </Group>
      )}
      {page !== undefined && (
        <Group gap={4} wrap="nowrap">
          <Tool
            label={componentMessages.previousPage}
            keys="PageUp"
            icon={IconChevronLeft}
            onUse={actions.onPreviousPage ?? null}
          />
          <Text size="sm" role="status">
            {componentMessages.page(formatNumber(page), formatNumber(pages))}
          </Text>
          <Tool
            label={componentMessages.nextPage}
            keys="PageDown"
            icon={IconChevronRight}
            onUse={actions.onNextPage ?? null}
          />
        </Group>
      )}
      <Group gap={4} wrap="nowrap">
        <Tool label={componentMessages.zoomOut} keys="-" icon={IconZoomOut} onUse={actions.onSmaller} />
        <Text size="sm" aria-label={componentMessages.zoomNow(formatShare(zoom))} role="status">
          {formatShare(zoom)}
        </Text>
        <Tool label={componentMessages.zoomIn} keys="+" icon={IconZoomIn} onUse={actions.onLarger} />
      </Group>
      <Tool label={componentMessages.rotate} keys="R" icon={IconRotateClockwise} onUse={actions.onRotate} />
      {onPrint && <Tool label={componentMessages.print} icon={IconPrinter} onUse={onPrint} />}
    </Group>
  )
}

interface ToolProps {
  readonly label: string
  /** What does the same on the sheet itself. */
  readonly keys?: string | undefined
  readonly icon: Icon
  /** null: not possible now. */
  readonly onUse: (() => void) | null
}

function Tool({ label, keys, icon: ToolIcon, onUse }: ToolProps) {
  return (
    <Tooltip label={keys ? componentMessages.withKey(label, keys) : label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        // A disabled button would lose the focus on the last page; this one only says that it rests.
        aria-disabled={onUse === null}
        {...(onUse === null ? { 'data-disabled': true } : {})}
        onClick={() => onUse?.()}
      >
        <ToolIcon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
