import { Failure } from '#shared/contract/failure.ts'
import type { clinicalSummaryContract } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import { summaryContentSchema } from '#shared/features/clinical-summary/summary-content.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { disclosureBases } from '../disclosures/disclosure-basis.ts'
import { insertRecordDisclosure } from '../disclosures/disclosures.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { requirePerson, sightOf } from '../medical-records/record-person.ts'
import { refuse } from '../medical-records/refuse.ts'
import { findSummaryRow, listSummaries, voidSummary } from './clinical-summary.repository.ts'
import { collectSummary, previewHashOf } from './collect-summary.ts'
import { drawSummary, keepSummary } from './keep-summary.ts'
import { extraOf, materialOf } from './summary-material.ts'
import { summaryPaperOf } from './summary-paper.ts'
import { summaryWording } from './summary-wording.ts'

export const clinicalSummaryService: ServiceOf<typeof clinicalSummaryContract> = {
  list: async ({ inmateId }, { db, actor, recordRead }) => {
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    return (await listSummaries(db, sightOf(actor), inmateId)).map((row) => ({
      id: row.id,
      madeAt: instantSchema.parse(row.made_at),
      byName: row.maker_name,
      ...{ purpose: row.purpose, recipient: row.recipient, confidentiality: row.confidentiality },
      hash: row.content_hash,
      isPaper: row.paper_id !== null,
      voided:
        row.voided_at === null
          ? null
          : {
              at: instantSchema.parse(row.voided_at),
              byName: row.voider_name ?? '',
              reason: row.voided_reason ?? '',
            },
      revision: row.revision,
    }))
  },

  options: async ({ inmateId, from, until }, context) => {
    const { db, actor, recordRead } = context
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    if (until < from) throw refuse('period-reversed')
    const { zone } = await unitDay(context)
    const material = await materialOf(db, sightOf(actor), { inmateId, from, until, zone })
    return {
      visits: material.visits
        .filter(({ confidentiality }) => confidentiality === 'normal')
        .map(({ id, number, kind, cared_at, assessment }) => ({
          ...{ id, number, kind, assessment },
          caredAt: instantSchema.parse(cared_at),
        })),
      extra: [...extraOf(material)],
    }
  },

  preview: async (choice, context) => {
    const { db, now, services, recordRead } = context
    const content = await collectSummary(context, choice)
    await recordRead('inmate', [choice.inmateId])
    const paper = summaryPaperOf(content, summaryWording(services), await currentProfile(db, now))
    return { ...paper, hash: previewHashOf(content) }
  },

  make: async ({ choice, hash }, context) => ({
    id: await keepSummary(context, await drawSummary(context, choice, hash), null),
  }),

  void: async ({ id, revision, reason }, { db, now, actor }) => {
    const row = await findSummaryRow(db, sightOf(actor), id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('already-voided')
    // Whoever strikes out the paper strikes out the summary with it.
    if (row.paper_id !== null) throw refuse('summary-is-paper')
    if (!(await voidSummary(db, { id, revision }, { at: now, by: actor.accountId, reason })))
      throw new Failure('changed-meanwhile')
    return { id, revision: revision + 1 }
  },

  give: async ({ id, basisId, askedBy, request, givenOn }, context) => {
    const { db, now, actor, newId, services } = context
    const row = await findSummaryRow(db, sightOf(actor), id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('already-voided')
    if (givenOn > (await unitDay(context)).today) throw refuse('given-in-future')
    const basis = disclosureBases(services).bases.find((one) => one.id === basisId)
    if (!basis) throw refuse('basis-unknown')
    const { title } = summaryContentSchema.parse(JSON.parse(row.content))
    const disclosureId = newId()
    await insertRecordDisclosure(db, {
      id: disclosureId,
      inmate_id: row.inmate_id,
      at: now,
      given_on: givenOn,
      account_id: actor.accountId,
      asked_by: askedBy,
      recipient: row.recipient,
      basis_id: basisId,
      basis: `${basis.title}. ${basis.citation}.`,
      request,
      papers: JSON.stringify([`${title} (SHA-256 ${row.content_hash})`]),
    })
    return { disclosureId }
  },
}
