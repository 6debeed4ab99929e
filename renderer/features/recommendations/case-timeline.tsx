import {
  type Icon,
  IconArrowBackUp,
  IconArrowMerge,
  IconArrowsSplit,
  IconBan,
  IconBuildingHospital,
  IconCalendarEvent,
  IconCalendarMinus,
  IconCalendarPlus,
  IconCheck,
  IconFileOff,
  IconFileText,
  IconFolderOpen,
  IconGavel,
  IconMailOpened,
  IconPaperclip,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconSend,
  IconShieldCheck,
  IconShieldLock,
  IconUserX,
} from '@tabler/icons-react'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { TimelineEntry } from '../../components/Timeline/Timeline.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'

type Entry = Recommendation['timeline'][number]

const icons: Readonly<Record<Entry['kind'], Icon>> = {
  opened: IconFolderOpen,
  'paper-advanced': IconFileText,
  'paper-attached': IconPaperclip,
  'paper-voided': IconFileOff,
  'session-recorded': IconGavel,
  'session-skipped': IconPlayerSkipForward,
  approved: IconShieldCheck,
  returned: IconArrowBackUp,
  resubmitted: IconSend,
  sealed: IconShieldLock,
  'handed-over': IconSend,
  'outside-step-recorded': IconMailOpened,
  answered: IconMailOpened,
  refused: IconBan,
  finished: IconCheck,
  cancelled: IconBan,
  withdrawn: IconUserX,
  coordinated: IconBuildingHospital,
  reopened: IconFolderOpen,
  paused: IconPlayerPause,
  resumed: IconPlayerPlay,
  extended: IconCalendarPlus,
  'extension-withdrawn': IconCalendarMinus,
  'step-taken': IconCheck,
  'step-skipped': IconPlayerSkipForward,
  'clock-chosen': IconCalendarEvent,
  lapsed: IconBan,
  joined: IconArrowMerge,
  parted: IconArrowsSplit,
  'deadline-moved': IconCalendarEvent,
  'answer-noted': IconMailOpened,
}

/** What the timeline needs of a case of any service. */
type Told = Pick<Recommendation, 'timeline' | 'requirements' | 'lettersBack' | 'steps' | 'deadline'>

/** What happened, newest first; saving one draft again and again is one entry. */
export function timelineOf(
  recommendation: Told,
  zone: FacilityZone,
  events: Readonly<Record<Entry['kind'], string>> = words.events,
): readonly TimelineEntry[] {
  return groupDrafts(recommendation.timeline)
    .map(({ entry, times }) => ({
      id: entry.id,
      at: entry.at,
      title: titleOf(entry, recommendation, events),
      who: entry.byName,
      detail: detailOf(entry, times, zone, recommendation),
      icon: icons[entry.kind],
    }))
    .toReversed()
}

interface DraftGroup {
  readonly entry: Entry
  readonly times: number
}

function groupDrafts(entries: readonly Entry[]): readonly DraftGroup[] {
  const groups: DraftGroup[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    const isSame =
      entry.to === 'produced' && last?.entry.to === 'produced' && last.entry.requirementId === entry.requirementId
    if (isSame) groups[groups.length - 1] = { entry, times: last.times + 1 }
    else groups.push({ entry, times: 1 })
  }
  return groups
}

const ofStep: readonly Entry['kind'][] = ['outside-step-recorded', 'step-taken', 'step-skipped']

function titleOf(
  entry: Entry,
  { requirements, lettersBack, steps }: Told,
  events: Readonly<Record<Entry['kind'], string>>,
): string {
  const event = entry.to === null ? events[entry.kind] : words.lettersMade[entry.to]
  const paper = [...requirements, ...lettersBack].find((candidate) => candidate.id === entry.requirementId)
  const step = ofStep.includes(entry.kind) ? steps.find((candidate) => candidate.id === entry.step) : undefined
  const about = paper?.title ?? step?.title
  return about === undefined ? event : words.eventAbout(event, about)
}

function detailOf(entry: Entry, times: number, zone: FacilityZone, { deadline }: Told) {
  const recordedOn = toCalendarDate(entry.recordedAt, zone)
  const parts = [
    entry.choice,
    entry.amount === null ? null : amountText(entry.amount, deadline),
    letterText(entry),
    entry.linkedCase === null ? null : entry.linkedCase.number,
    entry.note,
    entry.reason,
    entry.answerFile === null ? null : words.fromAnswerFile(entry.answerFile.name),
    entry.moved === null ? null : words.movedDue(formatDate(entry.moved.from), formatDate(entry.moved.to)),
    times > 1 ? words.times(formatNumber(times)) : null,
    recordedOn === toCalendarDate(entry.at, zone) ? null : words.recordedOn(formatDate(recordedOn)),
  ].filter((part) => part !== null)
  return parts.length === 0 ? undefined : parts.map((part) => <div key={part}>{part}</div>)
}

function amountText(amount: number, deadline: Recommendation['deadline']): string {
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  return words.clockUnits[unit](formatNumber(amount))
}

function letterText({ letterNumber, letterDate }: Entry): string | null {
  if (letterNumber !== null && letterDate !== null) return words.letterOf(letterNumber, formatDate(letterDate))
  if (letterNumber !== null) return words.letterNumberOnly(letterNumber)
  return letterDate === null ? null : words.letterDateOnly(formatDate(letterDate))
}
