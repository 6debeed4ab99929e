import { z } from 'zod'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { LetterFooter, Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import {
  type OfficeSheetInput,
  type OfficeSheetName,
  officeSheetSchemas,
} from '#shared/features/letters/office-sheets.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { findFile } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import { type LetterPaper, letterPaperOf } from './letter-paper.ts'

export interface SheetContext {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Pick<Actor, 'fullName'>
  readonly now: Instant
}

/** What every sheet of the office begins and ends with. */
export interface Office {
  readonly profile: FacilityProfile
  readonly paper: LetterPaper
  readonly letterhead: Letterhead
  /** "Sabtu, 21 November 2026 08.30 WIB". */
  readonly time: string
  /** Who printed it and when, under the name of the sheet. */
  readonly footer: (subject: string) => LetterFooter
}

const wordingSchema = z.strictObject({ printedLine: z.string().min(1) })

export async function officeOf({ db, services, actor, now }: SheetContext): Promise<Office> {
  const { resourcesFolder } = services
  const [profile, paper] = [await currentProfile(db, now), await letterPaperOf(db)]
  const words = readResource(resourcesFolder, 'letters/wording/lembar-kantor.json', wordingSchema)
  const time = writtenTime(now, profile)
  const tokens = { unit: profile.name, kanwil: profile.regionalOffice, petugas: actor.fullName, waktu: time }
  return {
    profile,
    paper,
    letterhead: letterheadOf(profile, readWording(resourcesFolder, 'bagian-bersama'), tokens, paper),
    time,
    footer: (subject) => ({
      subject,
      registerNumber: null,
      copyLabel: null,
      printedLine: fill(words.printedLine, tokens).slice(0, 200),
    }),
  }
}

/** A sheet as PDF/A. Nothing of it is kept: it is made anew from the records each time. @throws LetterError */
export async function officeSheetPdf<Name extends OfficeSheetName>(
  { db, services, now }: SheetContext,
  office: Office,
  sheet: {
    readonly name: Name
    readonly input: OfficeSheetInput<Name>
    readonly paper: 'A4' | 'F4'
    readonly letterheadMode: LetterPaper['letterheadMode']
    readonly photos?: readonly Uint8Array[]
  },
): Promise<Uint8Array> {
  const { profile } = office
  const logo = profile.logoFileId === null ? undefined : await findFile(db, profile.logoFileId)
  return services.letters.render({
    template: sheet.name,
    input: officeSheetSchemas[sheet.name].parse(sheet.input),
    paper: sheet.paper,
    draft: false,
    letterhead: sheet.letterheadMode,
    date: toCalendarDate(now, profile.timeZone),
    ...(sheet.photos && { photos: sheet.photos }),
    ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
  })
}
