import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { boardSizes } from '#shared/features/letters/board-sheets.rules.ts'
import { boardChannels, linkOf } from '#shared/features/notice-board/board-channels.rules.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { qrCode } from '../../letters/qr-code.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { boardFactsIn, boardOf } from './known-board.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ bannerTitle: text, bannerIntro: text, statementTitle: text, statementIntro: text },
  channels: z.record(z.enum(boardChannels), text),
  promises: z.array(text),
})

const sizeSchema = z.enum(boardSizes).catch('A4')
const sheetSchema = z.enum(['saluran', 'maklumat'])

/**
 * `GET /files/notice-boards/<saluran|maklumat>?paper=A4|A3`: the ways to complain, and the service statement. They hang on a wall, so every
 * account may have them.
 */
export const noticeBoardSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  if (!actor) throw new Failure('not-signed-in')
  const sheet = sheetSchema.safeParse(id)
  if (!sheet.success) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor, now: services.clock.now() }
  const office = await officeOf(context)
  const { board } = await boardOf(context, office.profile)
  const words = readResource(services.resourcesFolder, 'letters/wording/papan-pengumuman.json', wordingSchema)
  const size = sizeSchema.parse(parameters.get('paper'))
  // Both stand on paper of their own size, which no office has with a printed head.
  const paper = { paper: 'A4', letterheadMode: 'printed' } as const
  const { letterhead } = office
  if (sheet.data === 'saluran') {
    const channels = boardChannels.flatMap((channel) => {
      const told = board[channel]
      if (told === null) return []
      const link = linkOf(channel, told)
      const qr = link === null ? null : new TextDecoder().decode(qrCode(link))
      return [{ label: words.channels[channel], text: told, qr }]
    })
    const input = { letterhead, size, title: words.bannerTitle, intro: words.bannerIntro, channels }
    if (channels.length === 0) throw new Failure('not-found')
    const body = await compiled(() =>
      officeSheetPdf(context, office, {
        name: 'papan-saluran',
        input: { ...input, promises: words.promises },
        ...paper,
      }),
    )
    return { body, mediaType: 'application/pdf', fileName: 'papan-saluran-pengaduan.pdf' }
  }
  const { headTitle, headName, headActing, headEmployeeNumber, city } = office.profile
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'maklumat-pelayanan',
      input: {
        ...{ letterhead, size, title: words.statementTitle, intro: words.statementIntro },
        ...{ statement: board.statement, place: city },
        basis: boardFactsIn(services.resourcesFolder).statementBasis,
        signatory: {
          ...{ post: headTitle, actingPrefix: headActing, name: headName },
          ...{ nip: headEmployeeNumber, licenceNumber: null },
        },
      },
      ...paper,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'maklumat-pelayanan.pdf' }
}
