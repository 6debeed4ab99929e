import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { parseLetterNumberPattern } from '#shared/features/letters/letter-number.rules.ts'
import { blocksOverlap, remainingIn } from '#shared/features/letters/letter-register.rules.ts'
import { classificationSchema, type letterSettingsContract } from '#shared/features/letters/letter-settings.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { readResource } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { knownPosts } from '../posts/known-posts.ts'
import { insertMissingPost } from '../posts/posts.repository.ts'
import { numberedClass, numberedClasses } from './letter-classes.ts'
import {
  closeBlock,
  findClass,
  insertBlock,
  insertClass,
  listBlocks,
  listClasses,
  listOwnClassifications,
  updateClass,
  writeClassification,
  writeSignatory,
} from './letter-numbers.repository.ts'
import type { LetterNumberBlocksTable } from './letter-numbers.tables.ts'
import { letterPaperKey, letterPaperOf } from './letter-paper.ts'
import { signingPosts } from './letter-signatories.ts'
import { peekNumber } from './take-number.ts'

const shippedSchema = z.strictObject({ note: z.string(), entries: z.array(classificationSchema) })

/** Stands in examples only. */
const sampleClassification = 'PK.01.07.01'

const presentBlock = (block: LetterNumberBlocksTable) => ({
  id: block.id,
  year: block.year,
  first: block.first,
  last: block.last,
  next: block.next,
  remaining: remainingIn(block),
  source: block.source,
  state: block.state,
  closeReason: block.close_reason,
})

/** The codes that come with the program, and over them what the office wrote itself. */
async function classifications(db: Reader, resourcesFolder: string) {
  const shipped = readResource(resourcesFolder, 'reference-data/letter-classifications.json', shippedSchema).entries
  const known = new Map(shipped.map((entry) => [entry.code, { ...entry, isOwn: false }]))
  for (const { code, title, source, state } of await listOwnClassifications(db)) {
    if (state === 'active') known.set(code, { code, title, source, isOwn: true })
    else known.delete(code)
  }
  return [...known.values()].toSorted((left, right) => (left.code < right.code ? -1 : 1))
}

export const letterSettingsService: ServiceOf<typeof letterSettingsContract> = {
  classes: async (_input, { db, now, services }) => {
    const date = toCalendarDate(now, (await currentProfile(db, now)).timeZone)
    const { resourcesFolder } = services
    const [changed, blocks, signing] = [
      await listClasses(db),
      await listBlocks(db),
      await signingPosts(db, resourcesFolder),
    ]
    return Promise.all(
      numberedClasses(resourcesFolder).map(async ({ template, name, number }) => {
        const row = changed.find((one) => one.template === template)
        return {
          template,
          name,
          source: row?.source ?? 'register',
          pattern: row?.pattern ?? null,
          ownSeries: row?.own_series === 1,
          few: row?.few_numbers ?? number.few,
          revision: row?.revision ?? 0,
          example: await peekNumber({ db, services }, { template, date, classification: sampleClassification }),
          blocks: blocks.filter((block) => block.template === template).map(presentBlock),
          signatories: signing
            .filter((one) => one.template === template)
            .map(({ place, name: title, postId, revision }) => ({ place, name: title, postId, revision })),
        }
      }),
    )
  },

  changeClass: async ({ template, source, pattern, ownSeries, few, revision }, { db, services }) => {
    numberedClass(services.resourcesFolder, template)
    if (pattern !== null) {
      const parsed = parseLetterNumberPattern(pattern)
      if (!parsed.ok) throw new Failure('refused', { reason: `letter-${parsed.error.code}` })
    }
    const row = { template, source, pattern, own_series: ownSeries ? 1 : 0, few_numbers: few } as const
    if (revision > 0) {
      if (!(await updateClass(db, row, revision))) throw new Failure('changed-meanwhile')
      return { revision: revision + 1 }
    }
    if (await findClass(db, template)) throw new Failure('changed-meanwhile')
    await insertClass(db, row)
    return { revision: 1 }
  },

  changeSignatories: async ({ template, signatories }, { db, now, services }) => {
    const { resourcesFolder } = services
    const [places, profile] = [
      (await signingPosts(db, resourcesFolder)).filter((one) => one.template === template),
      await currentProfile(db, now),
    ]
    const posts = await knownPosts(db, resourcesFolder, profile)
    for (const { place, postId, revision } of signatories) {
      if (!places.some((one) => one.place === place)) throw new Failure('not-found')
      const post = posts.find(({ id, state }) => id === postId && state === 'active')
      if (postId !== null && !post) throw new Failure('refused', { reason: 'signatory-post-gone' })
      if (post)
        await insertMissingPost(db, {
          id: post.id,
          title: post.title,
          state: 'active',
          withdraw_reason: null,
          created_at: now,
        })
      if (!(await writeSignatory(db, { template, place, post_id: postId }, revision)))
        throw new Failure('changed-meanwhile')
    }
    return {}
  },

  reserveBlock: async (input, { db, actor, now, newId, services }) => {
    const { template, year, first, last, source } = input
    numberedClass(services.resourcesFolder, template)
    if (last < first) throw new Failure('refused', { reason: 'block-reversed' })
    // Every block is a piece of the unit's one agenda book, whichever letters it is for.
    const others = await listBlocks(db, { year })
    if (others.some((other) => blocksOverlap(input, other))) throw new Failure('refused', { reason: 'block-overlaps' })
    const id = newId()
    const book = { template, year, first, last, next: first, source }
    await insertBlock(db, {
      id,
      ...book,
      state: 'open',
      close_reason: null,
      created_by: actor.accountId,
      created_at: now,
    })
    return { id }
  },

  closeBlock: async ({ id, reason }, { db }) => {
    if (!(await closeBlock(db, id, reason))) throw new Failure('not-found')
    return {}
  },

  classifications: async (_input, { db, services }) => classifications(db, services.resourcesFolder),

  saveClassification: async (input, { db }) => {
    await writeClassification(db, { ...input, state: 'active' })
    return {}
  },

  withdrawClassification: async ({ code }, { db, services }) => {
    const known = (await classifications(db, services.resourcesFolder)).find((one) => one.code === code)
    if (!known) throw new Failure('not-found')
    await writeClassification(db, { code, title: known.title, source: known.source, state: 'withdrawn' })
    return {}
  },

  paper: (_input, { db }) => letterPaperOf(db),

  changePaper: async (input, { db }) => {
    await writeSetting(db, letterPaperKey, input)
    return {}
  },
}
