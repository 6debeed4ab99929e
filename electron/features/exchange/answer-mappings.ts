import { type AnswerMapping, answerMappingSchema } from '#shared/features/exchange/answer-mapping.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResources } from '../../core/resources.ts'

/** Files of the product never change while it runs. */
const mappingsByFolder = new Map<string, readonly AnswerMapping[]>()

/** What answers mean for the cases of a service; null where other offices cannot answer by file. */
export function answerMappingOf(
  services: Pick<CoreServices, 'resourcesFolder'>,
  serviceId: string,
): AnswerMapping | null {
  const { resourcesFolder } = services
  const mappings =
    mappingsByFolder.get(resourcesFolder) ?? readResources(resourcesFolder, 'answers', answerMappingSchema)
  mappingsByFolder.set(resourcesFolder, mappings)
  return mappings.find((mapping) => mapping.serviceId === serviceId) ?? null
}
