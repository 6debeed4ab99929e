import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { formatNumber, formatShare } from '../../format/numbers.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './Viewers.module.css'

interface ViewerToolsProps {
  readonly title: string
  readonly page?: number | undefined
  readonly pages?: number | undefined
  readonly onPage?: ((page: number) => void) | undefined
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
  readonly onRotate: () => void
  readonly onPrint?: (() => void) | undefined
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** Page, size, rotation, print: the same row over every PDF and picture. */
export function ViewerTools(props: ViewerToolsProps) {
  const { title, page = 1, pages = 1, onPage, zoom, onZoom, onRotate, onPrint } = props
  const smaller = zooms.findLast((step) => step < zoom)
  const larger = zooms.find((step) => step > zoom)
  return (
    <Group className={classes.tools ?? ''} gap="xs" role="group" aria-label={componentMessages.viewerTools(title)}>
      {onPage && (
        <Group gap={4} wrap="nowrap">
          <Tool
            label={componentMessages.previousPage}
            icon={IconChevronLeft}
            onUse={page > 1 ? () => onPage(page - 1) : null}
          />
          <Text size="sm" role="status">
            {componentMessages.page(formatNumber(page), formatNumber(pages))}
          </Text>
          <Tool
            label={componentMessages.nextPage}
            icon={IconChevronRight}
            onUse={page < pages ? () => onPage(page + 1) : null}
          />
        </Group>
      )}
      <Group gap={4} wrap="nowrap">
        <Tool
          label={componentMessages.zoomOut}
          icon={IconZoomOut}
          onUse={smaller === undefined ? null : () => onZoom(smaller)}
        />
        <Text size="sm" aria-label={componentMessages.zoomNow(formatShare(zoom))} role="status">
          {formatShare(zoom)}
        </Text>
        <Tool
          label={componentMessages.zoomIn}
          icon={IconZoomIn}
          onUse={larger === undefined ? null : () => onZoom(larger)}
        />
      </Group>
      <Tool label={componentMessages.rotate} icon={IconRotateClockwise} onUse={onRotate} />
      {onPrint && <Tool label={componentMessages.print} icon={IconPrinter} onUse={onPrint} />}
    </Group>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: Icon
  /** null: not possible now. */
  readonly onUse: (() => void) | null
}

function Tool({ label, icon: ToolIcon, onUse }: ToolProps) {
  return (
    <Tooltip label={label}>
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
