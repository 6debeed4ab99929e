import { Failure } from '#shared/contract/failure.ts'
import { templateContentSchema, templateFileSchema } from '#shared/features/terminology/complaint-template.ts'
import type {
  complaintTemplatesContract,
  KeptTemplate,
} from '#shared/features/terminology/complaint-templates.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { readResource } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import {
  countTemplateVersions,
  insertTemplateVersion,
  listTemplateVersions,
  replaceTemplateVersion,
  type TemplateVersionRow,
} from './complaint-templates.repository.ts'

export const complaintTemplatesService: ServiceOf<typeof complaintTemplatesContract> = {
  list: async (_input, { db, services }) =>
    (await keptTemplates(db, services.resourcesFolder))
      .filter(({ isOffered }) => isOffered)
      .map(({ isOffered: _offered, saved: _saved, isShipped: _shipped, versions: _versions, ...template }) => template),

  kept: async (_input, { db, services }) => keptTemplates(db, services.resourcesFolder),

  save: async ({ id: given, isOffered, versions, ...content }, { db, now, actor, newId, services }) => {
    const all = await keptTemplates(db, services.resourcesFolder)
    if (given !== null && !all.some(({ id }) => id === given)) throw new Failure('not-found')
    const id = given ?? newId()
    const known = await countTemplateVersions(db, id)
    if (known !== versions) throw new Failure('changed-meanwhile')
    await replaceTemplateVersion(db, id)
    await insertTemplateVersion(db, {
      id: newId(),
      template_id: id,
      version: known + 1,
      content: JSON.stringify(content),
      is_offered: isOffered ? 1 : 0,
      state: 'in-force',
      saved_at: now,
      saved_by: actor.accountId,
    })
    return { id, version: known + 1 }
  },

  restore: async ({ id, versions }, { db, services }) => {
    const template = (await keptTemplates(db, services.resourcesFolder)).find((one) => one.id === id)
    if (!template?.isShipped || template.saved === null) throw new Failure('not-found')
    if ((await countTemplateVersions(db, id)) !== versions) throw new Failure('changed-meanwhile')
    await replaceTemplateVersion(db, id)
    return {}
  },
}

/** The office's version in force where there is one, else what is shipped; by title. */
async function keptTemplates(db: Reader, resourcesFolder: string): Promise<KeptTemplate[]> {
  const { templates } = readResource(resourcesFolder, 'reference-data/complaint-templates.json', templateFileSchema)
  const rows = Map.groupBy(await listTemplateVersions(db), (row) => row.template_id)
  const shipped = new Map(templates.map((template) => [template.id, template]))
  const ids = [...new Set([...shipped.keys(), ...rows.keys()])]
  return ids
    .flatMap((id): KeptTemplate[] => {
      const written = rows.get(id) ?? []
      const current = written.find(({ state }) => state === 'in-force')
      const facts = { isShipped: shipped.has(id), versions: written.length }
      if (current) return [{ ...presentVersion(current), ...facts }]
      const own = shipped.get(id)
      return own ? [{ ...own, version: 0, isOffered: true, saved: null, ...facts }] : []
    })
    .toSorted((one, other) => one.title.localeCompare(other.title, 'id'))
}

const presentVersion = (row: TemplateVersionRow) => ({
  ...templateContentSchema.parse(JSON.parse(row.content)),
  id: row.template_id,
  version: row.version,
  isOffered: row.is_offered === 1,
  saved: { at: instantSchema.parse(row.saved_at), byName: row.saved_by_name },
})
